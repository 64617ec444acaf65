import type { Finding, ScanReport } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { compareReports } from './compare-reports.ts';

const place = (hash: string, path = 'a.js') => ({
  path,
  startLine: 1,
  endLine: 1,
  snippet: hash,
  snippetHash: hash.repeat(64).slice(0, 64),
});
const finding = (outcome: Finding['outcome'], hashes: string[] = []): Finding => ({
  probe: 'p',
  practice: 'RL-07',
  outcome,
  confidence: 'high',
  suggests: null,
  message: 'm',
  locations: hashes.map((hash) => place(hash)),
  total: hashes.length,
});
const report = (...findings: Finding[]) => ({ findings }) as unknown as ScanReport;
const worse = (base: Finding | null, head: Finding, minimum = 3, impact = 3) =>
  compareReports(base ? report(base) : report(), report(head), () => impact, minimum);

describe('a comparison of two scans', () => {
  it.each([
    ['the same', finding('absent', ['a']), finding('absent', ['a']), 0],
    ['a new place', finding('absent', ['a']), finding('absent', ['a', 'b']), 1],
    ['a place less', finding('absent', ['a', 'b']), finding('absent', ['a']), 0],
    ['a place that changed', finding('absent', ['a']), finding('absent', ['b']), 0],
    ['the same code twice', finding('absent', ['a']), finding('absent', ['a', 'a']), 1],
    ['an outcome that fell', finding('present', ['x']), finding('partial', ['a']), 1],
    ['one that fell without a place', finding('present'), finding('absent'), 1],
    ['one that rose', finding('absent'), finding('partial'), 0],
    [
      'what could not be seen before, with a place',
      finding('not_visible'),
      finding('absent', ['a']),
      1,
    ],
    ['what could not be seen before, without', finding('not_visible'), finding('absent'), 0],
    ['what is in place', finding('absent'), finding('present'), 0],
    ['a probe that the base did not have', null, finding('absent', ['a']), 1],
  ])('judges %s', (_name, base, head, count) => {
    expect(worse(base, head)).toHaveLength(count);
  });

  it('leaves out what matters less than asked for', () => {
    expect(worse(finding('present'), finding('absent'), 4, 3)).toEqual([]);
    expect(worse(finding('present'), finding('absent'), 4, 4)).toHaveLength(1);
  });

  it('follows code that moved to another file', () => {
    const moved = { ...finding('absent'), locations: [place('a', 'b.js')], total: 1 };
    expect(worse(finding('absent', ['a']), moved)).toEqual([]);
  });

  it('of the same code at two places points at the one that was not there', () => {
    const [old, added] = [place('a', 'old.js'), place('a', 'added.js')];
    const base = { ...finding('absent'), locations: [old], total: 1 };
    const head = { ...finding('absent'), locations: [added, old], total: 2 };
    expect(worse(base, head)).toMatchObject([{ places: [added] }]);
  });
});
