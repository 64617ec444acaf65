import type { AddWebhook, DeliveryState, GiveWebhookSecret } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { organizationKey } from '../api/keys.ts';
import { pagedQuery, rowsOf } from '../api/pages.ts';

/** Where trackers tell the organization what changed. */
export const webhooksQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'webhooks', 'list'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/webhooks', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

export interface DeliverySearch {
  state?: DeliveryState | undefined;
  search?: string | undefined;
}

/** How often one that waits is looked at, in milliseconds. */
const WAITING = 3_000;

/** What was told at a webhook, newest first; read again while something of it waits. */
export const deliveriesQuery = (organization: string, webhook: string, search: DeliverySearch) => {
  const query = pagedQuery(
    organizationKey(organization, 'webhooks', webhook, 'deliveries', search),
    (cursor, signal) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/webhooks/{webhook}/deliveries', {
          params: { path: { organization, webhook }, query: { ...search, cursor, limit: 10 } },
          signal,
        }),
      ),
  );
  return {
    ...query,
    refetchInterval: ({ state: { data } }: { state: { data?: Parameters<typeof rowsOf>[0] } }) =>
      data !== undefined &&
      rowsOf(data).some((row) => (row as { state: DeliveryState }).state === 'waiting')
        ? WAITING
        : false,
  };
};

const useWebhooksChanged = (organization: string) => {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'webhooks') });
};

export const useAddWebhook = (organization: string) => {
  const changed = useWebhooksChanged(organization);
  return useMutation({
    mutationFn: (body: AddWebhook) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/webhooks', {
          params: { path: { organization } },
          body,
        }),
      ),
    // The secret is not kept: whoever asked shows it, and it is gone with the page.
    gcTime: 0,
    onSuccess: changed,
  });
};

export const useRotateWebhook = (organization: string) => {
  const changed = useWebhooksChanged(organization);
  return useMutation({
    mutationFn: (webhook: string) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/webhooks/{webhook}/rotation', {
          params: { path: { organization, webhook } },
        }),
      ),
    gcTime: 0,
    onSuccess: changed,
  });
};

/** The secret that the tracker made. */
export const useGiveSecret = (organization: string, webhook: string) => {
  const changed = useWebhooksChanged(organization);
  return useMutation({
    mutationFn: (body: GiveWebhookSecret) =>
      answer(
        api.PUT('/api/v1/organizations/{organization}/webhooks/{webhook}/secret', {
          params: { path: { organization, webhook } },
          body,
        }),
      ),
    gcTime: 0,
    onSuccess: changed,
  });
};

export const useRemoveWebhook = (organization: string) => {
  const changed = useWebhooksChanged(organization);
  return useMutation({
    mutationFn: (webhook: string) =>
      answer(
        api.DELETE('/api/v1/organizations/{organization}/webhooks/{webhook}', {
          params: { path: { organization, webhook } },
        }),
      ),
    onSuccess: changed,
  });
};

export const useReplay = (organization: string, webhook: string) => {
  const changed = useWebhooksChanged(organization);
  return useMutation({
    mutationFn: (delivery: string) =>
      answer(
        api.POST(
          '/api/v1/organizations/{organization}/webhooks/{webhook}/deliveries/{delivery}/replay',
          { params: { path: { organization, webhook, delivery } } },
        ),
      ),
    onSuccess: changed,
  });
};
