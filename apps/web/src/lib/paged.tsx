import { Button, Loading, NoticeBar, Pager, Skeleton } from '@pitwall/ui';
import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '@pitwall/contracts';
import type { ReactNode } from 'react';
import { Staying } from './forms/staying.tsx';
import { pagerOf, rowsOf } from './api/pages.ts';
import { Loaded } from './loaded.tsx';
import { troubleOf } from './problem-error.ts';

export interface PagedProps<Item> {
  query: {
    data: InfiniteData<Page<Item>> | undefined;
    error: unknown;
    isFetching: boolean;
    isFetchNextPageError: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => unknown;
    fetchNextPage: () => unknown;
  };
  /** What the rows are: "members". */
  noun: string;
  loading?: ReactNode;
  /** In place of the list when there is nothing in it. */
  empty: ReactNode;
  /** By what a row is known whose forms hold what was typed when others take it away. */
  staysBy?: (row: Item) => string;
  children: (rows: readonly Item[]) => ReactNode;
}

/** A list that is read page by page: loading, empty, failed, and its foot where there is more. */
export const Paged = <Item,>({ query, noun, loading, staysBy, ...list }: PagedProps<Item>) => (
  <Loaded
    query={query}
    loading={
      loading ?? (
        <Loading label={`Loading ${noun}`}>
          <Skeleton shape="rows" count={4} />
        </Loading>
      )
    }
  >
    {(data) => {
      const rows = rowsOf(data);
      const shown = (all: readonly Item[]) => (
        <Rows {...list} query={query} noun={noun} rows={all} pages={data.pages.length} />
      );
      return staysBy === undefined ? (
        shown(rows)
      ) : (
        <Staying rows={rows} keyOf={staysBy}>
          {shown}
        </Staying>
      );
    }}
  </Loaded>
);

const Rows = <Item,>({
  query,
  noun,
  rows,
  pages,
  empty,
  children,
}: Pick<PagedProps<Item>, 'query' | 'noun' | 'empty' | 'children'> & {
  rows: readonly Item[];
  pages: number;
}) => {
  if (rows.length === 0) return empty;
  const { onMore, loading } = pagerOf(query);
  return (
    <>
      {children(rows)}
      {query.isFetchNextPageError ? (
        <NoticeBar
          live
          signal="behind"
          title={`More ${noun} could not be read.`}
          action={
            <Button size="small" onClick={onMore}>
              Try again
            </Button>
          }
        >
          {troubleOf(query.error).detail}
        </NoticeBar>
      ) : pages === 1 && onMore === undefined ? null : (
        <Pager shown={rows.length} noun={noun} loading={loading} {...(onMore ? { onMore } : {})} />
      )}
    </>
  );
};
