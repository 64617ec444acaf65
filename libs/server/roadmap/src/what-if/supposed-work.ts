import type { ReadinessSettings, WhatIf } from '@pitwall/contracts';
import { reassess, type SystemAssessment } from '@pitwall/server-assessments';
import { orderTeamWork } from '../plan/order-team-work.ts';
import type { TeamWork } from '../plan/team-plan.service.ts';
import type { TaskRow } from '../tasks/task-row.ts';

/** The same system under other weights or another growth; the given one stays as it is. */
export function suppose(
  assessed: SystemAssessment,
  { weights, growthPercent }: Pick<WhatIf, 'weights' | 'growthPercent'>,
): SystemAssessment {
  if (weights === undefined && growthPercent === undefined) return assessed;
  const settings: ReadinessSettings = {
    ...assessed.settings,
    priority: { ...assessed.settings.priority, ...weights },
  };
  const components =
    growthPercent === undefined
      ? assessed.components
      : assessed.components.map((component) => ({
          ...component,
          growth: {
            kind: 'compound' as const,
            low: growthPercent,
            likely: growthPercent,
            high: growthPercent,
          },
        }));
  const given = { ...assessed, settings, components };
  return { ...given, ...reassess(given) };
}

/** A task that would be there and is not yet. */
const NOT_YET = 'would-be ';

/**
 * The work of a team as other assessments of its systems would have it: tasks that are no gap any more are
 * gone, new ones are there, and all have the order that follows.
 */
export function supposedWork(
  work: TeamWork,
  assessed: readonly SystemAssessment[],
): Pick<TeamWork, 'tasks' | 'needs'> {
  const rows: TaskRow[] = [];
  const needs = new Map<string, string[]>();
  const bySystem = new Map(assessed.map((each) => [each.system.id, each]));
  for (const each of assessed) {
    const own = work.tasks.filter(({ systemId }) => systemId === each.system.id);
    const known = new Map(own.map((row) => [row.practiceId, row]));
    const idOf = (practice: string): string =>
      known.get(practice)?.id ?? `${NOT_YET}${each.system.id} ${practice}`;
    const titles = new Map(each.catalogue.practices.map(({ id, title }) => [id, title]));
    for (const gap of each.assessment.tasks) {
      const row = known.get(gap.practice) ?? newRow(each, idOf(gap.practice));
      rows.push({
        ...row,
        kind: gap.kind,
        practiceId: gap.practice,
        title: titles.get(gap.practice) ?? gap.practice,
        days: gap.days,
        priority: gap.priority,
        rank: gap.rank,
        computedRank: gap.rank,
        reasons: { sentence: gap.sentence, terms: gap.reasons },
      });
      needs.set(row.id, gap.needs.map(idOf));
    }
    const custom = own.filter(({ kind }) => kind === 'custom');
    custom.forEach((row, index) => {
      rows.push({ ...row, rank: each.assessment.tasks.length + index + 1 });
      needs.set(row.id, work.needs.get(row.id) ?? []);
    });
  }
  // Systems that are not supposed to be other keep their rows.
  for (const row of work.tasks) {
    if (bySystem.has(row.systemId)) continue;
    rows.push(row);
    needs.set(row.id, work.needs.get(row.id) ?? []);
  }
  return { tasks: orderTeamWork(rows, needs), needs };
}

const newRow = ({ system, catalogue, now }: SystemAssessment, id: string): TaskRow => ({
  id,
  systemId: system.id,
  systemSlug: system.slug,
  systemName: system.name,
  teamId: system.teamId,
  catalogueVersion: catalogue.version,
  kind: 'mend',
  practiceId: null,
  title: '',
  state: 'todo',
  days: 0,
  priority: 0,
  rank: null,
  computedRank: null,
  pinRank: null,
  pinReason: null,
  pinnedAt: null,
  pinnedByName: null,
  reasons: { sentence: '', terms: null },
  ownerId: null,
  ownerName: null,
  dueOn: null,
  sprintId: null,
  sprintName: null,
  sprintDays: null,
  version: 1,
  updatedAt: now,
});
