import type { createTaskSchema } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

export const useCreateTask = (organization: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: ({ system, ...body }: z.output<typeof createTaskSchema> & { system: string }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/tasks', {
          params: { path: { organization, system } },
          body,
          headers: key.headersFor({ system, ...body }),
        }),
      ),
    onSuccess: (_task, { system }) => {
      key.renew();
      return systemChanged(queryClient, organization, system);
    },
  });
};
