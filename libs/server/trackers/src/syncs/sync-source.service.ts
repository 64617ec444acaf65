import { Inject, Injectable } from '@nestjs/common';
import { priorityLevelOf, trackerDefinition, type TrackerMapping } from '@pitwall/contracts';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { type TaskBrief, TaskBriefsService } from '@pitwall/server-roadmap';
import {
  type ContentEvidence,
  type IssueContent,
  reasonNow,
  type SyncLink,
  type SyncTask,
  type TimeSpan,
} from '@pitwall/trackers';
import { ConnectionRepository, type ConnectionRow } from '../connections/connection.repository.ts';
import { factoryOf } from '../connections/providers/registered.ts';
import { EvidencePlacesService } from '../places/evidence-places.service.ts';

export interface SourceTasks {
  tasks: SyncTask[];
  briefs: ReadonlyMap<string, TaskBrief>;
}

/** A system's tasks as they should stand in the tracker. */
@Injectable()
export class SyncSourceService {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly briefs: TaskBriefsService,
    private readonly places: EvidencePlacesService,
    private readonly connections: ConnectionRepository,
  ) {}

  async read(
    transaction: TenantTransaction,
    context: TenantContext,
    { systemId, provider, mapping, options }: ConnectionRow,
    links: readonly SyncLink[],
  ): Promise<SourceTasks> {
    const linked = links.map(({ taskId }) => taskId);
    const briefs = await this.briefs.read(transaction, context, systemId, linked);
    const { render, estimateOf } = factoryOf(provider);
    const { priorityIs } = trackerDefinition(provider);
    const { organizationId } = context;
    const seen = await this.places.read(transaction, { organizationId, systemId });
    const organization = await this.connections.organizationSlug(transaction);
    const root = `${this.configuration.publicUrl}/${organization}/tasks`;
    return {
      tasks: briefs.map((brief) =>
        syncTask(
          brief,
          {
            mapping,
            root,
            render,
            priorityIs,
            estimateOf: (days) => estimateOf(days, options),
          },
          seen(brief.practice),
        ),
      ),
      briefs: new Map(briefs.map((brief) => [brief.id, brief])),
    };
  }
}

interface Form {
  mapping: TrackerMapping;
  /** The address of tasks' pages. */
  root: string;
  render: (content: IssueContent) => string;
  priorityIs: 'field' | 'label';
  estimateOf: (days: number) => number;
}

/** A step says what is to be done alone. */
const EMPTY = { reason: '', why: null, evidence: [], steps: [], checks: [], verified: '' };

function syncTask(
  brief: TaskBrief,
  { mapping, root, render, priorityIs, estimateOf }: Form,
  evidence: ContentEvidence[],
): SyncTask {
  const address = `${root}/${brief.id}`;
  const people = new Map(mapping.people.map(({ userId, login }) => [userId, login]));
  const priority = mapping.priorities?.[priorityLevelOf(brief.impact)] ?? null;
  const checklist = mapping.subIssues ? [] : brief.steps;
  return {
    id: brief.id,
    title: brief.title,
    section: render({
      reason: reasonNow(brief.reason),
      why: brief.why,
      description: brief.description,
      evidence,
      steps: checklist,
      checks: brief.checks,
      verified: verifiedBy(brief),
      address,
    }),
    state: brief.state === 'todo' || brief.state === 'doing' ? 'open' : 'closed',
    labels: [
      mapping.label,
      ...mapping.labels,
      ...(priority !== null && priorityIs === 'label' ? [priority] : []),
    ],
    milestone: milestoneOf(brief, mapping),
    assignee: brief.ownerId === null ? null : (people.get(brief.ownerId) ?? null),
    dueOn: brief.dueOn,
    priority: priorityIs === 'field' ? priority : null,
    estimate: estimateOf(brief.days),
    time: timeOf(brief),
    blockedBy: brief.needs.map(({ id }) => id),
    outcome: brief.outcome && { id: brief.outcome.id, text: outcomeText(brief.outcome, address) },
    steps: brief.steps.map(({ title, detail }) => ({
      title,
      section: render({ ...EMPTY, description: detail, address }),
    })),
  };
}

const outcomeText = ({ to, reason }: NonNullable<TaskBrief['outcome']>, address: string): string =>
  to === 'done'
    ? `Verified done. ${reason} [Open in Pitwall](${address})`
    : `Not done yet, so the task is open again. ${reason} [Open in Pitwall](${address})`;

function milestoneOf({ stage, sprint }: TaskBrief, { milestones }: TrackerMapping): string | null {
  if (milestones === 'stage') return stage?.title ?? null;
  return milestones === 'sprint' ? sprint : null;
}

/** Of its sprint, both days included. */
function timeOf({ sprintDates }: TaskBrief): TimeSpan | null {
  if (!sprintDates) return null;
  const { startsOn, endsOn } = sprintDates;
  return { from: Date.parse(startsOn), until: Date.parse(endsOn) + DAY };
}

const DAY = 86_400_000;

const verifiedBy = ({ practice }: TaskBrief): string =>
  practice === null
    ? 'Closing this issue says that it is done.'
    : 'Closing this issue says that it is done. Pitwall holds it for done once the next scan finds it so, or somebody attests it.';
