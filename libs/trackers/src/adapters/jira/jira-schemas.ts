import { z } from 'zod';
import { adfDocumentSchema } from './adf/adf.ts';
import { issuePropertySchema } from './adf/adf-body.ts';

const STATUS_CATEGORIES = ['new', 'indeterminate', 'done', 'undefined'] as const;

/** Of Jira's answers, what is read. */
const statusSchema = z.object({
  id: z.string().optional(),
  name: z.string(),
  statusCategory: z.object({ key: z.enum(STATUS_CATEGORIES).catch('undefined') }),
});

export const jiraTransitionSchema = z.object({
  id: z.string(),
  name: z.string().default(''),
  to: statusSchema,
  isAvailable: z.boolean().default(true),
});
export type JiraTransition = z.output<typeof jiraTransitionSchema>;

const namedSchema = z.object({ id: z.string(), name: z.string().default('') });
const relatedSchema = z.object({ id: z.string(), key: z.string() });

export const jiraIssueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    description: adfDocumentSchema.nullish(),
    status: statusSchema,
    labels: z.array(z.string()).nullish(),
    fixVersions: z.array(namedSchema).nullish(),
    parent: relatedSchema
      .extend({ fields: z.object({ summary: z.string().default('') }).optional() })
      .nullish(),
    assignee: z.object({ accountId: z.string() }).nullish(),
    duedate: z.string().nullish(),
    priority: z.object({ name: z.string().default('') }).nullish(),
    issuetype: z.object({ id: z.string(), subtask: z.boolean().default(false) }),
    created: z.string(),
  }),
  properties: z
    .object({ pitwall: issuePropertySchema.nullable().optional().catch(null) })
    .optional(),
  transitions: z.array(jiraTransitionSchema).optional(),
});
export type JiraIssue = z.output<typeof jiraIssueSchema>;

export const jiraRelationsSchema = z.object({
  fields: z.object({
    issuelinks: z
      .array(
        z.object({
          id: z.string(),
          type: z.object({ name: z.string() }),
          inwardIssue: relatedSchema.optional(),
          outwardIssue: relatedSchema.optional(),
        }),
      )
      .default([]),
    subtasks: z.array(relatedSchema).default([]),
  }),
});

export const jiraCreatedSchema = z.object({ id: z.string(), key: z.string() });

export const jiraSearchSchema = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string().optional() })).default([]),
  nextPageToken: z.string().nullish(),
});

export const jiraFetchedSchema = z.object({ issues: z.array(jiraIssueSchema).default([]) });

export const jiraVersionSchema = z.object({ id: z.string(), name: z.string() });
export const jiraVersionsSchema = z.object({
  values: z.array(jiraVersionSchema).default([]),
  isLast: z.boolean().default(true),
  startAt: z.number().int().default(0),
});

export const jiraProjectSchema = z.object({
  id: z.string(),
  key: z.string(),
  issueTypes: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        subtask: z.boolean().default(false),
        hierarchyLevel: z.number().int().default(0),
      }),
    )
    .default([]),
});

export const jiraCommentSchema = z.object({
  body: adfDocumentSchema,
  created: z.string(),
});
export const jiraCommentsSchema = z.object({ comments: z.array(jiraCommentSchema).default([]) });
