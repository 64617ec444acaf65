import { OPEN_FILE_TABLES, type OpenFile } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Possibility } from './possibility.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
type Tables = { [Table in keyof OpenFile['tables']]?: Record<string, unknown>[] };

/** A file of which only what is judged is there. */
async function judged(tables: Tables, exportedAt = '2026-03-01T11:00:00.000Z'): Promise<string[]> {
  const possibility = new Possibility();
  for (const table of OPEN_FILE_TABLES)
    for (const [index, row] of (tables[table] ?? []).entries()) possibility.see(table, index, row);
  const titles = async (ids: ReadonlySet<string>) =>
    new Map(
      (tables.task ?? [])
        .filter(({ id }) => ids.has(String(id)))
        .map(({ id, title }) => [String(id), String(title)]),
    );
  const found = await possibility.found(exportedAt, NOW, titles);
  return found.map(({ path, message }) => `${path}: ${message}`);
}
const revision = (answerId: string, version: number, answeredAt: string) => ({
  answerId,
  version,
  answeredAt: `${answeredAt}:00.000Z`,
});

describe('clocks', () => {
  it('do not run backwards in what began and ended', async () => {
    const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    const good = { startedAt: early, endedAt: late };
    const bad = { startedAt: late, endedAt: early };
    expect(
      await judged({
        systemSymptom: [good, { startedAt: late, endedAt: null }],
        incident: [good],
        sprint: [{ startsOn: early, endsOn: early }],
      }),
    ).toEqual([]);
    expect(
      await judged({
        systemSymptom: [good, bad],
        incident: [bad],
        sprint: [{ startsOn: late, endsOn: early }],
      }),
    ).toEqual([
      'tables.systemSymptom.1.endedAt: ends before it started',
      'tables.incident.0.endedAt: ends before it started',
      'tables.sprint.0.endsOn: ends before it starts',
    ]);
  });

  it('go on with the versions of an answer, but for what clocks of several machines differ', async () => {
    const [one, other] = ['a', 'b'];
    expect(
      await judged({
        answerRevision: [
          revision(one, 2, '2026-01-02T10:30'),
          revision(one, 1, '2026-01-02T11:00'),
          revision(other, 1, '2025-01-01T00:00'),
        ],
      }),
    ).toEqual([]);
    expect(
      await judged({
        answerRevision: [
          revision(one, 2, '2026-01-01T10:00'),
          revision(one, 1, '2026-01-02T10:00'),
        ],
      }),
    ).toEqual(['tables.answerRevision.0.answeredAt: version 2 was answered before version 1']);
  });

  it('have nothing later than the file, and no file that is still to come', async () => {
    const [past, future] = ['2026-03-01T11:30:00.000Z', '2026-03-02T00:00:00.000Z'];
    expect(
      await judged({ answer: [{ answeredAt: past }], snapshot: [{ createdAt: past }] }),
    ).toEqual([]);
    expect(
      await judged({ answer: [{ answeredAt: future }], snapshot: [{ createdAt: future }] }),
    ).toEqual([
      'tables.answer.0.answeredAt: is later than the file itself was written',
      'tables.snapshot.0.createdAt: is later than the file itself was written',
    ]);
    expect(await judged({}, '2027-01-01T00:00:00.000Z')).toEqual([
      'exportedAt: this moment is still to come',
    ]);
  });
});

describe('dependencies', () => {
  const edge = (taskId: string, dependsOnId: string) => ({ taskId, dependsOnId });
  const task = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Task ${id}` }));

  it('show the cycle in which they stand', async () => {
    expect(
      await judged({
        task,
        taskDependency: [edge('d', 'a'), edge('a', 'b'), edge('b', 'c'), edge('c', 'a')],
      }),
    ).toEqual([
      'tables.taskDependency.1: these tasks wait for each other: “Task a” → “Task b” → “Task c” → “Task a”',
    ]);
    expect(await judged({ task, taskDependency: [edge('a', 'a')] })).toEqual([
      'tables.taskDependency.0: these tasks wait for each other: “Task a” → “Task a”',
    ]);
  });

  it('may meet again, and be as deep as they like', async () => {
    expect(
      await judged({
        task,
        taskDependency: [edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')],
      }),
    ).toEqual([]);
    const deep = Array.from({ length: 50_000 }, (_, at) => edge(`t${at}`, `t${at + 1}`));
    expect(await judged({ taskDependency: deep })).toEqual([]);
    expect(await judged({ taskDependency: [...deep, edge('t50000', 't0')] })).toHaveLength(1);
  });

  it('are refused exactly when they cannot be put in an order', async () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(edges, async (pairs) => {
        const left = new Set(pairs.flat());
        const canGo = (id: number) => pairs.every(([from, to]) => from !== id || !left.has(to));
        for (let found = true; found;) {
          const free = [...left].filter(canGo);
          free.forEach((id) => left.delete(id));
          found = free.length > 0;
        }
        const taskDependency = pairs.map(([from, to]) => edge(`t${from}`, `t${to}`));
        expect((await judged({ taskDependency })).length > 0).toBe(left.size > 0);
      }),
      { numRuns: 300 },
    );
  });
});
