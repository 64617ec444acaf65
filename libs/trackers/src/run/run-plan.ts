import type { IssueReference, Scalar, ScalarField } from '../model/issue.ts';
import type { Operation } from '../plan/operation.ts';
import type { NamedThing } from '../plan/sync-input.ts';
import type { RunClock } from './clock.ts';
import { Execution } from './execution.ts';
import type { Journal, OperationOutcome } from './journal.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { TrackerAdapter } from './tracker-adapter.ts';
import { TrackerError } from './tracker-error.ts';

export interface RunParts {
  operations: readonly Operation[];
  /** Issues and milestones that were there when it was planned. */
  known: ReadonlyMap<string, IssueReference>;
  milestones: readonly NamedThing[];
  label: string;
  fields: ReadonlySet<ScalarField>;
  takes: (taskId: string, field: ScalarField, value: Scalar) => boolean;
  /** Labels of which an issue has one. */
  alternatives?: readonly string[];
  adapter: TrackerAdapter;
  journal: Journal;
  limiter: RateLimiter;
  clock: RunClock;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

export interface RunResult {
  done: number;
  failed: number;
  skipped: number;
}

/** Faults after which no other operation can succeed either. */
const ENDS_ALL = new Set(['unauthorized', 'foreign']);

/**
 * Does a plan's operations, each once. Begun again after the process died, it goes on where the journal ends.
 * @throws TrackerError `unauthorized` when a person must give another credential, `foreign` when a page answers in the
 * tracker's place, or the signal's reason; either way it can be begun again.
 */
export async function runPlan(parts: RunParts): Promise<RunResult> {
  return new PlanRun(parts).run();
}

class PlanRun {
  readonly #parts: RunParts;
  readonly #execution: Execution;
  /** How many needs of an operation are not settled yet. */
  readonly #missing = new Map<string, number>();
  readonly #dependents = new Map<string, Operation[]>();
  readonly #failed = new Set<string>();
  readonly #ready: Operation[] = [];
  readonly #result: RunResult = { done: 0, failed: 0, skipped: 0 };
  #fatal: unknown;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#execution = new Execution(parts);
  }

  async run(): Promise<RunResult> {
    const { journal, operations, adapter } = this.#parts;
    const entries = await journal.entries();
    for (const operation of operations) {
      const entry = entries.get(operation.key);
      if (entry?.outcome) this.#execution.remember(operation, entry.outcome);
      if (entry?.state === 'intended') this.#execution.mayHaveBeenDone(operation, entry.intendedAt);
    }
    const settled = new Map(
      [...entries]
        .filter(([, { state }]) => state !== 'intended')
        .map(([key, e]) => [key, e.state]),
    );
    this.#prepare(settled);
    await this.#execution.learn(operations.filter(({ key }) => !settled.has(key)));
    const workers = Math.min(adapter.limits.concurrency, WORKERS);
    await Promise.all(Array.from({ length: workers }, () => this.#work()));
    if (this.#fatal !== undefined) throw this.#fatal;
    return this.#result;
  }

  #prepare(settled: ReadonlyMap<string, string>): void {
    const { operations } = this.#parts;
    const here = new Set(operations.map(({ key }) => key));
    for (const operation of operations) {
      const state = settled.get(operation.key);
      if (state !== undefined) {
        this.#count(state);
        if (state !== 'done') this.#failed.add(operation.key);
        continue;
      }
      const open = operation.needs.filter((need) => here.has(need) && !settled.has(need));
      this.#missing.set(operation.key, open.length);
      for (const need of open)
        this.#dependents.set(need, [...(this.#dependents.get(need) ?? []), operation]);
      if (open.length === 0) this.#ready.push(operation);
    }
    this.#tell();
  }

  #idle: (() => void)[] = [];
  #busy = 0;

  async #work(): Promise<void> {
    for (;;) {
      if (this.#fatal !== undefined) return this.#wakeAll();
      const operation = this.#ready.shift();
      if (operation) {
        this.#busy += 1;
        await this.#do(operation);
        this.#busy -= 1;
        this.#wakeAll();
      } else if (this.#busy === 0) return this.#wakeAll();
      else await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
  }

  #wakeAll(): void {
    const idle = this.#idle;
    this.#idle = [];
    for (const wake of idle) wake();
  }

  async #do(operation: Operation): Promise<void> {
    const { journal, signal } = this.#parts;
    try {
      signal?.throwIfAborted();
      const broken = operation.needs.find((need) => this.#failed.has(need));
      if (broken !== undefined) {
        await journal.skip(operation, `It needs ${broken}, which did not succeed.`);
        return this.#settle(operation, 'skipped');
      }
      const outcome = await this.#attempt(operation);
      if (outcome === null) return this.#settle(operation, 'failed');
      await journal.complete(operation, outcome);
      this.#execution.remember(operation, outcome);
      this.#settle(operation, 'done');
    } catch (error) {
      this.#fatal ??= error;
    }
  }

  async #attempt(operation: Operation): Promise<OperationOutcome | null> {
    try {
      return await this.#execution.execute(operation);
    } catch (error) {
      if (!(error instanceof TrackerError) || ENDS_ALL.has(error.fault)) throw error;
      await this.#parts.journal.fail(operation, error.fault, error.message);
      return null;
    }
  }

  #settle({ key }: Operation, state: 'done' | 'failed' | 'skipped'): void {
    this.#count(state);
    if (state !== 'done') this.#failed.add(key);
    for (const dependent of this.#dependents.get(key) ?? []) {
      const missing = (this.#missing.get(dependent.key) ?? 1) - 1;
      this.#missing.set(dependent.key, missing);
      if (missing === 0) this.#ready.push(dependent);
    }
    this.#tell();
  }

  #count(state: string): void {
    if (state === 'done' || state === 'failed' || state === 'skipped') this.#result[state] += 1;
  }

  #tell(): void {
    const { done, failed, skipped } = this.#result;
    this.#parts.progress?.(done + failed + skipped, this.#parts.operations.length);
  }
}

/** Enough to hide the way to the tracker, few enough to be a polite guest. */
const WORKERS = 4;
