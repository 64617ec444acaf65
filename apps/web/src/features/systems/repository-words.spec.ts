import type { Scan, ScanRun } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { hasFailed, heardAt, repositoryWords, stepWords } from './repository-words.ts';

const commit = '4f1c9ae27b60d3f85e19ac4470b2d6e8c1f3a590';
const latest: Scan = {
  id: '01990000-0000-7000-8000-000000000001',
  reportId: '01990000-0000-7000-8000-000000000002',
  kind: 'code',
  subject: 'example.com/shop',
  tool: 'pitwall 0.1.0',
  commit,
  branch: 'main',
  modified: false,
  stacks: ['node'],
  scannedAt: '2026-03-02T10:00:00.000Z',
  receivedAt: '2026-03-02T10:00:01.000Z',
  outcomes: { absent: 3, present: 2 },
  skipped: 0,
  suppressed: 0,
  files: 12,
};
const run = (given: Partial<ScanRun>): ScanRun => ({
  id: '01990000-0000-7000-8000-000000000003',
  repository: 'example.com/shop',
  address: 'https://example.com/shop',
  reason: 'asked',
  state: 'finished',
  step: null,
  branch: 'main',
  commit,
  scanId: latest.id,
  known: false,
  error: null,
  createdAt: '2026-03-03T10:00:00.000Z',
  startedAt: '2026-03-03T10:00:01.000Z',
  finishedAt: '2026-03-03T10:00:09.000Z',
  ...given,
});
const failed = run({ state: 'failed', commit: null, branch: null, error: 'It is gone.' });
const words = (newest: ScanRun | null, of: Scan | null) =>
  repositoryWords({ access: 'public', newest, latest: of });

describe('what the last scan of a repository came to', () => {
  it.each([
    [null, null, 'Never scanned; it is read as a public repository.'],
    [null, latest, '3 absent, 2 present at 4f1c9ae on main'],
    [run({}), latest, '3 absent, 2 present at 4f1c9ae on main'],
    [run({ known: true }), latest, '3 absent, 2 present at 4f1c9ae on main, nothing new since'],
    [run({}), null, 'Scanned at 4f1c9ae on main'],
    [failed, null, 'It is gone.'],
    [failed, latest, 'It is gone. Before that: 3 absent, 2 present at 4f1c9ae on main.'],
  ])('is said in a sentence', (newest, of, expected) => {
    expect(words(newest, of)).toBe(expected);
  });

  it('is no failure any more where a scan came from elsewhere since', () => {
    const since = { ...latest, scannedAt: '2026-03-04T00:00:00.000Z' };
    expect([hasFailed({ newest: failed, latest }), hasFailed({ newest: failed, latest: since })]).toEqual([true, false]); // prettier-ignore
    expect(words(failed, since)).toBe('3 absent, 2 present at 4f1c9ae on main');
  });

  it('was heard of at the later of the two, and while it goes on not at all', () => {
    expect(heardAt({ newest: null, latest: null })).toBeNull();
    expect(heardAt({ newest: null, latest })).toBe(latest.scannedAt);
    expect(heardAt({ newest: run({}), latest })).toBe('2026-03-03T10:00:09.000Z');
    expect(heardAt({ newest: run({ state: 'running', finishedAt: null }), latest })).toBeNull();
  });

  it('says what is being done', () => {
    expect(stepWords(null)).toBe('Waits for a worker …');
    expect(stepWords('reading')).toBe('Reading the code …');
  });
});
