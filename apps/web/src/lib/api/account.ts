import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** The reader's own account and its ways in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account', { signal })),
});

/** The reader's second factors. */
export const factorsQuery = queryOptions({
  queryKey: ['account', 'factors'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/factors', { signal })),
});

/** Accounts at other places by which the reader comes in. */
export const identitiesQuery = queryOptions({
  queryKey: ['account', 'identities'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/identities', { signal })),
});
