import { z } from 'zod';
import { serviceAddressSchema } from '../service-address.ts';

/** Of GitLab's answers, what is read. */
/** Those that a cadence makes by itself have no title. */
export const gitlabIterationSchema = z.object({
  id: z.number().int(),
  title: z.string().nullish(),
  start_date: z.string(),
  due_date: z.string(),
});
export type GitLabIteration = z.output<typeof gitlabIterationSchema>;

export const gitlabIssueSchema = z.object({
  id: z.number().int(),
  iid: z.number().int(),
  project_id: z.number().int(),
  web_url: serviceAddressSchema,
  title: z.string(),
  description: z.string().nullish(),
  state: z.string(),
  labels: z.array(z.string()),
  milestone: z.object({ title: z.string() }).nullish(),
  assignees: z.array(z.object({ username: z.string() })).nullish(),
  due_date: z.string().nullish(),
  weight: z.number().int().nullish(),
  /** Of paid tiers. */
  iteration: gitlabIterationSchema.nullish(),
  created_at: z.string(),
  /** Of an issue that went to another project and stands here closed. */
  moved_to_id: z.number().int().nullish(),
});
export type GitLabIssue = z.output<typeof gitlabIssueSchema>;

export const gitlabLabelSchema = z.object({ name: z.string() });
export const gitlabMilestoneSchema = z.object({ id: z.number().int(), title: z.string() });
export const gitlabUserSchema = z.object({ id: z.number().int(), username: z.string() });
export const gitlabMemberSchema = gitlabUserSchema.extend({
  name: z.string().default(''),
  state: z.string().default('active'),
});

export const gitlabNoteSchema = z.object({ body: z.string(), created_at: z.string() });

/** An issue as another one is linked to it. */
export const gitlabLinkSchema = z.object({
  id: z.number().int(),
  iid: z.number().int(),
  web_url: serviceAddressSchema,
  issue_link_id: z.number().int(),
  link_type: z.string(),
});
export type GitLabLink = z.output<typeof gitlabLinkSchema>;
