import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { lookInWorkers } from './look-in-workers.ts';
import type { FileResult, FileTask } from './look.ts';

/** Answers as the scan's own thread does, and ends where a path asks for it. */
const WORKER = `
import { parentPort } from 'node:worker_threads';
const result = (path) => ({ path, bytes: 1, content: null, asCommitted: true, skipped: [], comments: [], document: null, sightings: [], faults: [] });
parentPort.on('message', (tasks) => {
  for (const { path } of tasks) {
    if (path.includes('exit')) process.exit(3);
  }
  const wrong = tasks.find(({ path }) => path.includes('throw'));
  if (wrong) parentPort.postMessage({ failure: 'cannot read ' + wrong.path });
  else parentPort.postMessage({ results: tasks.map(({ path }) => result(path)) });
});
parentPort.postMessage({ ready: true });
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitwall-threads-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const look = async (
  paths: readonly string[],
  { source = WORKER, signal }: { source?: string; signal?: AbortSignal } = {},
): Promise<FileResult[]> => {
  const entry = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(entry, source);
  const results: FileResult[] = [];
  const terms = { root: folder, limits: DEFAULT_LIMITS, rules: [] };
  const tasks: FileTask[] = paths.map((path) => ({ path, committed: null }));
  await lookInWorkers(
    pathToFileURL(entry),
    terms,
    () => Promise.reject(new Error('on this thread')),
    signal,
  )(tasks, (result) => results.push(result));
  return results;
};

const many = (...odd: string[]): string[] => {
  const paths = Array.from({ length: 400 }, (_, index) => `f${index}.js`);
  odd.forEach((path, index) => paths.splice(37 * (index + 1), 0, path));
  return paths;
};
const skipped = (results: readonly FileResult[]) =>
  results
    .flatMap((result) => result.skipped.map(({ path, reason }) => `${path}: ${reason}`))
    .sort();
const paths = (results: readonly FileResult[]) => results.map(({ path }) => path).sort();

describe('threads of a scan', () => {
  it('look at every file once', async () => {
    const results = await look(many());
    expect(paths(results)).toEqual(many().sort());
    expect(skipped(results)).toEqual([]);
  });

  it('are replaced when they end, and only the file that ended one is not visible', async () => {
    const given = many('exit-1.js', 'exit-2.js', 'throw.js');
    const results = await look(given);
    expect(paths(results)).toEqual([...given].sort());
    expect(skipped(results)).toEqual([
      'exit-1.js: not visible: reading it failed (it ended with 3)',
      'exit-2.js: not visible: reading it failed (it ended with 3)',
      'throw.js: not visible: reading it failed (cannot read throw.js)',
    ]);
  });

  it('end the scan when they do not start, or end again and again', async () => {
    await expect(look(many(), { source: 'throw new Error("no grammar");' })).rejects.toThrow(
      /did not start: no grammar/,
    );
    const all = Array.from({ length: 200 }, (_, index) => `exit-${index}.js`);
    await expect(look(all)).rejects.toThrow(/ended 2\d times/);
  });

  it('end with the reason of who aborts', async () => {
    await expect(look(many(), { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });
});
