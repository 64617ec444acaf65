import type { CreateSprint } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { sprintsChanged } from './sprints-changed.ts';

export const useCreateSprint = (organization: string, team: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: CreateSprint) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/teams/{team}/sprints', {
          params: { path: { organization, team } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return sprintsChanged(queryClient, organization);
    },
  });
};
