import { EmptyState, Loading, PageHeader, Panel, SearchField, Skeleton, Stack } from '@pitwall/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef } from 'react';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { catalogueSearchQuery } from '../../lib/api/search-index.ts';
import { findPractices } from '../../lib/find-practices.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { ButtonLink } from '../../lib/links.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { CatalogueFilters } from './components/catalogue-filters.tsx';
import { PracticeList } from './components/practice-list.tsx';
import { SearchResults } from './components/search-results.tsx';
import { StagesPanel } from './components/stages-panel.tsx';
import { SymptomsPanel } from './components/symptoms-panel.tsx';
import styles from './catalogue-page.module.css';

const route = getRouteApi('/reader/catalogue');

/** As many as a reader looks through; the likeliest stand first. */
const SHOWN = 25;

/** All practices by topic, to be searched and narrowed. */
export const CataloguePage = () => {
  const { data: catalogue } = useSuspenseQuery(catalogueQuery());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({
    '/': () => {
      field.current?.focus();
    },
  });
  const narrow = (change: typeof search) => {
    void navigate({ search: { ...search, ...change }, replace: true, resetScroll: false });
  };
  const { search: typed, ...filter } = search;
  const found = findPractices(catalogue.practices, filter);
  const topics = catalogue.topics.filter(({ topic }) => found.some((one) => one.topic === topic));
  const narrowed = found.length < catalogue.practices.length;
  return (
    <>
      <title>Catalogue · Pitwall</title>
      <PageHeader
        title="Catalogue"
        detail={`${catalogue.practices.length} practices over ${catalogue.topics.length} topics and ${catalogue.stages.length} stages, and ${catalogue.symptoms.length} symptoms with what treats them. Version ${catalogue.version}.`}
        actions={
          <ButtonLink to="/catalogue/graph" size="small">
            Draw what depends on what
          </ButtonLink>
        }
      />
      <Stack>
        <div className={styles.search} role="search">
          <SearchField
            ref={field}
            label="Search, or paste an error text"
            keys="/"
            defaultValue={typed ?? ''}
            onChange={({ target }) => {
              narrow({ search: target.value === '' ? undefined : target.value });
            }}
          />
        </div>
        {typed === undefined ? (
          <>
            <CatalogueFilters catalogue={catalogue} filter={filter} onChange={narrow} />
            <p className={styles.count} role="status">
              {narrowed ? `${found.length} of ${catalogue.practices.length} practices` : ''}
            </p>
            {found.length === 0 ? (
              <Panel>
                <EmptyState title="No practice matches all of these filters">
                  Take a filter off.
                </EmptyState>
              </Panel>
            ) : null}
            {narrowed ? null : <StagesPanel stages={catalogue.stages} />}
            {topics.map(({ topic, title, about }) => (
              <Panel key={topic} title={title} detail={about} flush>
                <PracticeList
                  label={title}
                  stages={catalogue.stages}
                  practices={found.filter((one) => one.topic === topic)}
                />
              </Panel>
            ))}
            {narrowed ? null : <SymptomsPanel symptoms={catalogue.symptoms} title="Symptoms" />}
          </>
        ) : (
          <Results typed={typed} />
        )}
      </Stack>
    </>
  );
};

const Results = ({ typed }: { typed: string }) => {
  const query = useQuery(catalogueSearchQuery);
  // Typing goes before showing: a slow machine skips results that are out of date already.
  const settled = useDeferredValue(typed);
  const search = query.data;
  const hits = useMemo(() => search?.find(settled, SHOWN) ?? [], [search, settled]);
  return (
    <Loaded
      query={query}
      loading={
        <Loading label="Loading the search">
          <Skeleton count={4} />
        </Loading>
      }
    >
      {() => (
        <>
          <p className={styles.count} role="status">
            {hits.length === 1 ? 'One match' : `${hits.length} matches`}
          </p>
          <SearchResults hits={hits} />
        </>
      )}
    </Loaded>
  );
};
