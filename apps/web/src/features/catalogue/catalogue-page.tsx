import { EmptyState, FilterBar, PageHeader, Panel, SearchField, Stack } from '@pitwall/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { PracticeList } from './components/practice-list.tsx';
import { SymptomsPanel } from './components/symptoms-panel.tsx';
import { findPractices, findSymptoms } from '../../lib/find-practices.ts';
import styles from './catalogue-page.module.css';

const route = getRouteApi('/reader/catalogue');

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
  const found = findPractices(catalogue.practices, search);
  const symptoms = findSymptoms(catalogue.symptoms, search.search);
  const topics = catalogue.topics.filter(({ topic }) => found.some((one) => one.topic === topic));
  // Counts say what choosing would show, beside what is chosen already.
  const inTopics = findPractices(catalogue.practices, { ...search, topics: [] });
  const inStages = findPractices(catalogue.practices, { ...search, stages: [] });
  return (
    <>
      <title>Catalogue · Pitwall</title>
      <PageHeader
        title="Catalogue"
        detail={`${catalogue.practices.length} practices over ${catalogue.topics.length} topics and ${catalogue.stages.length} stages, and ${catalogue.symptoms.length} symptoms with what treats them. Version ${catalogue.version}.`}
      />
      <Stack>
        <div className={styles.filters} role="search">
          <SearchField
            ref={field}
            label="Search practices and symptoms"
            keys="/"
            defaultValue={search.search ?? ''}
            onChange={({ target }) => {
              narrow({ search: target.value === '' ? undefined : target.value });
            }}
          />
          <FilterBar
            label="Stages"
            selected={search.stages ?? []}
            onChange={(stages) => {
              narrow({ stages: stages.length === 0 ? undefined : stages });
            }}
            options={catalogue.stages.map(({ stage, title }) => ({
              value: stage as string,
              label: title,
              count: inStages.filter((one) => one.stage === stage).length,
            }))}
          />
          <FilterBar
            label="Topics"
            selected={search.topics ?? []}
            onChange={(chosen) => {
              narrow({ topics: chosen.length === 0 ? undefined : chosen });
            }}
            options={catalogue.topics.map(({ topic, title }) => ({
              value: topic as string,
              label: title,
              count: inTopics.filter((one) => one.topic === topic).length,
            }))}
          />
          <p className={styles.count} role="status">
            {found.length === catalogue.practices.length
              ? ''
              : `${found.length} of ${catalogue.practices.length} practices`}
          </p>
        </div>
        {found.length === 0 && symptoms.length === 0 ? (
          <Panel>
            <EmptyState title="Nothing matches">
              Use fewer words, or take a filter off. Practices are found by their id, title and
              statement, symptoms by how they show.
            </EmptyState>
          </Panel>
        ) : null}
        {search.search !== undefined && symptoms.length > 0 ? (
          <SymptomsPanel symptoms={symptoms} title="Symptoms that match" />
        ) : null}
        {topics.map(({ topic, title, about }) => (
          <Panel key={topic} title={title} detail={about} flush>
            <PracticeList
              label={title}
              stages={catalogue.stages}
              practices={found.filter((one) => one.topic === topic)}
            />
          </Panel>
        ))}
        {search.search === undefined ? (
          <SymptomsPanel symptoms={symptoms} title="Symptoms" />
        ) : null}
      </Stack>
    </>
  );
};
