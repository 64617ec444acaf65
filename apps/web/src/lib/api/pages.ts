import type { Page } from '@pitwall/contracts';
import {
  infiniteQueryOptions,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';

/** A list that is read page by page, by the cursor that each page ends with; a page may carry more than its items. */
export const pagedQuery = <Read extends Page<unknown>>(
  queryKey: QueryKey,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Read>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Read) => last.next ?? undefined,
  });

export type PagedResult<Item> = UseInfiniteQueryResult<InfiniteData<Page<Item>>>;

/** The rows of all pages read so far. */
export const rowsOf = <Item>(data: InfiniteData<Page<Item>>): Item[] =>
  data.pages.flatMap(({ items }) => items);

/** What a pager needs of a list that is read page by page. */
export const pagerOf = (query: {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}): { onMore?: () => void; loading: boolean } => ({
  loading: query.isFetchingNextPage,
  ...(query.hasNextPage ? { onMore: () => void query.fetchNextPage() } : {}),
});
