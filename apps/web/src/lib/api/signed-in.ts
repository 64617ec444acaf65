import type { Me } from '@pitwall/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { rememberSignedIn } from '../remembered.ts';
import { meQuery } from './me.ts';

/** Someone came in: what was read for nobody, or for another, is forgotten. */
export const signedIn = (queryClient: QueryClient, me: Me): void => {
  queryClient.removeQueries({ queryKey: ['organizations'] });
  queryClient.setQueryData(meQuery.queryKey, me);
  rememberSignedIn(true);
};
