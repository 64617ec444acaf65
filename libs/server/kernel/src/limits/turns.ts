export interface TurnOptions {
  /** So many of one key go on at a time; others wait, the first first. */
  atOnce: number;
  /** So many of one key may wait. */
  waiting: number;
  /** Milliseconds after which one that waits is refused. */
  patience: number;
}

interface Line {
  running: number;
  waiting: (() => void)[];
}

/** Takes turns by key within one process. */
export class Turns {
  readonly #options: TurnOptions;
  readonly #lines = new Map<string, Line>();

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Resolves when it is one's turn, with what ends it; with null where too many wait, or for too long. */
  async take(key: string): Promise<(() => void) | null> {
    const line = this.#lines.get(key) ?? { running: 0, waiting: [] };
    this.#lines.set(key, line);
    const { atOnce, waiting, patience } = this.#options;
    if (line.running < atOnce) line.running += 1;
    else if (line.waiting.length >= waiting || !(await comesTo(line, patience))) return null;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#end(key, line);
    };
  }

  /** Whose turn is next takes over the place. */
  #end(key: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) {
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.#lines.delete(key);
  }
}

const comesTo = ({ waiting }: Line, patience: number): Promise<boolean> =>
  new Promise((resolve) => {
    const come = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(come), 1);
      resolve(false);
    }, patience);
    waiting.push(come);
  });
