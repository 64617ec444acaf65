import type { ApplyWhatIf, WhatIf } from '@pitwall/contracts';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged, systemKey } from '../../../lib/api/keys.ts';

/** What would follow from a change, beside what follows today. Nothing is saved. */
export const whatIfQuery = (organization: string, system: string, change: WhatIf) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'what-if', change),
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/what-if', {
          params: { path: { organization, system } },
          body: change,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Keeps a capacity in the coming sprints, a growth in the components. */
export const useApplyWhatIf = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ApplyWhatIf) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/what-if/apply', {
          params: { path: { organization, system } },
          body,
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
