import type { AnswerDetail, WriteAnswer } from '@pitwall/contracts';
import { fateOf } from './fate.ts';

/** What a person chose. The version that they saw is the saver's to know. */
export type Change = Omit<WriteAnswer, 'version'>;

/** A change that is not yet on the server. */
export interface Unsaved {
  change: Change;
  /** `settling` and `saving` pass by themselves; `waiting` has no connection; `conflict` asks the reader. */
  phase: 'settling' | 'saving' | 'waiting' | 'conflict';
  /** What someone else wrote meanwhile. */
  theirs: AnswerDetail | null;
  /** Why it waits. */
  error: unknown;
}

export interface SavesState {
  unsaved: Readonly<Record<string, Unsaved>>;
  /** When the newest change was saved; null before the first. */
  savedAt: Date | null;
  /** Answers of this visit, the latest last, each with the version that it became. */
  undoable: readonly { practice: string; version: number }[][];
}

export interface SaverServer {
  write: (practice: string, body: WriteAnswer) => Promise<AnswerDetail>;
  read: (practice: string) => Promise<AnswerDetail>;
  undo: (answers: { practice: string; version: number }[]) => Promise<unknown>;
  /** Keeps a choice beside another person's answer. */
  differ: (practice: string, change: Change, version: number) => Promise<AnswerDetail>;
}

export interface SaverOptions {
  server: SaverServer;
  /** The version of the answer that the page shows; 0 for none. */
  versionOf: (practice: string) => number;
  onSaved: (detail: AnswerDetail) => void;
  /** The server will not have it: the page shows again what was there. */
  onRefused: (practice: string, change: Change, error: unknown) => void;
  /** Milliseconds in which another choice replaces the one before. */
  settle?: number;
}

/**
 * Saves answers as they are given, one request at a time for each practice. A choice made while one is on
 * its way is sent after it; one that cannot be sent is kept until it can.
 */
export class AnswerSaver {
  #state: SavesState = { unsaved: {}, savedAt: null, undoable: [] };
  readonly #listeners = new Set<() => void>();
  /** The version that the reader saw when they began to change. */
  readonly #seen = new Map<string, number>();
  readonly #clocks = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #onTheWay = new Map<string, Promise<void>>();
  readonly #options: SaverOptions;

  constructor(options: SaverOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly state = (): SavesState => this.#state;

  /** Saves it, a moment later or after what is on its way. */
  change(practice: string, change: Change): void {
    if (!this.#seen.has(practice)) this.#seen.set(practice, this.#options.versionOf(practice));
    this.#put(practice, { change, phase: 'settling', theirs: null, error: null });
    clearTimeout(this.#clocks.get(practice));
    this.#clocks.set(
      practice,
      setTimeout(() => void this.#send(practice), this.#options.settle ?? 250),
    );
  }

  /** Saves at once and throws what goes wrong: for forms, which show it at their fields. */
  async save(practice: string, change: Change): Promise<AnswerDetail> {
    await this.#onTheWay.get(practice);
    this.drop(practice);
    const detail = await this.#options.server.write(practice, {
      ...change,
      version: this.#options.versionOf(practice),
    });
    this.#options.onSaved(detail);
    this.remember([{ practice, version: detail.answer?.version ?? 0 }]);
    return detail;
  }

  /** Sends what waits. Called when the connection is back, and by the reader. */
  retry(): void {
    for (const [practice, { phase }] of Object.entries(this.#state.unsaved))
      if (phase === 'waiting') void this.#send(practice);
  }

  /** Saves the reader's choice over what someone else wrote, which they have seen now. */
  keepMine(practice: string): void {
    const unsaved = this.#state.unsaved[practice];
    if (unsaved?.phase !== 'conflict') return;
    this.#seen.set(practice, unsaved.theirs?.answer?.version ?? 0);
    void this.#send(practice);
  }

  /** Keeps the reader's choice beside what someone else wrote: a disagreement, for both to settle. */
  async keepBoth(practice: string): Promise<void> {
    const unsaved = this.#state.unsaved[practice];
    if (unsaved?.phase !== 'conflict') return;
    const { change, theirs } = unsaved;
    this.#put(practice, { change, phase: 'saving', theirs, error: null });
    try {
      const version = theirs?.answer?.version ?? 0;
      const detail = await this.#options.server.differ(practice, change, version);
      this.drop(practice);
      this.#options.onSaved(detail);
    } catch (error) {
      await this.#failed(practice, change, error);
    }
  }

  /** Leaves what is on the server as it is. */
  drop(practice: string): void {
    clearTimeout(this.#clocks.get(practice));
    this.#put(practice, null);
    this.#seen.delete(practice);
  }

  /** Other changes that can be taken back together, such as accepted suggestions. */
  remember(answers: { practice: string; version: number }[]): void {
    this.#set({
      ...this.#state,
      savedAt: new Date(),
      undoable: [...this.#state.undoable, answers],
    });
  }

  /** Takes the latest change back. Resolves to the practices that it was about; null when there is none. */
  async undo(): Promise<string[] | null> {
    const [unsent] = Object.entries(this.#state.unsaved)
      .filter(([, { phase }]) => phase !== 'saving')
      .map(([practice]) => practice);
    if (unsent !== undefined) {
      this.drop(unsent);
      return [unsent];
    }
    await Promise.all(this.#onTheWay.values());
    const last = this.#state.undoable.at(-1);
    if (last === undefined) return null;
    await this.#options.server.undo([...last]);
    this.#set({
      ...this.#state,
      savedAt: new Date(),
      undoable: withoutPractices(this.#state.undoable, last),
    });
    return last.map(({ practice }) => practice);
  }

  async #send(practice: string): Promise<void> {
    await this.#onTheWay.get(practice);
    const unsaved = this.#state.unsaved[practice];
    if (unsaved === undefined || unsaved.phase === 'saving') return;
    const sending = this.#write(practice, unsaved.change);
    this.#onTheWay.set(practice, sending);
    await sending;
    this.#onTheWay.delete(practice);
  }

  async #write(practice: string, change: Change): Promise<void> {
    this.#put(practice, { change, phase: 'saving', theirs: null, error: null });
    const version = this.#seen.get(practice) ?? this.#options.versionOf(practice);
    try {
      this.#saved(
        practice,
        change,
        await this.#options.server.write(practice, { ...change, version }),
      );
    } catch (error) {
      await this.#failed(practice, change, error);
    }
  }

  #saved(practice: string, change: Change, detail: AnswerDetail): void {
    const version = detail.answer?.version ?? 0;
    this.#options.onSaved(detail);
    const isNewest = this.#state.unsaved[practice]?.change === change;
    if (isNewest) {
      this.#put(practice, null);
      this.#seen.delete(practice);
    } else {
      // Chosen again meanwhile: the next one follows on what has just been saved.
      this.#seen.set(practice, version);
    }
    this.remember([{ practice, version }]);
  }

  async #failed(practice: string, change: Change, error: unknown): Promise<void> {
    const chosen = this.#state.unsaved[practice]?.change ?? change;
    const fate = fateOf(error);
    if (fate === 'refused') {
      this.drop(practice);
      this.#options.onRefused(practice, chosen, error);
    } else if (fate === 'later') {
      this.#put(practice, { change: chosen, phase: 'waiting', theirs: null, error });
    } else {
      await this.#meet(practice, chosen);
    }
  }

  /** Someone else wrote first. Where they wrote the same, there is nothing to ask. */
  async #meet(practice: string, change: Change): Promise<void> {
    try {
      const theirs = await this.#options.server.read(practice);
      this.#options.onSaved(theirs);
      if (theirs.answer?.state === change.state && theirs.answer.note === change.note) {
        this.drop(practice);
        return;
      }
      this.#put(practice, { change, phase: 'conflict', theirs, error: null });
    } catch (error) {
      this.#put(practice, { change, phase: 'waiting', theirs: null, error });
    }
  }

  #put(practice: string, unsaved: Unsaved | null): void {
    const { [practice]: _before, ...others } = this.#state.unsaved;
    this.#set({
      ...this.#state,
      unsaved: unsaved === null ? others : { ...others, [practice]: unsaved },
    });
  }

  #set(state: SavesState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * What can still be undone. An answer that was put back has one version more: what was saved of it before
 * is not its newest any longer, and the server puts back only that.
 */
const withoutPractices = (
  undoable: SavesState['undoable'],
  undone: SavesState['undoable'][number],
): SavesState['undoable'] =>
  undoable.filter(
    (answers) => !answers.some(({ practice }) => undone.some((one) => one.practice === practice)),
  );
