import type { createTeamSchema } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

export const useCreateTeam = (organization: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: z.output<typeof createTeamSchema>) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/teams', {
          params: { path: { organization } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'teams') });
    },
  });
};
