import type { RecordFigures } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

export const useRecordFigures = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: RecordFigures) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/figures', {
          params: { path: { organization, system } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return systemChanged(queryClient, organization, system);
    },
  });
};
