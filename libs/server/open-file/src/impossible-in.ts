import type { OpenFile } from '@pitwall/contracts';
import { findCycle } from '@pitwall/readiness';

export interface Impossible {
  path: string;
  message: string;
}

/** How far clocks of several machines may be apart. */
const SKEW_MILLISECONDS = 3_600_000;

const isAfter = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);
const isFarAfter = (one: string, other: string): boolean =>
  Date.parse(one) > Date.parse(other) + SKEW_MILLISECONDS;

/** What no clock and no plan can be: moments that run backwards, and tasks that wait for each other. */
export const impossibleIn = (file: OpenFile, now: Date): Impossible[] => [
  ...fromTheFuture(file, now),
  ...backwards(file),
  ...revisionsBackwards(file),
  ...cycleOf(file),
];

function* fromTheFuture({ exportedAt, tables }: OpenFile, now: Date): Iterable<Impossible> {
  if (isFarAfter(exportedAt, now.toISOString()))
    yield { path: 'exportedAt', message: 'this moment is still to come' };
  const told = 'is later than the file itself was written';
  for (const [index, { answeredAt }] of tables.answer.entries())
    if (isFarAfter(answeredAt, exportedAt))
      yield { path: `tables.answer.${index}.answeredAt`, message: told };
  for (const [index, { createdAt }] of tables.snapshot.entries())
    if (isFarAfter(createdAt, exportedAt))
      yield { path: `tables.snapshot.${index}.createdAt`, message: told };
}

function* backwards({ tables }: OpenFile): Iterable<Impossible> {
  for (const table of ['systemSymptom', 'incident'] as const)
    for (const [index, { startedAt, endedAt }] of tables[table].entries())
      if (endedAt !== null && isAfter(startedAt, endedAt))
        yield { path: `tables.${table}.${index}.endedAt`, message: 'ends before it started' };
  for (const [index, { startsOn, endsOn }] of tables.sprint.entries())
    if (isAfter(startsOn, endsOn))
      yield { path: `tables.sprint.${index}.endsOn`, message: 'ends before it starts' };
}

/** The history of an answer goes on in time as its versions do. */
function* revisionsBackwards({ tables }: OpenFile): Iterable<Impossible> {
  const rows = [...tables.answerRevision.entries()].sort(
    ([, one], [, other]) =>
      one.answerId.localeCompare(other.answerId) || one.version - other.version,
  );
  for (const [place, [index, revision]] of rows.entries()) {
    const before = rows[place - 1]?.[1];
    if (before?.answerId !== revision.answerId) continue;
    if (isFarAfter(before.answeredAt, revision.answeredAt))
      yield {
        path: `tables.answerRevision.${index}.answeredAt`,
        message: `version ${revision.version} was answered before version ${before.version}`,
      };
  }
}

/** Tasks named in a message at most. */
const NAMED = 8;

function* cycleOf({ tables }: OpenFile): Iterable<Impossible> {
  const needs = new Map<string, string[]>();
  for (const { taskId, dependsOnId } of tables.taskDependency) {
    const known = needs.get(taskId);
    if (known) known.push(dependsOnId);
    else needs.set(taskId, [dependsOnId]);
  }
  const found = findCycle([...needs].map(([id, needed]) => ({ id, needs: needed })));
  if (found === null) return;
  const cycle = [...found, ...found.slice(0, 1)];
  const titles = new Map(tables.task.map(({ id, title }) => [id, title]));
  const names = cycle.map((id) => `“${titles.get(id) ?? id}”`);
  const shown = names.length > NAMED ? [...names.slice(0, NAMED), '…', names.at(-1)] : names;
  const place = tables.taskDependency.findIndex(
    ({ taskId, dependsOnId }) => taskId === cycle[0] && dependsOnId === cycle[1],
  );
  yield {
    path: `tables.taskDependency.${place}`,
    message: `these tasks wait for each other: ${shown.join(' → ')}`,
  };
}
