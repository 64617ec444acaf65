import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** Keeps the assessment as it is now. */
export const useTakeSnapshot = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: { name: string }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/snapshots', {
          params: { path: { organization, system } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return queryClient.invalidateQueries({
        queryKey: systemKey(organization, system, 'snapshots'),
      });
    },
  });
};
