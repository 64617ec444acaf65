import type { ImportLoadTest } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** Sends the files of a load test; what it measured becomes the component's limit. */
export const useImportLoadTest = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportLoadTest) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/load-tests', {
          params: { path: { organization, system } },
          body,
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};

/** Deletes a load test; the limit that it measured stays. */
export const useDeleteLoadTest = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (test: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}/load-tests/{test}', {
          params: { path: { organization, system, test } },
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
