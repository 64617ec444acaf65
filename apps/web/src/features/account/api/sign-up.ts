import type { SignUp } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { signedIn } from '../../../lib/api/signed-in.ts';

export const useSignUp = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SignUp) => answer(api.POST('/api/v1/auth/sign-up', { body })),
    onSuccess: (me) => {
      signedIn(queryClient, me);
    },
  });
};
