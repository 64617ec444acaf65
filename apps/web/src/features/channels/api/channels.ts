import type { ChangeChannel, CreateChannel, NotificationDeliveryState } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';
import { freshly } from '../../../lib/step-up/step-up.ts';

const CHANNELS = '/api/v1/organizations/{organization}/notification-channels';
const channelsKey = (organization: string) => organizationKey(organization, 'channels');

export const channelsQuery = (organization: string) =>
  queryOptions({
    queryKey: channelsKey(organization),
    queryFn: ({ signal }) =>
      answer(api.GET(CHANNELS, { params: { path: { organization } }, signal })),
  });

/** What was sent to a channel, the newest first. */
export const deliveriesQuery = (
  organization: string,
  channel: string,
  state: NotificationDeliveryState | undefined,
) =>
  pagedQuery([...channelsKey(organization), channel, 'deliveries', { state }], (cursor, signal) =>
    answer(
      api.GET(`${CHANNELS}/{channel}/deliveries`, {
        params: { path: { organization, channel }, query: { cursor, state } },
        signal,
      }),
    ),
  );

const useChange = <Input, Output>(
  organization: string,
  change: (input: Input) => Promise<Output>,
) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Secrets of channels are in answers: they stay no longer than they are shown.
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: channelsKey(organization) }),
  });
};

/** Pressed again after a lost answer it makes no second one; its secret, which nobody has, is made anew. */
export const useAddChannel = (organization: string) => {
  const key = useCreationKey();
  return useChange(organization, async (body: CreateChannel) => {
    const params = { path: { organization } };
    const made = await freshly(() =>
      answer(api.POST(CHANNELS, { params, body, headers: key.headersFor(body) })),
    );
    key.renew();
    if (made.kind !== 'webhook' || made.secret !== null) return made;
    const { secret } = await anotherSecret(organization, made.id);
    return { ...made, secret };
  });
};

const anotherSecret = (organization: string, channel: string) =>
  freshly(() =>
    answer(
      api.POST(`${CHANNELS}/{channel}/secret`, { params: { path: { organization, channel } } }),
    ),
  );

export const useChangeChannel = (organization: string, channel: string) =>
  useChange(organization, (body: ChangeChannel) =>
    answer(
      api.PATCH(`${CHANNELS}/{channel}`, { params: { path: { organization, channel } }, body }),
    ),
  );

export const useRemoveChannel = (organization: string, channel: string) =>
  useChange(organization, () =>
    deleted(api.DELETE(`${CHANNELS}/{channel}`, { params: { path: { organization, channel } } })),
  );

export const useRotateSecret = (organization: string, channel: string) =>
  useChange(organization, () => anotherSecret(organization, channel));

export const useTestChannel = (organization: string, channel: string) =>
  useChange(organization, () =>
    answer(api.POST(`${CHANNELS}/{channel}/test`, { params: { path: { organization, channel } } })),
  );

export const useReplay = (organization: string, channel: string) =>
  useChange(organization, (message: string) =>
    answer(
      api.POST(`${CHANNELS}/{channel}/deliveries/{message}/replay`, {
        params: { path: { organization, channel, message } },
      }),
    ),
  );
