import type { ChangeCampaign, CreateCampaign, ListCampaignsQuery } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

const CAMPAIGNS = '/api/v1/organizations/{organization}/campaigns';
const CAMPAIGN = `${CAMPAIGNS}/{campaign}` as const;

export const campaignsQuery = (organization: string, state: ListCampaignsQuery['state']) =>
  pagedQuery(organizationKey(organization, 'campaigns', 'list', state), (cursor, signal) =>
    answer(
      api.GET(CAMPAIGNS, { params: { path: { organization }, query: { cursor, state } }, signal }),
    ),
  );

export const campaignQuery = (organization: string, campaign: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'campaigns', 'one', campaign),
    queryFn: ({ signal }) =>
      answer(api.GET(CAMPAIGN, { params: { path: { organization, campaign } }, signal })),
  });

/** Reads again all that is about campaigns. */
export const useCampaignsChanged = (organization: string) => {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'campaigns') });
};

export const useCreateCampaign = (organization: string) => {
  const changed = useCampaignsChanged(organization);
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: CreateCampaign) =>
      answer(
        api.POST(CAMPAIGNS, {
          params: { path: { organization } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return changed();
    },
  });
};

export const useChangeCampaign = (organization: string, campaign: string) => {
  const changed = useCampaignsChanged(organization);
  return useMutation({
    mutationFn: (body: ChangeCampaign) =>
      answer(api.PATCH(CAMPAIGN, { params: { path: { organization, campaign } }, body })),
    onSuccess: changed,
  });
};

export const useMakeTasks = (organization: string, campaign: string) => {
  const queryClient = useQueryClient();
  const changed = useCampaignsChanged(organization);
  return useMutation({
    mutationFn: () =>
      answer(api.POST(`${CAMPAIGN}/tasks`, { params: { path: { organization, campaign } } })),
    onSuccess: () =>
      Promise.all([
        changed(),
        queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'tasks') }),
      ]),
  });
};

/** Where the campaign is as a file. */
export const campaignFileAddress = (organization: string, campaign: string): string =>
  `/api/v1/organizations/${encodeURIComponent(organization)}/campaigns/${campaign}/content`;
