import type { RemoteIssue } from '../../model/issue.ts';
import type { NamedThing } from '../../plan/sync-input.ts';
import type { LinearIssue } from './linear-documents.ts';

/** How a team holds tasks. */
export interface LinearMapping {
  /** Milestones of the project, or the cycles that Linear makes itself. */
  milestonesAs: 'milestone' | 'cycle';
  /** Whether estimates are told. */
  estimates: boolean;
}

/** By their numbers: 0 is none. */
const PRIORITIES = [null, 'Urgent', 'High', 'Medium', 'Low'] as const;
export const LINEAR_PRIORITIES = PRIORITIES.slice(1) as string[];

/** Linear's number of a priority; one that it has not is none. */
export const priorityNumber = (name: string | null): number =>
  Math.max(
    0,
    PRIORITIES.findIndex((each) => each?.toLowerCase() === name?.toLowerCase()),
  );

/** What was cancelled, or is another's double, is done with. */
const CLOSED: ReadonlySet<string> = new Set(['completed', 'canceled', 'duplicate']);

/** An issue of Linear's in the engine's words. */
export const presentLinearIssue = (
  issue: LinearIssue,
  { milestonesAs, estimates }: LinearMapping,
): RemoteIssue => ({
  reference: { key: issue.identifier, id: issue.id, url: issue.url },
  title: issue.title,
  body: issue.description ?? '',
  state: CLOSED.has(issue.state.type) ? 'closed' : 'open',
  labels: issue.labels.nodes.map(({ name }) => name),
  milestone:
    milestonesAs === 'cycle' ? titleOf(issue.cycle) : (issue.projectMilestone?.name ?? null),
  assignee: issue.assignee?.email ?? null,
  dueOn: issue.dueDate ?? null,
  priority: PRIORITIES[issue.priority] ?? null,
  estimate: estimates ? (issue.estimate ?? null) : null,
  createdAt: issue.createdAt,
});

const titleOf = (cycle: Cycle | null | undefined): string | null =>
  cycle ? cycleTitle(cycle) : null;

interface Cycle {
  number: number;
  name?: string | null | undefined;
}

/** Cycles have numbers, and names where people gave them some. */
const cycleTitle = ({ number, name }: Cycle): string =>
  name ? `${name} (cycle ${number})` : `Cycle ${number}`;

export const cycleThing = ({
  id,
  startsAt,
  endsAt,
  ...cycle
}: Cycle & { id: string; startsAt: string; endsAt: string }): NamedThing => ({
  id,
  title: cycleTitle(cycle),
  time: { from: Date.parse(startsAt), until: Date.parse(endsAt) },
});
