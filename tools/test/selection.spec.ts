import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { select } from './selection.mjs';
import { specFiles } from './spec-files.mjs';
import { summarize } from './summary.mjs';

describe('npm test', () => {
  it.each([
    [[], ['check', 'unit', 'db', 'api', 'e2e']],
    [['--slow'], ['check', 'unit', 'db', 'api', 'e2e', 'slow']],
    [['slow'], ['slow']],
    [
      ['db', 'unit'],
      ['unit', 'db'],
    ],
    [['libs/readiness'], ['unit', 'db', 'api', 'e2e']],
    [
      ['-t', 'unit'],
      ['unit', 'db', 'api', 'e2e'],
    ],
  ])('%o runs %o', (parameters, tiers) => {
    expect(select(parameters).tiers).toEqual(tiers);
  });

  it('passes paths and flags on', () => {
    expect(select(['unit', 'libs/readiness', '-t', 'db', '--bail=1'])).toMatchObject({
      tiers: ['unit'],
      named: true,
      paths: ['libs/readiness'],
      flags: ['-t', 'db', '--bail=1'],
    });
    expect(() => select(['-t'])).toThrow('-t needs a value');
  });
});

it('finds the files of a tier by their endings', () => {
  const root = mkdtempSync(join(tmpdir(), 'pitwall-specs-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const file of [
    'libs/a/x.spec.ts',
    'libs/a/y.db.spec.ts',
    'libs/ui/z.spec.tsx',
    'libs/a/node_modules/n.spec.ts',
    'tools/plain.ts',
  ]) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  expect(specFiles(root, 'unit', [])).toEqual(['libs/a/x.spec.ts', 'libs/ui/z.spec.tsx']);
  expect(specFiles(root, 'unit', ['ui/'])).toEqual(['libs/ui/z.spec.tsx']);
  expect(specFiles(root, 'db', [])).toEqual(['libs/a/y.db.spec.ts']);
  expect(specFiles(root, 'slow', [])).toEqual([]);
});

it('sums up with a last line for machines', () => {
  const lines = summarize(
    [
      {
        tier: 'unit',
        outcome: { passed: 1200, failed: 0, skipped: 3, notes: [] },
        milliseconds: 61_230,
      },
      {
        tier: 'e2e',
        outcome: { passed: 8, failed: 1, skipped: 0, notes: ['gone'] },
        milliseconds: 9_000,
      },
    ],
    65_000,
  );
  expect(lines).toEqual([
    'tier  passed  failed skipped     time',
    'unit    1200       0       3   61.2 s',
    'e2e        8       1       0    9.0 s',
    'all     1208       1       3   65.0 s',
    'e2e: gone',
    '1208 passed, 1 failed, 3 skipped',
  ]);
});
