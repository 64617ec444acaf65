import { useEffect } from 'react';

/** So many rows fill a page, and so many pages are read at most to have them. */
const FULL = 20;
const READ_AHEAD = 5;

/**
 * Reads on where the pages read so far make few rows: a page that is all one run would be a page of one row.
 *
 * @param rows how many rows are shown
 */
export const useReadAhead = (
  query: {
    data: { pages: readonly unknown[] } | undefined;
    hasNextPage: boolean;
    isFetching: boolean;
    isError: boolean;
    fetchNextPage: () => Promise<unknown>;
  },
  rows: number,
): void => {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const read = query.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && rows < FULL && read < READ_AHEAD)
      void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage, rows, read]);
};
