import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

/** Gives the reader another name. It stands in much that was read before, so all of it is read again. */
export const useRenameAccount = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => answer(api.PATCH('/api/v1/account', { body: { name } })),
    onSuccess: () => queryClient.invalidateQueries(),
  });
};
