import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readReport } from './report.mjs';
import { withSecondTry, worthASecondTry } from './second-try.mjs';
import { runVitest } from './vitest-run.mjs';

const root = resolve(import.meta.dirname, '../..');

/** A workspace of one tier over these files; `first` is true in them until they have run once. */
function workspace(
  files: Record<string, string>,
): (paths?: string[]) => ReturnType<typeof runVitest> {
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-second-try-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'files'));
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `export default { test: { projects: [{ test: { name: 'unit', include: ['files/*.test.js'] } }] } };`,
  );
  for (const [name, text] of Object.entries(files))
    writeFileSync(
      join(folder, 'files', name),
      `import { existsSync, writeFileSync } from 'node:fs';
       import { expect, it } from 'vitest';
       const first = !existsSync(import.meta.filename + '.ran');
       writeFileSync(import.meta.filename + '.ran', '');
       ${text}`,
    );
  const environment = { PATH: process.env.PATH };
  return (paths = []) => runVitest('unit', paths, { root: folder, environment, quiet: true });
}

const passing = `it('adds', () => expect(1 + 1).toBe(2));`;
const used = `let used = false; it('uses a link', () => { used = true; });`;

describe('a second try', { timeout: 60_000 }, () => {
  it('is of the whole file, and names what passed only then', async () => {
    const run = workspace({
      // What a first try has used up is there again.
      'used.test.js': `${used} it('follows it', () => { expect(used).toBe(true); used = false; expect(first).toBe(false); });`,
      'broken.test.js': `if (first) throw new Error('no port is free'); ${passing}`,
      'steady.test.js': `${passing} it('runs once', () => expect(first).toBe(true));`,
    });
    const first = await run();
    expect(readReport(first.report, first.status)).toMatchObject({ passed: 3, failed: 2 });
    const files = worthASecondTry(first);
    expect(files.map((file) => file.split('/').at(-1)).sort()).toEqual([
      'broken.test.js',
      'used.test.js',
    ]);
    const both = withSecondTry(first, await run(files));
    const { notes, ...counts } = readReport(both.report, both.status);
    expect(counts).toEqual({ passed: 5, failed: 0, skipped: 0 });
    expect(notes.sort()).toEqual([
      expect.stringMatching(/^unsteady: .*broken\.test\.js could not run: no port is free$/),
      expect.stringMatching(
        /^unsteady: .*used\.test\.js › follows it: AssertionError: expected true/,
      ),
    ]);
  });

  it('leaves a failure that comes again, and one that comes only then', async () => {
    const run = workspace({
      'same.test.js': `it('is wrong', () => expect(1).toBe(2)); it('wavers', () => expect(first).toBe(true));`,
    });
    const first = await run();
    expect(readReport(first.report, first.status)).toMatchObject({ passed: 1, failed: 1 });
    const both = withSecondTry(first, await run(worthASecondTry(first)));
    expect(readReport(both.report, both.status)).toMatchObject({ passed: 0, failed: 2 });
  });

  it('that left no report leaves the first one', async () => {
    const run = workspace({ 'wrong.test.js': `it('is wrong', () => expect(first).toBe(false));` });
    const first = await run();
    const both = withSecondTry(first, { report: undefined, status: null, output: '' });
    expect(readReport(both.report, both.status)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('is not given to a counterexample, nor where much has failed', () => {
    const file = (name: string, ...failureMessages: string[]) => ({
      name,
      status: 'failed',
      assertionResults: [{ status: 'failed', fullName: 'x', failureMessages }],
    });
    const worth = (...testResults: object[]) =>
      worthASecondTry({ report: { testResults }, status: 1, output: '' });
    const missed = file('a.spec.ts', 'Error: the page did not settle');
    expect(worth(missed)).toEqual(['a.spec.ts']);
    expect(
      worth(missed, file('b.spec.ts', 'Error: Property failed after 3 tests\n{ seed: 1 }')),
    ).toEqual([]);
    expect(worth(...Array.from('abcde', (name) => file(name)))).toHaveLength(5);
    expect(worth(...Array.from('abcdef', (name) => file(name)))).toEqual([]);
    expect(worth({ ...file('c.spec.ts'), status: 'passed', assertionResults: [] })).toEqual([]);
    expect(worthASecondTry({ report: undefined, status: null, output: '' })).toEqual([]);
  });
});
