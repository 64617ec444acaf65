import type { Catalogue, ReadinessSettings, WhatIf } from '@pitwall/contracts';
import { applyPins, supposedGrowth } from '@pitwall/readiness';
import { reassess, type SystemAssessment } from '@pitwall/server-assessments';
import { orderTeamWork } from '../plan/order-team-work.ts';
import type { TeamWork } from '../plan/team-plan.service.ts';
import type { TaskRow } from '../tasks/task-row.ts';

/** The same system under other weights, another growth or another catalogue; the given one stays as it is. */
export function suppose(
  assessed: SystemAssessment,
  { weights, growthPercent }: Pick<WhatIf, 'weights' | 'growthPercent'>,
  catalogue: Catalogue = assessed.catalogue,
): SystemAssessment {
  if (weights === undefined && growthPercent === undefined && catalogue === assessed.catalogue)
    return assessed;
  const settings: ReadinessSettings = {
    ...assessed.settings,
    priority: { ...assessed.settings.priority, ...weights },
  };
  const components =
    growthPercent === undefined
      ? assessed.components
      : assessed.components.map((component) => ({
          ...component,
          growth: supposedGrowth(component.growth, growthPercent),
        }));
  const given = { ...assessed, settings, components, catalogue };
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
  pins: NonNullable<WhatIf['pins']> = [],
): Pick<TeamWork, 'tasks' | 'needs'> {
  const rows: TaskRow[] = [];
  const needs = new Map<string, string[]>();
  const bySystem = new Map(assessed.map((each) => [each.system.id, each]));
  const supposedRanks = new Map(pins.map(({ task, rank }) => [task, rank]));
  for (const each of assessed) {
    const placed: TaskRow[] = [];
    const own = work.tasks.filter(({ systemId }) => systemId === each.system.id);
    const known = new Map(own.map((row) => [row.practiceId, row]));
    const idOf = (practice: string): string =>
      known.get(practice)?.id ?? `${NOT_YET}${each.system.id} ${practice}`;
    const titles = new Map(each.catalogue.practices.map(({ id, title }) => [id, title]));
    for (const gap of each.assessment.tasks) {
      const row = known.get(gap.practice) ?? newRow(each, idOf(gap.practice));
      placed.push({
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
      const rank = each.assessment.tasks.length + index + 1;
      placed.push({ ...row, rank, computedRank: rank });
      needs.set(row.id, work.needs.get(row.id) ?? []);
    });
    rows.push(...pinned(placed, needs, supposedRanks));
  }
  // Systems that are not supposed to be other keep their rows.
  for (const row of work.tasks) {
    if (bySystem.has(row.systemId)) continue;
    rows.push(row);
    needs.set(row.id, work.needs.get(row.id) ?? []);
  }
  return { tasks: orderTeamWork(rows, needs), needs };
}

/** The rows at the places to which people moved them, or would: those that are supposed come before those that are saved. */
function pinned(
  rows: readonly TaskRow[],
  needs: ReadonlyMap<string, readonly string[]>,
  supposed: ReadonlyMap<string, number | null>,
): TaskRow[] {
  const pins = rows.flatMap(({ id, pinRank, pinReason }) => {
    const rank = supposed.has(id) ? (supposed.get(id) ?? null) : pinRank;
    return rank === null ? [] : [{ task: id, rank, reason: pinReason ?? 'supposed' }];
  });
  if (pins.length === 0) return [...rows];
  const placed = applyPins(
    rows.map(({ id }) => ({ id, needs: [...(needs.get(id) ?? [])] })),
    pins,
  );
  const rankOf = new Map(placed.map(({ task, rank }) => [task, rank]));
  return rows
    .map((row) => ({ ...row, rank: rankOf.get(row.id) ?? row.rank }))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
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
