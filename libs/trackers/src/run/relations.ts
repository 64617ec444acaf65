import type { IssueReference } from '../model/issue.ts';
import type { AttachStep, ChangeBlocker } from '../plan/operation.ts';
import type { Calls } from './calls.ts';
import type { OperationOutcome } from './journal.ts';
import type { KnownThings } from './known-things.ts';
import type { TrackerAdapter } from './tracker-adapter.ts';

/** Ties issues of a run to each other: sub-issues and "blocked by", each once though its answer may be lost. */
export class Relations {
  readonly #adapter: TrackerAdapter;
  readonly #calls: Calls;
  readonly #known: KnownThings;

  constructor(adapter: TrackerAdapter, calls: Calls, known: KnownThings) {
    this.#adapter = adapter;
    this.#calls = calls;
    this.#known = known;
  }

  async attach({ taskId, step }: AttachStep, before: boolean): Promise<OperationOutcome> {
    const adapter = this.#adapter;
    const parent = this.#known.issue({ taskId, step: null });
    const child = this.#known.issue({ taskId, step });
    await this.#calls.create(
      () => adapter.attach(parent, child).then(() => true),
      () => this.#among(child, () => adapter.listChildren(parent)),
      before,
      true,
    );
    return { kind: 'relation' };
  }

  async changeBlocker(
    { kind, taskId, blockerId }: ChangeBlocker,
    before: boolean,
  ): Promise<OperationOutcome> {
    const adapter = this.#adapter;
    const issue = this.#known.issue({ taskId, step: null });
    const blocker = this.#known.issue({ taskId: blockerId, step: null });
    if (kind === 'remove_blocker') {
      const relation = await this.#relationOf(issue, blocker);
      if (relation !== undefined)
        await this.#calls.unlessGone(() => adapter.removeBlocker(issue, blocker, relation));
    } else {
      await this.#calls.create(
        () => adapter.addBlocker(issue, blocker).then(() => true),
        () => this.#among(blocker, () => adapter.listBlockers(issue)),
        before,
        true,
      );
    }
    return { kind: 'relation' };
  }

  async #among(
    { key }: IssueReference,
    list: () => Promise<readonly string[]>,
  ): Promise<true | null> {
    return (await this.#calls.read(list)).includes(key) ? true : null;
  }

  /** Undefined where there is none to take off. */
  async #relationOf(
    issue: IssueReference,
    blocker: IssueReference,
  ): Promise<string | null | undefined> {
    const adapter = this.#adapter;
    if (!adapter.capabilities.calls.relationsById || !adapter.findBlocker) return null;
    const { findBlocker } = adapter;
    const found = await this.#calls.read(() => findBlocker.call(adapter, issue, blocker));
    return found ?? undefined;
  }
}
