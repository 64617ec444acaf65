import { Injectable } from '@nestjs/common';
import type { Catalogue } from '@pitwall/contracts';
import { AssessmentsService, standingSentence } from '@pitwall/server-assessments';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { SprintRepository } from '../sprints/sprint.repository.ts';
import { stageIn } from '../tasks/present-task.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import type { ExportedTask, RoadmapHeader } from './roadmap-document.ts';

/** Reads what an export writes, all of one moment. */
@Injectable()
export class ExportSourceService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly tasks: TaskRepository,
    private readonly sprints: SprintRepository,
  ) {}

  async read(
    transaction: TenantTransaction,
    context: TenantContext,
    systemId: string,
  ): Promise<{ header: RoadmapHeader; tasks: ExportedTask[] }> {
    const now = new Date();
    const { system, catalogue, assessment } = await this.assessments.assess(
      transaction,
      context,
      { id: systemId },
      now,
    );
    const rows = await this.tasks.openOfSystem(transaction, systemId);
    const ids = rows.map(({ id }) => id);
    const needs = await this.tasks.needs(transaction, ids);
    const descriptions = await this.tasks.descriptions(transaction, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const tasks = rows.map((row) =>
      exportedTask(row, catalogue, {
        description: descriptions.get(row.id) ?? '',
        // What is done already is no condition any more.
        needs: (needs.get(row.id) ?? []).flatMap((id) => byId.get(id) ?? []),
      }),
    );
    const sprints = await this.sprints.named(
      transaction,
      rows.flatMap(({ sprintId }) => sprintId ?? []),
    );
    const { name, slug } = system;
    return {
      header: {
        system: { name, slug },
        standing: standingSentence(assessment.summary, catalogue),
        catalogueVersion: catalogue.version,
        exportedAt: now.toISOString(),
        taskCount: tasks.length,
        days: tasks.reduce((sum, { days }) => sum + days, 0),
        sprints: sprints.map((sprint) => ({
          ...sprint,
          tasks: rows.filter(({ sprintId }) => sprintId === sprint.id).map((row) => row.id),
        })),
      },
      tasks: inStages(tasks, catalogue),
    };
  }
}

export function exportedTask(
  row: TaskRow,
  catalogue: Catalogue,
  { description, needs }: { description: string; needs: readonly TaskRow[] },
): ExportedTask {
  const practice = catalogue.practices.find(({ id }) => id === row.practiceId);
  const stage = stageIn(catalogue, row.practiceId);
  const titles = new Map(catalogue.stages.map((each) => [each.stage, each.title]));
  return {
    id: row.id,
    rank: row.rank,
    kind: row.kind,
    practice: row.practiceId,
    stage: stage && { id: stage, title: titles.get(stage) ?? stage },
    title: row.title,
    state: row.state,
    days: row.days,
    priority: row.priority,
    reason: row.reasons.sentence,
    description,
    why: practice?.why ?? null,
    owner: row.ownerName,
    sprint: row.sprintName,
    dueOn: row.dueOn,
    needs: needs.map(({ id, practiceId, title }) => ({ id, practice: practiceId, title })),
    // Finding out is a look, not the work.
    steps:
      row.kind === 'mend'
        ? (practice?.playbook.steps ?? []).map(({ title, detail }) => ({ title, detail }))
        : [],
    checks: (practice?.playbook.verify ?? []).map(({ check, expect }) => ({ check, expect })),
  };
}

/** By stage, and within one by rank; own tasks last. */
function inStages(tasks: readonly ExportedTask[], { stages }: Catalogue): ExportedTask[] {
  return [...stages.map(({ stage }) => stage), null].flatMap((stage) =>
    tasks.filter((task) => (task.stage?.id ?? null) === stage),
  );
}
