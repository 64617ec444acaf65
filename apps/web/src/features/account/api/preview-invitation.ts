import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

/** Which organization invites, for whoever holds the link. */
export const invitationPreviewQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/invitations/preview', { body: { token }, signal })),
  });
