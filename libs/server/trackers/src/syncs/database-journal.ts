import type { TrackerMapping } from '@pitwall/contracts';
import type { Database, TenantTransaction } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import type {
  BaseFields,
  Journal,
  JournalEntry,
  Operation,
  OperationOutcome,
  SyncTake,
  TrackerFault,
} from '@pitwall/trackers';
import type { ConflictRepository } from '../conflicts/conflict.repository.ts';
import type { LinkRepository } from '../links/link.repository.ts';
import type { OperationRepository } from './operation.repository.ts';
import type { RecordWork } from './planned-work.ts';
import type { SyncRepository } from './sync.repository.ts';
import type { TaskTakesService } from './task-takes.service.ts';

export interface JournalParts {
  database: Database;
  syncs: SyncRepository;
  operations: OperationRepository;
  links: LinkRepository;
  conflicts: ConflictRepository;
  takes: TaskTakesService;
  mapping: TrackerMapping;
  request: TenantRequest;
  connectionId: string;
  syncId: string;
  /** The number by which this process writes. */
  attempt: number;
}

/** Thrown when another process has taken the sync up meanwhile. */
export class SyncTakenOver extends Error {
  override name = 'SyncTakenOver';
}

/** The journal in the database: an operation's end and what follows from it here are one transaction. */
export class DatabaseJournal implements Journal {
  readonly #parts: JournalParts;

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  async entries(): Promise<ReadonlyMap<string, JournalEntry>> {
    const { operations, syncId } = this.#parts;
    const rows = await this.#within((transaction) => operations.all(transaction, syncId));
    return new Map(
      rows.flatMap(({ work, state, intendedAt, outcome }) =>
        state === 'planned'
          ? []
          : [[work.key, { state, intendedAt: intendedAt?.getTime() ?? 0, outcome }] as const],
      ),
    );
  }

  async intend({ key }: Operation, at: number): Promise<void> {
    const { operations, syncId } = this.#parts;
    await this.#within((transaction) => operations.intend(transaction, syncId, key, new Date(at)));
  }

  async complete(operation: Operation, outcome: OperationOutcome): Promise<void> {
    const { operations, conflicts, syncId, connectionId, request } = this.#parts;
    const { organizationId } = request;
    // Before the base says so: a process that dies between does both again.
    const after: OperationOutcome =
      outcome.kind === 'updated'
        ? { ...outcome, base: await this.#taken(outcome.takes, outcome.base) }
        : outcome;
    await this.#within(async (transaction) => {
      await this.#follow(transaction, operation, after);
      if (outcome.kind === 'updated')
        await conflicts.add(transaction, { organizationId, connectionId }, outcome.conflicts);
      await operations.settle(transaction, syncId, operation.key, {
        state: 'done',
        outcome,
        ...messageOf(outcome),
      });
    });
  }

  async fail({ key }: Operation, fault: TrackerFault, message: string): Promise<void> {
    await this.#settle(key, 'failed', fault === 'gone' ? `${message} The issue is gone.` : message);
  }

  async skip({ key }: Operation, because: string): Promise<void> {
    await this.#settle(key, 'skipped', because);
  }

  /** What needs no call: a link, and what the tracker changed. */
  async record({ key, taskId, reference, base, takes }: RecordWork): Promise<void> {
    const { links, operations, syncId } = this.#parts;
    const next = await this.#taken(takes, base);
    await this.#within(async (transaction) => {
      await links.save(transaction, this.#place(taskId), { reference, base: next });
      await operations.settle(transaction, syncId, key, { state: 'done' });
    });
  }

  /** The base, without what could not be taken. */
  async #taken(takes: readonly SyncTake[], base: BaseFields): Promise<BaseFields> {
    const { takes: service, request, mapping } = this.#parts;
    const refused = await service.apply(request, mapping, takes);
    const next: Record<string, unknown> = { ...base };
    for (const { field, from } of takes) if (refused.includes(field)) next[field] = from;
    return next;
  }

  async #follow(
    transaction: TenantTransaction,
    operation: Operation,
    outcome: OperationOutcome,
  ): Promise<void> {
    const { links } = this.#parts;
    if (operation.kind === 'create_issue' && outcome.kind === 'issue') {
      const { taskId, step } = operation.markedAs;
      const { reference } = outcome;
      if (step === null) await links.save(transaction, this.#place(taskId), outcome);
      else await links.setStep(transaction, this.#place(taskId), step, reference);
    } else if (operation.kind === 'update_issue' && outcome.kind === 'updated') {
      await links.save(transaction, this.#place(operation.markedAs.taskId), outcome);
    } else if (operation.kind === 'add_comment' && outcome.kind === 'told') {
      await links.told(transaction, this.#place(operation.taskId), outcome.id);
    } else if (operation.kind === 'attach_step') {
      await links.setStep(transaction, this.#place(operation.taskId), operation.step, null);
    } else if (operation.kind === 'add_blocker' || operation.kind === 'remove_blocker') {
      const { taskId, blockerId, kind } = operation;
      await links.setBlocker(transaction, this.#place(taskId), blockerId, kind === 'add_blocker');
    }
  }

  async #settle(key: string, state: 'failed' | 'skipped', message: string): Promise<void> {
    const { operations, syncId } = this.#parts;
    await this.#within((transaction) =>
      operations.settle(transaction, syncId, key, { state, message: message.slice(0, 1_000) }),
    );
  }

  #place(taskId: string) {
    const { request, connectionId } = this.#parts;
    return { organizationId: request.organizationId, connectionId, taskId };
  }

  /** Nothing is written for a process that was thought dead. */
  #within<Result>(work: (transaction: TenantTransaction) => Promise<Result>): Promise<Result> {
    const { database, syncs, request, syncId, attempt } = this.#parts;
    return database.withTenant(request, async (transaction) => {
      if (!(await syncs.isHeldBy(transaction, syncId, attempt)))
        throw new SyncTakenOver('Another process has taken this sync up.');
      return work(transaction);
    });
  }
}

/** What a person should know of a step that is done all the same. */
const messageOf = (outcome: OperationOutcome): { message?: string } =>
  (outcome.kind === 'issue' || outcome.kind === 'updated') && outcome.unassignable !== undefined
    ? { message: `The tracker does not let ${outcome.unassignable} be the assignee: done without.` }
    : {};
