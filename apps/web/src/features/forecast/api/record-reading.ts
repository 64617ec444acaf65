import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** Records how much of a component was used. */
export const useRecordReading = (organization: string, system: string, component: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: { value: number; at?: string; source: string }) =>
      answer(
        api.POST(
          '/api/v1/organizations/{organization}/systems/{system}/components/{component}/readings',
          {
            params: { path: { organization, system, component } },
            body,
            headers: key.headersFor(body),
          },
        ),
      ),
    onSuccess: () => {
      key.renew();
      return systemChanged(queryClient, organization, system);
    },
  });
};
