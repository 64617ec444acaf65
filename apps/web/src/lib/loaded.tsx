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
  children: (data: Data) => ReactNode;
}

/** What was read; until then its shape, and where that failed, why, with a way to try again. */
export const Loaded = <Data,>({ query, loading, children }: LoadedProps<Data>) => {
  // What comes while its shape is looked at is built in slices, between which the browser answers the reader.
  const hasCome = useDeferredValue(query.data !== undefined);
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
