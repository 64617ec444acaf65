import type { SignIn } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { signedIn } from '../../../lib/api/signed-in.ts';

export const useSignIn = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => answer(api.POST('/api/v1/auth/sign-in', { body })),
    onSuccess: (me) => {
      signedIn(queryClient, me);
    },
  });
};
