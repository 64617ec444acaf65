/** Finds the first of many places whose need fits into what is left. Changing and finding cost log n. */
export class FirstFit {
  readonly #size: number;
  /** The smallest need below each node of a complete binary tree; node 1 is the root. */
  readonly #least: Float64Array;

  constructor(needs: readonly number[]) {
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, needs.length)));
    this.#least = new Float64Array(2 * this.#size).fill(Number.POSITIVE_INFINITY);
    this.#least.set(needs, this.#size);
    for (let node = this.#size - 1; node >= 1; node -= 1) this.#refresh(node);
  }

  set(place: number, need: number): void {
    if (this.#at(this.#size + place) === need) return;
    this.#least[this.#size + place] = need;
    for (let node = (this.#size + place) >> 1; node >= 1; node >>= 1) this.#refresh(node);
  }

  /** The first place from `start` on whose need is at most `left`, or -1. */
  find(start: number, left: number): number {
    let node = this.#size + start;
    if (start >= this.#size) return -1;
    while (this.#at(node) > left) {
      // Up while this is the last below its parent, then to the right.
      while (node > 1 && node % 2 === 1) node >>= 1;
      if (node <= 1) return -1;
      node += 1;
    }
    while (node < this.#size) {
      node *= 2;
      if (this.#at(node) > left) node += 1;
    }
    return node - this.#size;
  }

  #at(node: number): number {
    return this.#least[node] ?? Number.POSITIVE_INFINITY;
  }

  #refresh(node: number): void {
    this.#least[node] = Math.min(this.#at(2 * node), this.#at(2 * node + 1));
  }
}
