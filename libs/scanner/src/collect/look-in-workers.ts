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

/** What a worker answers: results of one batch, or why there are none. */
export type WorkerAnswer = { results: FileResult[] } | { failure: string };

/** Files handed over at once: few enough that threads end together, enough that messages cost little. */
const BATCH = 24;
/** Batches that wait at each worker while it works, so that it never does. */
const AHEAD = 2;
/** Each holds the grammars and the rules: more would cost memory that few machines have to spare. */
const MOST = 4;
/** Fewer files are read before a worker would have started. */
const FEW = 150;

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
 * `here` instead. Rejects when a worker ends, and with the signal's reason when aborted.
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
    const waiting = batches(
      (function* () {
        yield* few;
        yield* rest;
      })(),
    );
    const count = Math.min(availableParallelism(), MOST);
    const workers = Array.from({ length: count }, () => new Worker(entry, { workerData: terms }));
    const end = () => Promise.all(workers.map((worker) => worker.terminate()));
    try {
      await Promise.all(workers.map((worker) => feed(worker, waiting, onResult, signal)));
    } finally {
      await end();
    }
  };

/** Keeps one worker busy until nothing waits any more. */
const feed = (
  worker: Worker,
  waiting: Iterator<FileTask[]>,
  onResult: (result: FileResult) => void,
  signal?: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let open = 0;
    const send = () => {
      const batch = waiting.next();
      if (batch.done) return;
      open += 1;
      worker.postMessage(batch.value);
    };
    const abort = () => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (answer: WorkerAnswer) => {
      if ('failure' in answer) {
        reject(new Error(answer.failure));
        return;
      }
      open -= 1;
      try {
        send();
        answer.results.forEach(onResult);
      } catch (error) {
        reject(error as Error);
        return;
      }
      if (open === 0) resolve();
    });
    worker.once('error', reject);
    worker.once('exit', (status) => {
      reject(new Error(`a thread of the scan ended (${status})`));
    });
    if (signal?.aborted) {
      abort();
      return;
    }
    for (let ahead = 0; ahead < AHEAD; ahead += 1) send();
    if (open === 0) resolve();
  });
