import { z } from 'zod';
import { serviceAddressSchema } from '../service-address.ts';

/** Of GitHub's answers, what is read. */
export const githubIssueSchema = z.object({
  id: z.number().int(),
  number: z.number().int(),
  html_url: serviceAddressSchema,
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  labels: z.array(
    z.union([z.string().transform((name) => ({ name })), z.object({ name: z.string().nullish() })]),
  ),
  milestone: z.object({ number: z.number().int(), title: z.string() }).nullable(),
  assignees: z.array(z.object({ login: z.string() })).nullish(),
  created_at: z.string(),
  pull_request: z.unknown().optional(),
});
export type GitHubIssue = z.output<typeof githubIssueSchema>;

export const githubCommentSchema = z.object({ body: z.string().nullish() });
export const githubLabelSchema = z.object({ name: z.string() });
export const githubMilestoneSchema = z.object({ number: z.number().int(), title: z.string() });
