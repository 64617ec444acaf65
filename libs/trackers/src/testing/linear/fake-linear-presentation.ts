export interface FakeLinearIssue {
  id: string;
  identifier: string;
  title: string;
  body: string;
  /** The type of its state. */
  state: string;
  labels: string[];
  milestone: string | null;
  /** An e-mail address. */
  assignee: string | null;
  dueOn: string | null;
  /** From 1 to 4; 0: none. */
  priority: number;
  estimate: number | null;
  /** The id of its cycle. */
  cycle: string | null;
  /** An id. */
  parent: string | null;
  trashed: boolean;
  createdAt: string;
}

export interface FakeCycle {
  id: string;
  number: number;
  name: string | null;
  startsAt: string;
  endsAt: string;
}

/** As Linear's schema has it, without what only other issues tell. */
export const presentIssue = (
  issue: FakeLinearIssue,
  labels: ReadonlyMap<string, string>,
  cycle: FakeCycle | null,
): Record<string, unknown> => ({
  id: issue.id,
  identifier: issue.identifier,
  url: `https://linear.app/acme/issue/${issue.identifier}/issue`,
  title: issue.title,
  description: issue.body === '' ? null : issue.body,
  trashed: issue.trashed || null,
  createdAt: issue.createdAt,
  dueDate: issue.dueOn,
  priority: issue.priority,
  estimate: issue.estimate,
  cycle,
  state: { id: `state-${issue.state}`, name: issue.state, type: issue.state, position: 0 },
  labels: () => ({
    nodes: issue.labels.map((name) => ({ id: labels.get(name) ?? name, name, isGroup: false })),
    pageInfo: { hasNextPage: false, endCursor: null },
  }),
  projectMilestone:
    issue.milestone === null ? null : { id: issue.milestone, name: issue.milestone },
  assignee:
    issue.assignee === null ? null : { id: issue.assignee, email: issue.assignee, active: true },
});

export const presentRelation = (
  { id, type }: { id: string; type: string },
  issue: FakeLinearIssue,
): object => ({
  id,
  type,
  issue: { id: issue.id, identifier: issue.identifier },
});
