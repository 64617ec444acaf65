import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** Says that a symptom is over, now. */
export const useEndSymptom = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (symptom: string) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/symptoms/{symptom}/end', {
          params: { path: { organization, system, symptom } },
          body: {},
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
