import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import {
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  slugSchema,
  textSchema,
} from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';

/** What a practice must be at for a campaign: in place, or proven by fresh evidence. */
export const CAMPAIGN_GOALS = ['in_place', 'proven'] as const;
export const campaignGoalSchema = z.enum(CAMPAIGN_GOALS);
export type CampaignGoal = z.infer<typeof campaignGoalSchema>;

/** A campaign is looked at whole, so it has an end. */
export const CAMPAIGN_PRACTICES_AT_MOST = 40;
export const CAMPAIGN_SYSTEMS_AT_MOST = 200;

const count = z.number().int().min(0);
const content = {
  name: lineSchema(80),
  description: textSchema(5_000),
  ownerId: idSchema,
  goal: campaignGoalSchema,
  /** By which it is to be done. */
  dueOn: daySchema,
  practices: z.array(practiceIdSchema).min(1).max(CAMPAIGN_PRACTICES_AT_MOST),
  systemIds: z.array(idSchema).min(1).max(CAMPAIGN_SYSTEMS_AT_MOST),
};

export const createCampaignSchema = z
  .strictObject({
    ...content,
    description: content.description.default(''),
    goal: campaignGoalSchema.default('in_place'),
  })
  .meta({ id: 'CreateCampaign' });
export type CreateCampaign = z.infer<typeof createCampaignSchema>;

/** What is left out stays as it is; `ended` ends the campaign, or takes it up again. */
export const changeCampaignSchema = z
  .strictObject({
    version: z.int32().min(1),
    name: content.name.optional(),
    description: content.description.optional(),
    ownerId: content.ownerId.optional(),
    goal: content.goal.optional(),
    dueOn: content.dueOn.optional(),
    practices: content.practices.optional(),
    systemIds: content.systemIds.optional(),
    ended: z.boolean().optional(),
  })
  .meta({ id: 'ChangeCampaign' });
export type ChangeCampaign = z.infer<typeof changeCampaignSchema>;

export const listCampaignsQuerySchema = pageQuerySchema.extend({
  state: z.enum(['running', 'ended', 'all']).default('running'),
});
export type ListCampaignsQuery = z.infer<typeof listCampaignsQuerySchema>;

export const campaignSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    goal: campaignGoalSchema,
    /** Null when they have left. */
    owner: z.object({ userId: idSchema, name: z.string() }).nullable(),
    dueOn: daySchema,
    /** Days until then, in the organization's time zone; below zero it is over. */
    daysLeft: z.number().int(),
    practices: count,
    systems: count,
    /** Practices on systems that are at the goal, and all that apply. */
    done: count,
    total: count,
    /** Systems of which something is not at the goal. */
    behind: count,
    endedAt: instantSchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof campaignSchema>;

/** Of one practice on one system: at the goal, on the way, nothing yet, not answered, or not asked of it. */
export const CAMPAIGN_CELLS = ['done', 'partial', 'open', 'unanswered', 'none'] as const;
export const campaignCellSchema = z.enum(CAMPAIGN_CELLS);
export type CampaignCell = z.infer<typeof campaignCellSchema>;

export const campaignDetailSchema = campaignSchema
  .extend({
    description: z.string(),
    createdAt: instantSchema,
    columns: z.array(z.object({ practice: practiceIdSchema, title: z.string() })),
    /** The furthest behind first. */
    rows: z.array(
      z.object({
        system: z.object({ id: idSchema, slug: slugSchema, name: z.string() }),
        team: z.string(),
        done: count,
        total: count,
        cells: z.array(
          z.object({
            practice: practiceIdSchema,
            cell: campaignCellSchema,
            /** The open task of the practice, where there is one. */
            task: idSchema.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CampaignDetail' });
export type CampaignDetail = z.infer<typeof campaignDetailSchema>;

/** Tasks that were made of what is left, and how many were there already. */
export const campaignTasksSchema = z
  .object({ created: count, already: count })
  .meta({ id: 'CampaignTasks' });
export type CampaignTasks = z.infer<typeof campaignTasksSchema>;
