import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageProgram } from '../process/package-program.mjs';
import { readReport } from './report.mjs';

const root = resolve(import.meta.dirname, '../..');

/** What really comes of a run of Vitest over some files. */
const outcomeOf = async (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'files'));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, 'files', name), `import { expect, it } from 'vitest';\n${text}`);
  const report = join(folder, 'report.json');
  const status = await new Promise<number | null>((done) => {
    const child = execFile(
      process.execPath,
      [packageProgram(root, 'vitest'), 'run', '--reporter=json', `--outputFile=${report}`],
      { cwd: join(folder), env: { PATH: process.env.PATH } },
      () => undefined,
    );
    child.once('close', done);
  });
  return readReport(JSON.parse(readFileSync(report, 'utf8')), status);
};

const passing = `it('adds', () => expect(1 + 1).toBe(2));`;

describe('a report of Vitest', () => {
  it('counts what passed, failed and was skipped', { timeout: 30_000 }, async () => {
    const outcome = await outcomeOf({
      'a.test.js': `${passing} it('fails', () => expect(1).toBe(2)); it.skip('later', () => {}); it.todo('some day');`,
      'b.test.js': passing,
    });
    expect(outcome).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
    expect(outcome.notes).toEqual([
      expect.stringMatching(/a\.test\.js › fails: AssertionError: expected 1 to be 2/),
    ]);
  });

  it('counts a file that cannot be imported as failed', { timeout: 30_000 }, async () => {
    const outcome = await outcomeOf({
      'a.test.js': passing,
      'broken.test.js': `import './not-there.js';\n${passing}`,
    });
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
    expect(outcome.notes).toEqual([
      expect.stringMatching(/broken\.test\.js could not run: .*not-there/),
    ]);
  });

  it('counts an error outside of the tests as failed', { timeout: 30_000 }, async () => {
    const outcome = await outcomeOf({
      'a.test.js': `${passing} it('leaks', () => { setTimeout(() => { throw new Error('late'); }); return new Promise((r) => setTimeout(r, 50)); });`,
    });
    expect(outcome).toMatchObject({ passed: 2, failed: 1 });
    expect(outcome.notes[0]).toContain('an error outside of the tests');
  });
});

describe('a tier', () => {
  it('in which nothing ran has failed', () => {
    expect(readReport({ testResults: [] }, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      notes: ['No test ran.'],
    });
  });

  it('that left no report has failed, whatever its status', () => {
    expect(readReport(undefined, 0)).toMatchObject({ failed: 1 });
    expect(readReport({ unlike: 'a report' }, null).notes).toEqual([
      'Vitest was ended by a signal and left no report.',
    ]);
  });
});
