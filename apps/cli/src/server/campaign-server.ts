import { createPitwallClient } from '@pitwall/api-client';
import {
  type Campaign,
  type CampaignDetail,
  campaignDetailSchema,
  campaignSchema,
  type CampaignTasks,
  campaignTasksSchema,
  type ChangeCampaign,
  type CreateCampaign,
  type ListCampaignsQuery,
  pageSchema,
} from '@pitwall/contracts';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What `pitwall campaigns` asks of a Pitwall server. Failures are CliErrors that say what to do. */
export interface CampaignServer {
  /** The newest first. */
  list(state: ListCampaignsQuery['state']): AsyncGenerator<Campaign>;
  read(id: string): Promise<CampaignDetail>;
  /** As CSV, a line a practice and system. */
  content(id: string): Promise<string>;
  create(campaign: CreateCampaign): Promise<CampaignDetail>;
  change(id: string, change: ChangeCampaign): Promise<CampaignDetail>;
  makeTasks(id: string): Promise<CampaignTasks>;
}

const CAMPAIGNS = '/api/v1/organizations/{organization}/campaigns';

/** The server through the typed client. */
export const connectCampaigns = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): CampaignServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const one = (campaign: string) => ({ path: { organization, campaign } });
  return {
    list: (state) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(CAMPAIGNS, {
            params: { path: { organization }, query: { state, cursor, limit: PAGE } },
          }),
          pageSchema(campaignSchema),
        ),
      ),
    read: (id) =>
      parsed(url, client.GET(`${CAMPAIGNS}/{campaign}`, { params: one(id) }), campaignDetailSchema),
    content: (id) =>
      parsed(
        url,
        client.GET(`${CAMPAIGNS}/{campaign}/content`, { params: one(id), parseAs: 'text' }),
        z.string(),
      ),
    create: (body) =>
      parsed(
        url,
        client.POST(CAMPAIGNS, { params: { path: { organization } }, body }),
        campaignDetailSchema,
      ),
    change: (id, body) =>
      parsed(
        url,
        client.PATCH(`${CAMPAIGNS}/{campaign}`, { params: one(id), body }),
        campaignDetailSchema,
      ),
    makeTasks: (id) =>
      parsed(
        url,
        client.POST(`${CAMPAIGNS}/{campaign}/tasks`, { params: one(id) }),
        campaignTasksSchema,
      ),
  };
};
