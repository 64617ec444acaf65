import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTerms } from './collect/look-in-workers.ts';
import { Looker, type FileTask } from './collect/look.ts';
import { keyedDetectors, keyedTextDetectors } from './keyed-detectors.ts';
import { PROBES } from './probes/index.ts';

/** A thread of a scan: takes batches of files and answers with what was seen in them. */
const terms = workerData as WorkerTerms;
const ownRules = async () => {
  if (terms.rules.length === 0) return [];
  const { parseRule } = await import('./rules/own-rule.ts');
  return terms.rules.map(parseRule);
};
const probes = [...PROBES, ...(await ownRules())];
const looker = new Looker(
  terms.root,
  terms.limits,
  keyedDetectors(probes),
  keyedTextDetectors(probes),
);

const answerTo = async (tasks: readonly FileTask[]): Promise<WorkerAnswer> => {
  try {
    const results = [];
    for (const task of tasks) results.push(await looker.look(task));
    return { results };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
};

let before: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (tasks: readonly FileTask[]) => {
  before = before.then(async () => {
    parentPort?.postMessage(await answerTo(tasks));
  });
});
const ready: WorkerAnswer = { ready: true };
parentPort?.postMessage(ready);
