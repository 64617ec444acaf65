import type { ResetPassword } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { rememberSignedIn } from '../../../lib/remembered.ts';

/** Mails the link that confirms the reader's address again. */
export const useResendConfirmation = () =>
  useMutation({ mutationFn: () => answer(api.POST('/api/v1/account/email-confirmation')) });

/** Mails a link to choose a new password, where the address has an account. */
export const useRequestReset = () =>
  useMutation({
    mutationFn: (email: string) =>
      answer(api.POST('/api/v1/auth/password-reset', { body: { email } })),
  });

/** Chooses a new password by a mailed link; every session ends with it. */
export const useResetPassword = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ResetPassword) =>
      answer(api.POST('/api/v1/auth/password-reset/complete', { body })),
    onSuccess: () => {
      rememberSignedIn(false);
      queryClient.clear();
    },
  });
};

/** Ends the mails of the organization that a link came from. */
export const useUnsubscribe = () =>
  useMutation({
    mutationFn: (unsubscribe: string) =>
      answer(api.POST('/api/v1/unsubscribe/{unsubscribe}', { params: { path: { unsubscribe } } })),
  });

/** Confirms an address by a mailed link. */
export const useConfirmEmail = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      answer(api.POST('/api/v1/auth/email-confirmation', { body: { token } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
};
