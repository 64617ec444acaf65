/** Tasks are read so many at a time. */
export const PAGE = 50;

export interface ListGroup {
  /** Null where the list is not grouped. */
  key: string | null;
  count: number;
}

export type ListRow =
  | { kind: 'group'; group: number }
  /** The task at this place of its group. */
  | { kind: 'task'; group: number; place: number };

/**
 * The rows of a list that is known by its counts alone: a heading for each group, and as many tasks as it has.
 * Nothing is laid out for what is not looked at.
 */
export class ListRows {
  readonly #starts: number[] = [];
  readonly length: number;

  constructor(
    readonly groups: readonly ListGroup[],
    private readonly closed: ReadonlySet<string>,
  ) {
    let length = 0;
    for (const group of groups) {
      this.#starts.push(length);
      length += this.#heading(group) + (this.#isClosed(group) ? 0 : group.count);
    }
    this.length = length;
  }

  at(index: number): ListRow {
    let group = this.#starts.length - 1;
    while (group > 0 && (this.#starts[group] ?? 0) > index) group -= 1;
    const found = this.groups[group];
    const within = index - (this.#starts[group] ?? 0);
    const heading = found === undefined ? 0 : this.#heading(found);
    return within < heading
      ? { kind: 'group', group }
      : { kind: 'task', group, place: within - heading };
  }

  /** The next row in a direction that is a task; null at the end. */
  task(from: number, step: 1 | -1): number | null {
    for (let index = from; index >= 0 && index < this.length; index += step)
      if (this.at(index).kind === 'task') return index;
    return null;
  }

  #heading({ key }: ListGroup): number {
    return key === null ? 0 : 1;
  }

  #isClosed({ key }: ListGroup): boolean {
    return key !== null && this.closed.has(key);
  }
}

/** The pages that rows stand on, each named once. */
export function pagesOf(rows: readonly ListRow[]): { group: number; page: number }[] {
  const seen = new Map<string, { group: number; page: number }>();
  for (const row of rows) {
    if (row.kind === 'group') continue;
    const page = Math.floor(row.place / PAGE);
    seen.set(`${row.group} ${page}`, { group: row.group, page });
  }
  return [...seen.values()];
}
