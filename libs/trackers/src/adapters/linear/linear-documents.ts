import { z } from 'zod';
import { serviceAddressSchema } from '../service-address.ts';
import type { LinearDocument } from './linear-client.ts';

const document = <Schema extends z.ZodType>(
  answer: Schema,
  ...texts: readonly string[]
): LinearDocument<Schema> => ({ answer, text: texts.join('\n') });

const ISSUE = `fragment PitwallIssue on Issue {
  id identifier url title description trashed createdAt dueDate priority estimate
  state { type }
  cycle { number name }
  labels(first: 25) { nodes { id name } }
  projectMilestone { name }
  assignee { email }
}`;
export const linearIssueSchema = z.object({
  id: z.string(),
  identifier: z.string(),
  url: serviceAddressSchema,
  title: z.string(),
  description: z.string().nullish(),
  trashed: z.boolean().nullish(),
  createdAt: z.string(),
  dueDate: z.string().nullish(),
  state: z.object({ type: z.string() }),
  labels: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }),
  projectMilestone: z.object({ name: z.string() }).nullish(),
  assignee: z.object({ email: z.string() }).nullish(),
  /** From 1, the most urgent, to 4; 0: none. */
  priority: z.number(),
  estimate: z.number().nullish(),
  cycle: z.object({ number: z.number(), name: z.string().nullish() }).nullish(),
});
export type LinearIssue = z.output<typeof linearIssueSchema>;

const PAGE = 'pageInfo { hasNextPage endCursor }';
const connection = <Item extends z.ZodType>(item: Item) =>
  z.object({
    nodes: z.array(item),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  });
const nodes = <Item extends z.ZodType>(item: Item) => z.object({ nodes: z.array(item) });
const idSchema = z.object({ id: z.string() });
const estimationSchema = z.object({
  issueEstimationType: z.string(),
  issueEstimationExtended: z.boolean(),
  issueEstimationAllowZero: z.boolean(),
});
const ESTIMATION = 'issueEstimationType issueEstimationExtended issueEstimationAllowZero';
const namedSchema = z.object({ id: z.string(), name: z.string() });

export const LIST_ISSUES = document(
  z.object({ issues: connection(linearIssueSchema) }),
  `query PitwallIssues($filter: IssueFilter!, $after: String) {
  issues(filter: $filter, first: 100, after: $after, includeArchived: true, orderBy: createdAt) {
    nodes { ...PitwallIssue } ${PAGE}
  }
}`,
  ISSUE,
);

export const READ_ISSUE = document(
  z.object({ issue: linearIssueSchema }),
  'query PitwallIssueOf($id: String!) { issue(id: $id) { ...PitwallIssue } }',
  ISSUE,
);

/** With the team, so that a dry run says when there is none, and how it estimates. */
export const LIST_LABELS = document(
  z.object({
    teams: nodes(estimationSchema),
    issueLabels: connection(z.object({ name: z.string() })),
  }),
  `query PitwallLabels($team: TeamFilter!, $filter: IssueLabelFilter!, $after: String) {
  teams(filter: $team, first: 1) { nodes { ${ESTIMATION} } }
  issueLabels(filter: $filter, first: 250, after: $after) { nodes { name } ${PAGE} }
}`,
);

export const LIST_MILESTONES = document(
  z.object({ projectMilestones: connection(namedSchema) }),
  `query PitwallMilestones($filter: ProjectMilestoneFilter!, $after: String) {
  projectMilestones(filter: $filter, first: 250, after: $after) { nodes { id name } ${PAGE} }
}`,
);

export const LIST_CYCLES = document(
  z.object({
    cycles: connection(
      z.object({
        id: z.string(),
        number: z.number(),
        name: z.string().nullish(),
        startsAt: z.string(),
        endsAt: z.string(),
      }),
    ),
  }),
  `query PitwallCycles($filter: CycleFilter!, $after: String) {
  cycles(filter: $filter, first: 250, after: $after) {
    nodes { id number name startsAt endsAt } ${PAGE}
  }
}`,
);

/** What a team offers for its connection. */
export const OFFERS = document(
  z.object({
    teams: nodes(
      estimationSchema.extend({
        states: nodes(z.object({ name: z.string(), type: z.string(), position: z.number() })),
        members: nodes(
          z.object({ name: z.string(), email: z.string(), active: z.boolean(), app: z.boolean() }),
        ),
      }),
    ),
    issueLabels: nodes(z.object({ name: z.string() })),
  }),
  `query PitwallOffers($team: TeamFilter!, $labels: IssueLabelFilter!) {
  teams(filter: $team, first: 1) {
    nodes {
      ${ESTIMATION}
      states(first: 100) { nodes { name type position } }
      members(first: 250) { nodes { name email active app } }
    }
  }
  issueLabels(filter: $labels, first: 250) { nodes { name } }
}`,
);

/** All ids that a run needs, in one call. */
export const DIRECTORY = document(
  z.object({
    teams: nodes(
      z.object({
        id: z.string(),
        states: nodes(
          z.object({ id: z.string(), name: z.string(), type: z.string(), position: z.number() }),
        ),
      }),
    ),
    issueLabels: nodes(
      z.object({ id: z.string(), name: z.string(), retiredAt: z.string().nullish() }),
    ),
    users: nodes(z.object({ id: z.string(), email: z.string() })),
    projects: nodes(idSchema),
  }),
  `query PitwallDirectory(
  $team: TeamFilter!, $labels: IssueLabelFilter!, $people: UserFilter!, $project: ProjectFilter!
) {
  teams(filter: $team, first: 1) { nodes { id states(first: 100) { nodes { id name type position } } } }
  issueLabels(filter: $labels, first: 100) { nodes { id name retiredAt } }
  users(filter: $people, first: 250) { nodes { id email } }
  projects(filter: $project, first: 1) { nodes { id } }
}`,
);

export const CREATE_LABEL = document(
  z.object({ issueLabelCreate: z.object({ issueLabel: namedSchema }) }),
  `mutation PitwallLabelCreate($input: IssueLabelCreateInput!) {
  issueLabelCreate(input: $input) { issueLabel { id name } }
}`,
);

export const CREATE_MILESTONE = document(
  z.object({ projectMilestoneCreate: z.object({ projectMilestone: namedSchema }) }),
  `mutation PitwallMilestoneCreate($input: ProjectMilestoneCreateInput!) {
  projectMilestoneCreate(input: $input) { projectMilestone { id name } }
}`,
);

export const CREATE_ISSUE = document(
  z.object({ issueCreate: z.object({ issue: linearIssueSchema }) }),
  `mutation PitwallIssueCreate($input: IssueCreateInput!) {
  issueCreate(input: $input) { issue { ...PitwallIssue } }
}`,
  ISSUE,
);

export const UPDATE_ISSUE = document(
  z.object({ issueUpdate: z.object({ success: z.literal(true) }) }),
  `mutation PitwallIssueUpdate($id: String!, $input: IssueUpdateInput!) {
  issueUpdate(id: $id, input: $input) { success }
}`,
);

export const CREATE_RELATION = document(
  z.object({ issueRelationCreate: z.object({ success: z.literal(true) }) }),
  `mutation PitwallRelationCreate($input: IssueRelationCreateInput!) {
  issueRelationCreate(input: $input) { success }
}`,
);

export const DELETE_RELATION = document(
  z.object({ issueRelationDelete: z.object({ success: z.literal(true) }) }),
  'mutation PitwallRelationDelete($id: String!) { issueRelationDelete(id: $id) { success } }',
);

export const CREATE_COMMENT = document(
  z.object({ commentCreate: z.object({ success: z.literal(true) }) }),
  `mutation PitwallCommentCreate($input: CommentCreateInput!) {
  commentCreate(input: $input) { success }
}`,
);

export const FIND_COMMENT = document(
  z.object({ comments: nodes(idSchema) }),
  `query PitwallComment($filter: CommentFilter!) {
  comments(filter: $filter, first: 1, includeArchived: true) { nodes { id } }
}`,
);

/** What is said of an issue by others: "blocks" of another is "blocked by" of this one. */
export const LIST_BLOCKERS = document(
  z.object({
    issue: z.object({
      inverseRelations: nodes(
        z.object({
          id: z.string(),
          type: z.string(),
          issue: z.object({ id: z.string(), identifier: z.string() }),
        }),
      ),
    }),
  }),
  `query PitwallBlockers($id: String!) {
  issue(id: $id) {
    inverseRelations(first: 250) { nodes { id type issue { id identifier } } }
  }
}`,
);

export const LIST_CHILDREN = document(
  z.object({
    issue: z.object({ children: nodes(z.object({ identifier: z.string() })) }),
  }),
  `query PitwallChildren($id: String!) {
  issue(id: $id) { children(first: 250, includeArchived: true) { nodes { identifier } } }
}`,
);
