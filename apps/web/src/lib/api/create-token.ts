import { createApiTokenSchema } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { answer, api } from './client.ts';
import { freshly } from '../step-up/step-up.ts';
import { organizationKey } from './keys.ts';

/** Makes an API token. The answer holds it this once. */
export const useCreateToken = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof createApiTokenSchema>) =>
      freshly(() =>
        answer(
          api.POST('/api/v1/organizations/{organization}/tokens', {
            params: { path: { organization } },
            // What is left out has its default.
            body: createApiTokenSchema.parse(body),
          }),
        ),
      ),
    // The token itself is not kept: whoever asked shows it, and it is gone with the page.
    gcTime: 0,
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'tokens') }),
  });
};
