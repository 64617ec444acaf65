import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { signedIn } from '../../../lib/api/signed-in.ts';
import { provePasskey } from '../../../lib/passkeys/passkeys.ts';

/** By what the begun sign-in can be finished. */
export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/auth/second-factor', { signal })),
  staleTime: 0,
  gcTime: 0,
});

/** Finishes a sign-in with a code, of the app or of paper. */
export const useSecondFactorCode = (way: 'totp' | 'recovery-code') => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      answer(
        way === 'totp'
          ? api.POST('/api/v1/auth/second-factor/totp', { body: { code } })
          : api.POST('/api/v1/auth/second-factor/recovery-code', { body: { code } }),
      ),
    onSuccess: (me) => {
      signedIn(queryClient, me);
    },
  });
};

/** Finishes a sign-in with a passkey. */
export const useSecondFactorPasskey = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { options } = await answer(api.POST('/api/v1/auth/second-factor/passkey/options'));
      const response = await provePasskey(options);
      return answer(api.POST('/api/v1/auth/second-factor/passkey', { body: { response } }));
    },
    onSuccess: (me) => {
      signedIn(queryClient, me);
    },
  });
};

/** Signs in with a passkey alone. */
export const usePasskeySignIn = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { options } = await answer(api.POST('/api/v1/auth/passkey/options'));
      const response = await provePasskey(options);
      return answer(api.POST('/api/v1/auth/passkey', { body: { response } }));
    },
    onSuccess: (me) => {
      signedIn(queryClient, me);
    },
  });
};
