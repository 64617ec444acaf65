/** No literal ends here. */
const NONE = 0;

/**
 * Tells which of many texts a file holds, in one pass over its bytes whatever their number (Aho and
 * Corasick's automaton, as a table of states by classes of bytes).
 */
export class LiteralIndex {
  readonly #ids = new Map<string, number>();
  /** The class of each byte; 0 for bytes that no literal has. */
  readonly #classes = new Uint8Array(256);
  readonly #width: number;
  readonly #table: Int32Array;
  /** By state: the literal that ends there, counted from 1. */
  readonly #ends: Int32Array;
  /** By state: the next state, by failure, at which another literal ends. */
  readonly #more: Int32Array;
  /** By literal: the number of the search that saw it last. */
  readonly #seen: Int32Array;
  #search = 0;

  constructor(literals: Iterable<string>) {
    for (const literal of literals)
      if (!this.#ids.has(literal)) this.#ids.set(literal, this.#ids.size + 1);
    const texts = [...this.#ids.keys()].map((literal) => Buffer.from(literal, 'utf8'));
    let classes = 1;
    for (const text of texts)
      for (const byte of text) if (this.#classes[byte] === 0) this.#classes[byte] = classes++;
    this.#width = classes;
    const states = texts.reduce((sum, text) => sum + text.length, 1);
    this.#table = new Int32Array(states * classes);
    this.#ends = new Int32Array(states);
    this.#more = new Int32Array(states);
    this.#seen = new Int32Array(texts.length + 1);
    this.#link(this.#plant(texts), states);
  }

  /** The literals' tree; gives how many states it has. States are given as places in the table. */
  #plant(texts: readonly Buffer[]): number {
    let used = 1;
    for (const [index, text] of texts.entries()) {
      let state = 0;
      for (const byte of text) {
        const at = state * this.#width + (this.#classes[byte] ?? 0);
        state = this.#table[at] || (this.#table[at] = used++);
      }
      this.#ends[state] = index + 1;
    }
    return used;
  }

  /** Completes the table: where the tree does not go on, the longest end of what was read does. */
  #link(used: number, states: number): void {
    const width = this.#width;
    const failure = new Int32Array(states);
    const queue = [...this.#table.subarray(0, width)].filter((state) => state !== 0);
    for (let head = 0; head < queue.length && head < used; head += 1) {
      const state = queue[head] ?? 0;
      const back = failure[state] ?? 0;
      this.#more[state] = this.#ends[back] === NONE ? (this.#more[back] ?? 0) : back;
      for (let one = 1; one < width; one += 1) {
        const next = this.#table[state * width + one] ?? 0;
        const other = this.#table[back * width + one] ?? 0;
        if (next === 0) this.#table[state * width + one] = other;
        else {
          failure[next] = other;
          queue.push(next);
        }
      }
    }
  }

  /** Reads a text; `holds` then answers of it, until the next is read. */
  read(bytes: Uint8Array): void {
    const [classes, table, ends, more, seen, width] = [
      this.#classes,
      this.#table,
      this.#ends,
      this.#more,
      this.#seen,
      this.#width,
    ];
    const search = (this.#search += 1);
    let state = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      state = table[state * width + (classes[bytes[at] as number] as number)] as number;
      if (ends[state] !== NONE) seen[ends[state] as number] = search;
      for (let next = more[state] as number; next !== 0; next = more[next] as number)
        seen[ends[next] as number] = search;
    }
  }

  /** Whether the text read last holds a literal, which must be one of those given. */
  holds(literal: string): boolean {
    const id = this.#ids.get(literal);
    return id !== undefined && this.#seen[id] === this.#search;
  }
}
