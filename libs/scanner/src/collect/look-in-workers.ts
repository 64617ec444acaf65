import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LookAtFiles } from './collect.ts';
import type { Limits } from './limits.ts';
import type { FileResult, FileTask } from './look.ts';

/** What a worker is started with: plain data, from which it makes the same detectors. */
export interface WorkerTerms {
  root: string;
  limits: Limits;
  /** YAML of the organization's own rules. */
  rules: readonly string[];
}

/** What a worker says: that it has started, results of one batch, or why there are none. */
export type WorkerAnswer = { ready: true } | { results: FileResult[] } | { failure: string };

/** Files handed over at once: few enough that threads end together, enough that messages cost little. */
const BATCH = 24;
/** Batches that wait at each worker while it works, so that it never does. */
const AHEAD = 2;
/** Each holds the grammars and the rules: more would cost memory that few machines have to spare. */
const MOST = 4;
/** Fewer files are read before a worker would have started. */
const FEW = 150;
/** Threads that may end before the scan is given up: each costs the start of another. */
const ENDS = 24;

/** Batches that wait, those of a thread that ended first. */
interface Waiting {
  next(): FileTask[] | undefined;
  again(batches: readonly FileTask[][]): void;
}

const waitingOf = (fresh: Iterator<FileTask[], undefined>): Waiting => {
  const before: FileTask[][] = [];
  return {
    next: () => before.shift() ?? fresh.next().value,
    again: (more) => before.push(...more),
  };
};

/** A file whose reading ended a thread or failed in it: nothing of it is visible. */
const unread = (path: string, cause: string): FileResult => ({
  path,
  bytes: 0,
  content: null,
  asCommitted: true,
  skipped: [{ path, reason: `not visible: reading it failed (${cause})`.slice(0, 200) }],
  comments: [],
  document: null,
  sightings: [],
  faults: [],
});

function* batches(tasks: Iterable<FileTask>): Generator<FileTask[], undefined> {
  let batch: FileTask[] = [];
  for (const task of tasks) {
    batch.push(task);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

/**
 * Looks at files on several threads. `entry` is the compiled worker; a tree of few files is looked at by
 * `here` instead. A thread that ends is replaced; the file that ended it is found by trying those it held one
 * by one, and is told as not visible. Rejects when threads do not start or end again and again, and with the
 * signal's reason when aborted.
 */
export const lookInWorkers =
  (entry: URL, terms: WorkerTerms, here: LookAtFiles, signal?: AbortSignal): LookAtFiles =>
  async (tasks, onResult) => {
    const all = tasks[Symbol.iterator]();
    const few: FileTask[] = [];
    for (let next = all.next(); !next.done; next = all.next()) {
      few.push(next.value);
      if (few.length === FEW) break;
    }
    if (few.length < FEW) return here(few, onResult);
    const rest: Iterable<FileTask> = { [Symbol.iterator]: () => all };
    const waiting = waitingOf(
      batches(
        (function* () {
          yield* few;
          yield* rest;
        })(),
      ),
    );
    const count = Math.min(availableParallelism(), MOST);
    const running = new Set<Worker>();
    let ends = 0;
    let over = false;
    const work = async (): Promise<void> => {
      while (!over) {
        const worker = new Worker(entry, { workerData: terms });
        running.add(worker);
        const ended = await feed(worker, waiting, onResult, signal);
        if (ended === null) return;
        running.delete(worker);
        if ((ends += 1) > ENDS)
          throw new Error(`threads of the scan ended ${ends} times, the last by: ${ended}`);
      }
    };
    try {
      await Promise.all(Array.from({ length: count }, work));
    } finally {
      over = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    }
  };

/** What is to be tried again of a batch that failed: its files one by one; of a single file, that it did. */
const giveBack = (
  batch: readonly FileTask[],
  cause: string,
  waiting: Waiting,
  onResult: (result: FileResult) => void,
): void => {
  const [only, ...others] = batch;
  if (only && others.length === 0) onResult(unread(only.path, cause));
  else waiting.again(batch.map((task) => [task]));
};

/** Keeps one worker busy until nothing waits any more. Gives why it ended before that, null when it did not. */
const feed = (
  worker: Worker,
  waiting: Waiting,
  onResult: (result: FileResult) => void,
  signal?: AbortSignal,
): Promise<string | null> =>
  new Promise((resolve, reject) => {
    // Answered in this order: what a thread holds when it ends was not answered, and the first ended it.
    const held: FileTask[][] = [];
    let started = false;
    let over = false;
    const send = () => {
      const batch = waiting.next();
      if (batch === undefined) return;
      held.push(batch);
      worker.postMessage(batch);
    };
    const settle = (end: () => void) => {
      if (over) return;
      over = true;
      end();
    };
    const fail = (error: unknown) => {
      settle(() => {
        reject(error as Error);
      });
    };
    const ended = (cause: string) => {
      if (over) return;
      if (!started) {
        fail(new Error(`a thread of the scan did not start: ${cause}`));
        return;
      }
      settle(() => {
        try {
          const [first, ...others] = held;
          waiting.again(others);
          if (first) giveBack(first, cause, waiting, onResult);
          resolve(cause);
        } catch (error) {
          reject(error as Error);
        }
      });
    };
    const abort = () => {
      fail(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (answer: WorkerAnswer) => {
      if (over) return;
      if ('ready' in answer) {
        started = true;
        return;
      }
      const batch = held.shift() ?? [];
      try {
        if ('failure' in answer) giveBack(batch, answer.failure, waiting, onResult);
        send();
        if ('results' in answer) answer.results.forEach(onResult);
      } catch (error) {
        fail(error);
        return;
      }
      if (held.length === 0)
        settle(() => {
          resolve(null);
        });
    });
    worker.once('error', (error) => {
      ended(error instanceof Error ? error.message : String(error));
    });
    worker.once('exit', (status) => {
      ended(`it ended with ${status}`);
    });
    if (signal?.aborted) {
      abort();
      return;
    }
    for (let ahead = 0; ahead < AHEAD; ahead += 1) send();
    if (held.length === 0)
      settle(() => {
        resolve(null);
      });
  });
