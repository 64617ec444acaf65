import { findCycle, type OpenFileTable } from '@pitwall/contracts';

export interface Impossible {
  path: string;
  message: string;
}

/** How far clocks of several machines may be apart. */
const SKEW_MILLISECONDS = 3_600_000;
/** Tasks named in a message at most. */
const NAMED = 8;

/** Titles of tasks by id, of those that are known. */
export type TitlesOf = (ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, string>>;

type Row = Readonly<Record<string, unknown>>;
interface Moment {
  index: number;
  milliseconds: number;
}
interface Revision extends Moment {
  version: number;
}

const millisecondsOf = (moment: unknown): number => Date.parse(String(moment));

/**
 * What no clock and no plan can be: moments that run backwards, and tasks that wait for each other. Rows are seen
 * one by one; of them stays what is compared, not what they say.
 */
export class Possibility {
  readonly #impossible: Impossible[] = [];
  readonly #latest = new Map<'answer' | 'snapshot', Moment>();
  readonly #revisions = new Map<string, Revision[]>();
  readonly #needs = new Map<string, { needed: string[]; indexes: number[] }>();

  see(table: OpenFileTable, index: number, row: Row): void {
    if (table === 'answer') this.#keepLatest(table, index, row['answeredAt']);
    else if (table === 'snapshot') this.#keepLatest(table, index, row['createdAt']);
    else if (table === 'systemSymptom' || table === 'incident') this.#span(table, index, row);
    else if (table === 'sprint') this.#sprint(index, row);
    else if (table === 'answerRevision') this.#revision(index, row);
    else if (table === 'taskDependency') this.#dependency(index, row);
  }

  /** All of it, once every row was seen; tasks are looked up only where they are named. */
  async found(exportedAt: string, now: Date, titlesOf: TitlesOf): Promise<Impossible[]> {
    return [
      ...this.#fromTheFuture(millisecondsOf(exportedAt), now),
      ...this.#impossible,
      ...this.#revisionsBackwards(),
      ...(await this.#cycle(titlesOf)),
    ];
  }

  #keepLatest(table: 'answer' | 'snapshot', index: number, at: unknown): void {
    const milliseconds = millisecondsOf(at);
    if (milliseconds > (this.#latest.get(table)?.milliseconds ?? -Infinity))
      this.#latest.set(table, { index, milliseconds });
  }

  #span(table: 'systemSymptom' | 'incident', index: number, { startedAt, endedAt }: Row): void {
    if (endedAt !== null && millisecondsOf(startedAt) > millisecondsOf(endedAt))
      this.#tell(`tables.${table}.${index}.endedAt`, 'ends before it started');
  }

  #sprint(index: number, { startsOn, endsOn }: Row): void {
    if (millisecondsOf(startsOn) > millisecondsOf(endsOn))
      this.#tell(`tables.sprint.${index}.endsOn`, 'ends before it starts');
  }

  #revision(index: number, { answerId, version, answeredAt }: Row): void {
    const revision = {
      index,
      version: Number(version),
      milliseconds: millisecondsOf(answeredAt),
    };
    const known = this.#revisions.get(String(answerId));
    if (known) known.push(revision);
    else this.#revisions.set(String(answerId), [revision]);
  }

  #dependency(index: number, { taskId, dependsOnId }: Row): void {
    const known = this.#needs.get(String(taskId)) ?? { needed: [], indexes: [] };
    known.needed.push(String(dependsOnId));
    known.indexes.push(index);
    this.#needs.set(String(taskId), known);
  }

  #tell(path: string, message: string): void {
    this.#impossible.push({ path, message });
  }

  /** Of each table the latest stands for all. */
  *#fromTheFuture(exportedAt: number, now: Date): Iterable<Impossible> {
    if (exportedAt > now.getTime() + SKEW_MILLISECONDS)
      yield { path: 'exportedAt', message: 'this moment is still to come' };
    const fields = { answer: 'answeredAt', snapshot: 'createdAt' } as const;
    for (const table of ['answer', 'snapshot'] as const) {
      const latest = this.#latest.get(table);
      if (latest && latest.milliseconds > exportedAt + SKEW_MILLISECONDS)
        yield {
          path: `tables.${table}.${latest.index}.${fields[table]}`,
          message: 'is later than the file itself was written',
        };
    }
  }

  /** The history of an answer goes on in time as its versions do. */
  *#revisionsBackwards(): Iterable<Impossible> {
    for (const revisions of this.#revisions.values()) {
      revisions.sort((one, other) => one.version - other.version);
      for (const [place, { index, version, milliseconds }] of revisions.entries()) {
        const before = revisions[place - 1];
        if (before && before.milliseconds > milliseconds + SKEW_MILLISECONDS)
          yield {
            path: `tables.answerRevision.${index}.answeredAt`,
            message: `version ${version} was answered before version ${before.version}`,
          };
      }
    }
  }

  async #cycle(titlesOf: TitlesOf): Promise<Impossible[]> {
    const found = findCycle([...this.#needs].map(([id, { needed }]) => ({ id, needs: needed })));
    if (found === null) return [];
    const [first = '', second = first] = found;
    const isLong = found.length > NAMED;
    const named = isLong ? found.slice(0, NAMED) : found;
    const titles = await titlesOf(new Set(named));
    const names = [...named, first].map((id) => `“${titles.get(id) ?? id}”`);
    if (isLong) names.splice(NAMED, 0, '…');
    const { needed, indexes } = this.#needs.get(first) ?? { needed: [], indexes: [] };
    return [
      {
        path: `tables.taskDependency.${indexes[needed.indexOf(second)] ?? 0}`,
        message: `these tasks wait for each other: ${names.join(' → ')}`,
      },
    ];
  }
}
