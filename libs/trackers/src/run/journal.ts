import type { BaseFields, IssueReference } from '../model/issue.ts';
import type { Operation } from '../plan/operation.ts';
import type { NamedThing } from '../plan/sync-input.ts';
import type { TrackerFault } from './tracker-error.ts';
import type { SyncConflict, SyncTake } from '../plan/plan-sync.ts';

/** What came of an operation. */
export type OperationOutcome =
  | { kind: 'label' }
  | { kind: 'milestone'; milestone: NamedThing }
  | {
      kind: 'issue';
      reference: IssueReference;
      base: BaseFields;
      made: boolean;
      unassignable?: string;
    }
  /** Read again right before writing; what it then says is what was written. */
  | {
      kind: 'updated';
      reference: IssueReference;
      base: BaseFields;
      written: boolean;
      conflicts: readonly SyncConflict[];
      takes: readonly SyncTake[];
      unassignable?: string;
    }
  | { kind: 'told'; id: string }
  | { kind: 'relation' };

export interface JournalEntry {
  state: 'intended' | 'done' | 'failed' | 'skipped';
  /** When the first call was about to be made, milliseconds since 1970. */
  intendedAt: number;
  outcome: OperationOutcome | null;
}

/**
 * What a run has done, on something that outlives the process. An operation is written down before its call
 * and after it: one that stands as intended may or may not have been done, and is looked for.
 */
export interface Journal {
  entries(): Promise<ReadonlyMap<string, JournalEntry>>;
  intend(operation: Operation, at: number): Promise<void>;
  complete(operation: Operation, outcome: OperationOutcome): Promise<void>;
  fail(operation: Operation, fault: TrackerFault, message: string): Promise<void>;
  skip(operation: Operation, because: string): Promise<void>;
}
