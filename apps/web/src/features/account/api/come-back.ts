import type { DoneAtProvider } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { signedIn } from '../../../lib/api/signed-in.ts';

type Answer = Record<string, string>;

/** Hands over what a provider has sent the browser back with, and reads who is signed in by it. */
const useComeBack = (send: (answer: Answer) => Promise<DoneAtProvider>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['account'] });
      const me = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
      if (me !== null) signedIn(queryClient, me);
    },
  });
};

export const useFinishSingleSignOn = (organization: string) =>
  useComeBack((given) =>
    answer(api.POST('/api/v1/auth/sso/answer', { body: { organization, answer: given } })),
  );

export const useFinishGitHub = () =>
  useComeBack((given) =>
    answer(api.POST('/api/v1/auth/github/answer', { body: { answer: given } })),
  );
