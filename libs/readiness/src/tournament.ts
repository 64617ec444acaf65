/**
 * Keeps the best of a fixed number of players while their worth changes. Replaying k of them costs at
 * most k log n and never more than 2n.
 */
export class Tournament {
  readonly #size: number;
  /** Winners of a complete binary tree: node 1 is the root, leaves start at #size; -1 is nobody. */
  readonly #winners: Int32Array;
  readonly #isBetter: (a: number, b: number) => boolean;

  constructor(players: number, isBetter: (a: number, b: number) => boolean) {
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, players)));
    this.#winners = new Int32Array(2 * this.#size).fill(-1);
    this.#isBetter = isBetter;
    for (let player = 0; player < players; player += 1) this.#winners[this.#size + player] = player;
    for (let node = this.#size - 1; node >= 1; node -= 1) this.#play(node);
  }

  /** The best player, or -1 when all have left. */
  best(): number {
    return this.#winners[1] ?? -1;
  }

  remove(player: number): void {
    this.#winners[this.#size + player] = -1;
  }

  /** To be called after players left or changed, with every one of them in rising order. */
  replay(players: readonly number[]): void {
    let nodes = players.map((player) => this.#size + player);
    while ((nodes[0] ?? 1) > 1) {
      const above: number[] = [];
      for (const node of nodes) {
        const parent = node >> 1;
        if (above[above.length - 1] === parent) continue;
        above.push(parent);
        this.#play(parent);
      }
      nodes = above;
    }
  }

  #play(node: number): void {
    const left = this.#winners[2 * node] ?? -1;
    const right = this.#winners[2 * node + 1] ?? -1;
    const leftWins = right === -1 || (left !== -1 && !this.#isBetter(right, left));
    this.#winners[node] = leftWins ? left : right;
  }
}
