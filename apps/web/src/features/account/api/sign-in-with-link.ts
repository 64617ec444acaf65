import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { signedIn } from '../../../lib/api/signed-in.ts';

export const useSignInWithLink = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      answer(api.POST('/api/v1/auth/sign-in-link', { body: { token } })),
    onSuccess: (me) => {
      signedIn(queryClient, me);
    },
  });
};
