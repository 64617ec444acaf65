import type { Finding } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { compareChange } from './compare-change.ts';

const finding = (
  probe: string,
  outcome: Finding['outcome'],
  hashes: readonly string[] = [],
): Finding => ({
  probe,
  practice: probe === 'weighty' ? 'DB-01' : 'RL-07',
  outcome,
  confidence: 'high',
  suggests: null,
  message: 'm',
  locations: hashes.map((hash, index) => ({
    path: 'a.js',
    startLine: index + 1,
    endLine: index + 1,
    snippet: hash,
    snippetHash: hash.repeat(64).slice(0, 64),
  })),
  total: hashes.length,
});
const compare = (base: Finding[], head: Finding[]) =>
  compareChange({ findings: base }, { findings: head }, (practice) =>
    practice === 'DB-01' ? 5 : 2,
  );

describe('what a change does', () => {
  it('is new where the base had nothing like it or fewer places, and regressed where the whole fell', () => {
    const { worse, resolved } = compare(
      [
        finding('grew', 'absent', ['a']),
        finding('fell', 'present'),
        finding('unseen', 'not_visible'),
      ],
      [
        finding('grew', 'absent', ['a', 'b']),
        finding('fell', 'partial', ['c']),
        finding('unseen', 'absent', ['d']),
        finding('weighty', 'absent', ['e']),
      ],
    );
    expect(worse.map(({ kind, finding: { probe } }) => [probe, kind])).toEqual([
      ['weighty', 'new'],
      ['grew', 'new'],
      ['fell', 'regressed'],
      ['unseen', 'new'],
    ]);
    expect(worse.map(({ places }) => places.length)).toEqual([1, 1, 1, 1]);
    expect(resolved).toEqual([]);
  });

  it('is resolved where the whole rose or places are gone', () => {
    const { worse, resolved } = compare(
      [
        finding('rose', 'absent'),
        finding('fewer', 'absent', ['a', 'b']),
        finding('kept', 'absent'),
      ],
      [finding('rose', 'present'), finding('fewer', 'absent', ['a']), finding('kept', 'absent')],
    );
    expect(worse).toEqual([]);
    expect(resolved).toMatchObject([
      { finding: { probe: 'rose', outcome: 'absent' }, after: 'present', places: [] },
      { finding: { probe: 'fewer' }, after: 'absent', places: [{ snippet: 'b' }] },
    ]);
  });

  it('resolves nothing by a probe that failed', () => {
    const base = [finding('p', 'absent', ['a'])];
    expect(compare(base, [finding('p', 'error')])).toEqual({ worse: [], resolved: [] });
    expect(compare(base, []).resolved).toHaveLength(1);
  });
});
