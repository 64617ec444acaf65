import type { ListedTask, TaskGrouping, TaskSort } from '@pitwall/contracts';
import { useQueries } from '@tanstack/react-query';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { taskPageQuery, type Narrowed } from '../api/task-lists.ts';
import { PAGE, pagesOf, type ListGroup, type ListRow } from '../model/list-rows.ts';

/** The tasks of the rows that are looked at; undefined while their page is read. */
export function useTaskPages(
  {
    filter,
    by,
    sort,
  }: { filter: Narrowed; by: TaskGrouping | undefined; sort: TaskSort | undefined },
  groups: readonly ListGroup[],
  rows: readonly ListRow[],
) {
  const { slug } = useOrganization();
  const pages = pagesOf(rows);
  const queries = useQueries({
    queries: pages.map(({ group, page }) => {
      const key = groups[group]?.key ?? null;
      const narrowed = by === undefined || key === null ? filter : { ...filter, [by]: key };
      return taskPageQuery(slug, narrowed, sort, page);
    }),
  });
  const found = new Map(
    pages.map(({ group, page }, index) => [`${group} ${page}`, queries[index]?.data?.items]),
  );
  const taskAt = (group: number, place: number): ListedTask | undefined =>
    found.get(`${group} ${Math.floor(place / PAGE)}`)?.[place % PAGE];
  return { taskAt, failed: queries.find(({ isError }) => isError) };
}
