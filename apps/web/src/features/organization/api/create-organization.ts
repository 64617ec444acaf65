import type { createOrganizationSchema } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { meQuery } from '../../../lib/api/me.ts';

export const useCreateOrganization = () => {
  const queryClient = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: z.output<typeof createOrganizationSchema>) =>
      answer(api.POST('/api/v1/organizations', { body, headers: key.headersFor(body) })),
    // The new organization must be known before its pages are opened.
    onSuccess: () => {
      key.renew();
      return queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    },
  });
};
