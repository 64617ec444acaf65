import { ErrorPanel } from '@pitwall/ui';
import { useDeferredValue, type ReactNode } from 'react';
import { troubleOf } from './problem-error.ts';

export interface LoadedProps<Data> {
  query: {
    data: Data | undefined;
    error: unknown;
    isFetching: boolean;
    refetch: () => unknown;
  };
  /** The quiet shape of what is on its way. */
  loading: ReactNode;
  /** Something else is on its way that is shown together with it. */
  waits?: boolean;
  children: (data: Data) => ReactNode;
}

/** What was read; until then its shape, and where that failed, why, with a way to try again. */
export const Loaded = <Data,>({ query, loading, waits = false, children }: LoadedProps<Data>) => {
  // What comes while its shape is looked at is built in slices, between which the browser answers the reader.
  const isThere = query.data !== undefined && !waits;
  const hasCome = useDeferredValue(isThere) && isThere;
  if (query.data !== undefined) return <>{hasCome ? children(query.data) : loading}</>;
  if (query.error === null || query.error === undefined) return <>{loading}</>;
  const problem = troubleOf(query.error);
  // What a link led to comes back by no trying.
  if (problem.code === 'link.unusable') return <ErrorPanel problem={problem} />;
  return (
    <ErrorPanel
      problem={problem}
      busy={query.isFetching ? 'Trying again' : false}
      onRetry={() => {
        void query.refetch();
      }}
    />
  );
};
