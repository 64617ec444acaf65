import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { here, leaveFor } from './leave.ts';

/** To the place that this session, or this account, came from, to prove anew who the reader is. */
export const useConfirmAtProvider = () =>
  useMutation({
    mutationFn: async (place: 'organization' | 'github') => {
      const body = { to: here() };
      return leaveFor(
        await answer(
          place === 'github'
            ? api.POST('/api/v1/account/confirm-again/github', { body })
            : api.POST('/api/v1/auth/sso/confirm-again', { body }),
        ),
      );
    },
  });
