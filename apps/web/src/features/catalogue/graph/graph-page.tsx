import { EmptyState, PageHeader, Panel, Stack } from '@pitwall/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { catalogueQuery } from '../../../lib/api/catalogue.ts';
import { findPractices } from '../../../lib/find-practices.ts';
import { CatalogueFilters } from '../components/catalogue-filters.tsx';
import { DependencyGraph } from './dependency-graph.tsx';

const route = getRouteApi('/reader/catalogue/graph');

/** The whole catalogue by what depends on what; practices that hang on nothing are left out. */
export const GraphPage = () => {
  const { data: catalogue } = useSuspenseQuery(catalogueQuery());
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useMemo(() => {
    const found = findPractices(catalogue.practices, filter);
    const ids = new Set(found.map(({ id }) => id));
    const needed = new Set(found.flatMap(({ depends_on }) => depends_on));
    return found.filter(
      ({ id, depends_on }) => needed.has(id) || depends_on.some((other) => ids.has(other)),
    );
  }, [catalogue.practices, filter]);
  return (
    <>
      <title>What depends on what · Catalogue · Pitwall</title>
      <PageHeader
        breadcrumb={[
          {
            key: 'catalogue',
            link: (
              <Link to="/catalogue" activeOptions={{ exact: true }}>
                Catalogue
              </Link>
            ),
          },
        ]}
        title="What depends on what"
        detail="What is needed first stands left. Dashed practices are recommended, the others required."
      />
      <Stack>
        <CatalogueFilters
          catalogue={catalogue}
          filter={filter}
          onChange={(change) => {
            void navigate({ search: { ...filter, ...change }, replace: true, resetScroll: false });
          }}
        />
        <Panel>
          {shown.length === 0 ? (
            <EmptyState title="Nothing here depends on anything else">
              Take a filter off to see more.
            </EmptyState>
          ) : (
            <DependencyGraph practices={shown} />
          )}
        </Panel>
      </Stack>
    </>
  );
};
