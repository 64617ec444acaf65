import type { CreateSystem } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { systemQuery } from '../../../lib/api/system.ts';

export const useCreateSystem = (organization: string) => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: CreateSystem) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems', {
          params: { path: { organization } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: (system) => {
      key.renew();
      queryClient.setQueryData(systemQuery(organization, system.slug).queryKey, system);
      // The first system brings the first team along.
      return Promise.all(
        ['systems', 'teams'].map((list) =>
          queryClient.invalidateQueries({ queryKey: organizationKey(organization, list) }),
        ),
      );
    },
  });
};
