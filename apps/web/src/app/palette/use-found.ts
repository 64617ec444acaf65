import { isolated } from '@pitwall/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../lib/api/client.ts';
import { organizationKey } from '../../lib/api/keys.ts';
import { catalogueSearchQuery } from '../../lib/api/search-index.ts';
import type { Destination } from './destinations.ts';

/** So many of each kind; a last line leads to all. */
export const EACH = 6;
/** Longer is no name but a pasted error: the catalogue knows those, the server takes no more. */
const LONGEST = 100;

const taskWords = { done_unverified: 'done, not verified' } as Record<string, string>;

/** Systems whose pages are sought, by their name or any of them; empty while nobody asks. */
export const useSystemsNamed = (organization: string, name: string | null) => {
  const query = useQuery({
    queryKey: organizationKey(organization, 'palette', 'systems', name ?? ''),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems', {
          params: {
            path: { organization },
            query: { ...(name ? { search: name } : {}), limit: EACH },
          },
          signal,
        }),
      ),
    enabled: name !== null && name.length <= LONGEST,
  });
  return { busy: query.isFetching, items: name === null ? [] : (query.data?.items ?? []) };
};

/** What the server and the catalogue hold of what was typed. `settled` is typed no more for a moment. */
export const useFound = (organization: string, settled: string) => {
  const asks = settled.length >= 2;
  const asksServer = asks && settled.length <= LONGEST;
  const systems = useQuery({
    queryKey: organizationKey(organization, 'palette', 'systems', settled),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems', {
          params: { path: { organization }, query: { search: settled, limit: EACH } },
          signal,
        }),
      ),
    enabled: asksServer,
  });
  const tasks = useQuery({
    queryKey: organizationKey(organization, 'palette', 'tasks', settled),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks', {
          params: { path: { organization }, query: { search: settled, limit: EACH } },
          signal,
        }),
      ),
    enabled: asksServer,
  });
  const catalogue = useQuery({ ...catalogueSearchQuery, enabled: asks });
  const index = catalogue.data;
  const hits = useMemo(
    () => (asks ? (index?.find(settled, EACH) ?? []) : []),
    [asks, index, settled],
  );
  return {
    busy: asks && (systems.isFetching || tasks.isFetching || catalogue.isFetching),
    failed: systems.isError || tasks.isError,
    systems: (asks ? (systems.data?.items ?? []) : []).map(({ slug, name, team }): Destination => ({
      key: `found system ${slug}`,
      label: name,
      detail: team.name,
      href: `/${organization}/systems/${slug}`,
    })),
    tasks: [
      ...(asks ? (tasks.data?.items ?? []) : []).map(
        ({ id, title, system, state, practice }): Destination => ({
          key: `found task ${id}`,
          label: title,
          detail: `${isolated(system.name)} · ${taskWords[state] ?? (state === 'todo' ? 'to do' : state)}`,
          id: practice ?? undefined,
          href: `/${organization}/tasks/${id}`,
        }),
      ),
      ...(asks && tasks.data?.next != null
        ? [
            {
              key: 'all tasks',
              label: `All tasks with “${settled}”`,
              href: `/${organization}/tasks?search=${encodeURIComponent(settled)}`,
            },
          ]
        : []),
    ] satisfies Destination[],
    catalogue: hits.map(({ kind, id, title, error }): Destination => ({
      key: `${kind} ${id}`,
      label: title,
      detail: error === null ? kind : `${error.from} prints it`,
      id: kind === 'practice' ? id : undefined,
      href: `/catalogue/${kind === 'practice' ? '' : `${kind}s/`}${id}`,
    })),
  };
};
