import type { Journal, JournalEntry, OperationOutcome } from '../run/journal.ts';
import type { Operation } from '../plan/operation.ts';
import type { TrackerFault } from '../run/tracker-error.ts';

/** A journal that a test keeps over the death of a run. */
export class MemoryJournal implements Journal {
  readonly rows = new Map<string, JournalEntry>();
  readonly failures: { key: string; fault: TrackerFault; message: string }[] = [];

  entries(): Promise<ReadonlyMap<string, JournalEntry>> {
    return Promise.resolve(new Map(this.rows));
  }

  intend({ key }: Operation, intendedAt: number): Promise<void> {
    this.rows.set(key, { state: 'intended', intendedAt, outcome: null });
    return Promise.resolve();
  }

  complete(operation: Operation, outcome: OperationOutcome): Promise<void> {
    return this.#settle(operation, 'done', outcome);
  }

  fail(operation: Operation, fault: TrackerFault, message: string): Promise<void> {
    this.failures.push({ key: operation.key, fault, message });
    return this.#settle(operation, 'failed', null);
  }

  skip(operation: Operation): Promise<void> {
    return this.#settle(operation, 'skipped', null);
  }

  #settle(
    { key }: Operation,
    state: JournalEntry['state'],
    outcome: OperationOutcome | null,
  ): Promise<void> {
    const intendedAt = this.rows.get(key)?.intendedAt ?? 0;
    this.rows.set(key, { state, intendedAt, outcome });
    return Promise.resolve();
  }
}
