import type { RoadmapFormat } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { exportRunQuery } from './export-run.ts';

export const useStartExport = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (format: RoadmapFormat) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/exports', {
          params: { path: { organization, system } },
          body: { format },
          headers: key.headersFor({ format }),
        }),
      ),
    onSuccess: (run) => {
      key.renew();
      queryClient.setQueryData(exportRunQuery(organization, system, run.id).queryKey, run);
      return queryClient.invalidateQueries({
        queryKey: systemKey(organization, system, 'exports', 'list'),
      });
    },
  });
};
