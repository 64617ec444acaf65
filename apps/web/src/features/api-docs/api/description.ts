import { readDescription } from '@pitwall/api-client';
import { queryOptions } from '@tanstack/react-query';

const HOUR = 3_600_000;

/** What the API says of itself. */
export const descriptionQuery = queryOptions({
  queryKey: ['api-description'],
  queryFn: ({ signal }) => readDescription({}, signal),
  staleTime: HOUR,
});
