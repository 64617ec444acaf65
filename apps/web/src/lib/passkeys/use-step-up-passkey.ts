import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { provePasskey } from './passkeys.ts';

/** Proves anew who the reader is, by a passkey. */
export const useStepUpPasskey = () =>
  useMutation({
    mutationFn: async () => {
      const { options } = await answer(api.POST('/api/v1/account/confirm-again/passkey/options'));
      const response = await provePasskey(options);
      await answer(api.POST('/api/v1/account/confirm-again/passkey', { body: { response } }));
    },
  });
