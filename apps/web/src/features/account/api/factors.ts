import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { makePasskey } from '../../../lib/passkeys/passkeys.ts';
import { freshly } from '../../../lib/step-up/step-up.ts';

const useChanged = () => {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['account'] }),
      // An organization may have waited for it.
      queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
    ]);
};

/** A new secret for an authenticator app. It is not kept: it is shown and gone with the dialog. */
export const useBeginTotp = () =>
  useMutation({
    mutationFn: () => freshly(() => answer(api.POST('/api/v1/account/factors/totp'))),
    gcTime: 0,
  });

export const useConfirmTotp = () =>
  useMutation({
    mutationFn: (code: string) =>
      freshly(() => answer(api.POST('/api/v1/account/factors/totp/confirm', { body: { code } }))),
    gcTime: 0,
    onSuccess: useChanged(),
  });

export const useRemoveTotp = () =>
  useMutation({
    mutationFn: () => freshly(() => answer(api.DELETE('/api/v1/account/factors/totp'))),
    onSuccess: useChanged(),
  });

export const useRenewRecoveryCodes = () =>
  useMutation({
    mutationFn: () => freshly(() => answer(api.POST('/api/v1/account/factors/recovery-codes'))),
    gcTime: 0,
    onSuccess: useChanged(),
  });

/** Makes a passkey on the reader's device and registers it. */
export const useAddPasskey = () =>
  useMutation({
    mutationFn: async (name: string) => {
      const { options } = await freshly(() => answer(api.POST('/api/v1/account/passkeys/options')));
      const response = await makePasskey(options);
      return answer(api.POST('/api/v1/account/passkeys', { body: { name, response } }));
    },
    gcTime: 0,
    onSuccess: useChanged(),
  });

export const useRemovePasskey = () =>
  useMutation({
    mutationFn: (passkey: string) =>
      freshly(() =>
        answer(api.DELETE('/api/v1/account/passkeys/{passkey}', { params: { path: { passkey } } })),
      ),
    onSuccess: useChanged(),
  });

export const useRenamePasskey = (passkey: string) =>
  useMutation({
    mutationFn: (name: string) =>
      answer(
        api.PATCH('/api/v1/account/passkeys/{passkey}', {
          params: { path: { passkey } },
          body: { name },
        }),
      ),
    onSuccess: useChanged(),
  });
