import { randomBytes } from 'node:crypto';
import { stringify } from 'uuid';

// An id may stand within a word, as in what a snapshot was taken for.
const AN_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const WHOLE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BYTES = 16;

/** What an id of the file is here; null for nobody, undefined where the file does not know it. */
export type IdHere = (id: string) => string | null | undefined;

/**
 * New ids for old ones, in sixteen bytes each. They sort as the old ones do: where ids decide, as among tasks of
 * equal worth, the order stays.
 */
export class NewIds {
  #old = Buffer.alloc(BYTES * 1024);
  #count = 0;
  #isSorted = false;
  // Of all imports at the same moment, this one.
  readonly #mark = randomBytes(5);
  readonly #moment = Date.now();

  add(id: string): void {
    if ((this.#count + 1) * BYTES > this.#old.length)
      this.#old = Buffer.concat([this.#old, Buffer.alloc(this.#old.length)]);
    this.#old.set(bytesOf(id), this.#count * BYTES);
    this.#count += 1;
    this.#isSorted = false;
  }

  /** Undefined for one that was not added. */
  readonly get = (id: string): string | undefined => {
    if (!WHOLE_ID.test(id)) return undefined;
    if (!this.#isSorted) this.#sort();
    const rank = this.#rankOf(bytesOf(id));
    return rank === null ? undefined : this.#newId(rank);
  };

  #sort(): void {
    const old = this.#old;
    const order = new Uint32Array(this.#count).map((_, index) => index);
    order.sort((one, other) =>
      old.compare(old, other * BYTES, (other + 1) * BYTES, one * BYTES, (one + 1) * BYTES),
    );
    const sorted = Buffer.alloc(this.#count * BYTES);
    for (const [place, index] of order.entries())
      old.copy(sorted, place * BYTES, index * BYTES, (index + 1) * BYTES);
    this.#old = sorted;
    this.#isSorted = true;
  }

  #rankOf(id: Buffer): number | null {
    let [low, high] = [0, this.#count - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const place = middle * BYTES;
      const order = this.#old.compare(id, 0, BYTES, place, place + BYTES);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  /** Version 7: the moment, then the place among the ids, then the mark. */
  #newId(rank: number): string {
    const id = Buffer.alloc(BYTES);
    id.writeUIntBE(this.#moment, 0, 6);
    id.writeUInt16BE(0x7000 | (rank >>> 20), 6);
    id.writeUInt8(0x80 | ((rank >>> 14) & 0x3f), 8);
    id.writeUInt16BE((rank & 0x3fff) << 2, 9);
    id.set(this.#mark, 11);
    return stringify(id);
  }
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The same value with every old id in it, however deep, replaced. */
export function withIds(value: unknown, here: IdHere): unknown {
  if (typeof value === 'string') {
    if (WHOLE_ID.test(value)) {
      const id = here(value);
      return id === undefined ? value : id;
    }
    return value.replaceAll(AN_ID, (id) => here(id) ?? id);
  }
  if (Array.isArray(value)) return value.map((each) => withIds(each, here));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, here)]));
}
