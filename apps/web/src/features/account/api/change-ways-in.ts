import type { ChangePassword } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { freshly } from '../../../lib/step-up/step-up.ts';

/** Changes the password; every other browser is signed out. */
export const useChangePassword = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePassword) =>
      freshly(() => answer(api.POST('/api/v1/account/password', { body }))),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
};

/** Asks for another address; it changes when the link mailed to it is opened. */
export const useChangeEmail = () =>
  useMutation({
    mutationFn: (email: string) =>
      freshly(() => answer(api.POST('/api/v1/account/email', { body: { email } }))),
  });
