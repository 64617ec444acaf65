import TinyQueue from 'tinyqueue';
import type { WorkItem } from './order-work.ts';

/** Items that hang together, as numbers in the order of their ids, with what each needs and what needs it. */
export class WorkGraph {
  readonly size: number;
  readonly needs: readonly (readonly number[])[];
  readonly neededBy: readonly (readonly number[])[];
  /** For each item, all that needs it and all that it needs, itself included. */
  readonly dependents: BitRows;
  readonly prerequisites: BitRows;
  readonly #ids: string[];

  constructor(items: readonly WorkItem[]) {
    this.size = items.length;
    this.#ids = items.map(({ id }) => id);
    const indices = new Map(this.#ids.map((id, index) => [id, index]));
    this.needs = items.map(({ needs }) =>
      [...new Set(needs)].flatMap((need) => indices.get(need) ?? []),
    );
    this.neededBy = reverse(this.needs);
    const order = this.inOrder(items.map((_, index) => index));
    this.prerequisites = closures(this.needs, order);
    this.dependents = closures(this.neededBy, order.reverse());
  }

  id(index: number): string {
    return this.#ids[index] ?? '';
  }

  /** Members in dependency order; of those that are free, the first by the given order, then by id. */
  inOrder(
    members: readonly number[],
    compare: (a: number, b: number) => number = () => 0,
  ): number[] {
    if (members.length < 2) return [...members];
    const inside = new Set(members);
    const waitsFor = new Map(
      members.map((each) => [each, (this.needs[each] ?? []).filter((n) => inside.has(n)).length]),
    );
    const free = new TinyQueue(
      members.filter((each) => waitsFor.get(each) === 0),
      (a, b) => compare(a, b) || a - b,
    );
    const order: number[] = [];
    for (let each = free.pop(); each !== undefined; each = free.pop()) {
      order.push(each);
      for (const dependent of this.neededBy[each] ?? []) {
        const left = waitsFor.get(dependent);
        if (left === undefined) continue;
        waitsFor.set(dependent, left - 1);
        if (left === 1) free.push(dependent);
      }
    }
    return order;
  }
}

function reverse(edges: readonly (readonly number[])[]): number[][] {
  const reversed = edges.map((): number[] => []);
  edges.forEach((targets, from) => {
    for (const target of targets) reversed[target]?.push(from);
  });
  return reversed;
}

/** What can be reached along the edges. `order` has the targets of every edge before its start. */
function closures(edges: readonly (readonly number[])[], order: readonly number[]): BitRows {
  const rows = new BitRows(edges.length);
  for (const index of order) {
    rows.add(index, index);
    for (const target of edges[index] ?? []) rows.addRow(index, target);
  }
  return rows;
}

/** A square of bits: for each item a set of items. */
export class BitRows {
  readonly #width: number;
  readonly #words: Int32Array;

  constructor(size: number) {
    this.#width = Math.ceil(size / 32);
    this.#words = new Int32Array(size * this.#width);
  }

  add(row: number, bit: number): void {
    const word = row * this.#width + (bit >>> 5);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (bit & 31));
  }

  /** Adds all of one row to another. */
  addRow(to: number, from: number): void {
    const words = this.#words;
    const start = to * this.#width;
    const other = from * this.#width;
    for (let word = 0; word < this.#width; word += 1) {
      words[start + word] = (words[start + word] ?? 0) | (words[other + word] ?? 0);
    }
  }

  /** What is in any of the rows and also in the mask, in rising order. */
  list(rows: readonly number[], mask: Int32Array): number[] {
    const found: number[] = [];
    for (let word = 0; word < this.#width; word += 1) {
      let bits = 0;
      for (const row of rows) bits |= this.#words[row * this.#width + word] ?? 0;
      bits &= mask[word] ?? 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        found.push(word * 32 + 31 - Math.clz32(lowest));
        bits ^= lowest;
      }
    }
    return found;
  }
}

/** Splits work into parts that do not hang together: nothing in one needs anything in another. */
export function components(items: readonly WorkItem[]): WorkItem[][] {
  const parents = new Map(items.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) {
      parents.set(root, parents.get(up) ?? up);
      root = up;
    }
    return root;
  };
  for (const { id, needs } of items) {
    for (const need of needs) if (parents.has(need)) parents.set(rootOf(need), rootOf(id));
  }
  const groups = new Map<string, WorkItem[]>();
  for (const item of items) {
    const root = rootOf(item.id);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  return [...groups.values()];
}
