import type { AssessmentSummary, Finding, Location } from '@pitwall/contracts';
import type { ChangedFinding, ResolvedFinding } from '@pitwall/scanner';
import { describe, expect, it } from 'vitest';
import { type CheckMatter, checkResult } from './check-words.ts';

const place = (startLine: number, path = 'src/a.js'): Location => ({
  path,
  startLine,
  endLine: startLine,
  snippet: 'x',
  snippetHash: 'a'.repeat(64),
});
const finding = (practice: string): Finding => ({
  probe: 'p',
  practice,
  outcome: 'absent',
  confidence: 'high',
  suggests: 'absent',
  message: `Of ${practice} [x](https://evil.example) ![y](z) @everybody <img>`,
  locations: [],
  total: 1,
});
const worse = (practice: string, impact: number, given: Partial<ChangedFinding> = {}) =>
  ({
    kind: 'new',
    finding: finding(practice),
    before: null,
    places: [place(3), place(40)],
    impact,
    ...given,
  }) satisfies ChangedFinding;
const summary = (says: string, low: number | null, high: number | null): AssessmentSummary =>
  ({ ready: { says }, score: { low, high } }) as AssessmentSummary;

const NOTHING: CheckMatter = {
  comparison: { worse: [], resolved: [] },
  foreseen: { before: summary('MVP', 40, 60), after: summary('MVP', 40, 60), levels: [] },
  titles: new Map([
    ['DB-01', 'Pools are bounded'],
    ['RL-03', 'Counters are shared'],
  ]),
  lines: new Map([['src/a.js', [[1, 5]]]]),
  failsFrom: null,
  root: 'https://pitwall.example/acme/systems/shop',
};

describe('what a check run says', () => {
  it('of a change that changes nothing is that, and a success', () => {
    const result = checkResult({ ...NOTHING, failsFrom: 1 });
    expect(result).toMatchObject({
      conclusion: 'success',
      title: 'Nothing new, nothing lost',
      annotations: [],
    });
    expect(result.summary).toContain('Readiness stays as it is: MVP, score 40.0..60.0.');
  });

  it('is neutral whatever is worse, and fails from the chosen impact on alone', () => {
    const comparison = { worse: [worse('DB-01', 4)], resolved: [] };
    const of = (failsFrom: number | null) => checkResult({ ...NOTHING, comparison, failsFrom });
    expect(of(null).conclusion).toBe('neutral');
    expect(of(5).conclusion).toBe('neutral');
    expect(of(4).conclusion).toBe('failure');
    expect(of(null).annotations[0]?.level).toBe('warning');
    expect(of(4).annotations[0]?.level).toBe('failure');
    expect(of(4).summary).toContain('One finding is new or worse with an impact of 4 or more');
  });

  it('points at lines that the change wrote alone, with what to do', () => {
    const comparison = { worse: [worse('DB-01', 2)], resolved: [] };
    const { annotations } = checkResult({ ...NOTHING, comparison });
    expect(annotations).toEqual([
      {
        path: 'src/a.js',
        startLine: 3,
        endLine: 3,
        level: 'notice',
        title: 'DB-01 Pools are bounded',
        message: `${finding('DB-01').message}\n\nWhat to do: ${NOTHING.root}/assessment/DB-01`,
      },
    ]);
    expect(checkResult({ ...NOTHING, comparison, lines: new Map() }).annotations).toEqual([]);
  });

  it('names what is new, worse and resolved apart, and what readiness does', () => {
    const resolved: ResolvedFinding = {
      finding: finding('RL-03'),
      after: 'present',
      places: [],
      impact: 3,
    };
    const { title, summary: text } = checkResult({
      ...NOTHING,
      comparison: {
        worse: [worse('DB-01', 4, { kind: 'regressed', before: 'present' }), worse('RL-03', 1)],
        resolved: [resolved],
      },
      foreseen: {
        before: summary('between none yet and MVP, 3 unanswered', 10, 30.25),
        after: summary('none yet', null, null),
        levels: [
          {
            practice: 'DB-01',
            title: 'Pools are bounded',
            impact: 4,
            before: 'in_place',
            after: null,
            counts: false,
          },
        ],
      },
    });
    expect(title).toBe('1 worse than before, 1 new, 1 resolved');
    for (const part of [
      '### Worse than before (1)',
      'missing, was there',
      '### New (1)',
      '### Resolved (1)',
      'was missing, now there',
      '| Ready | between none yet and MVP, 3 unanswered | none yet |',
      '| Score of 100 | 10.0..30.3 | none, nothing is due |',
      '| in place | nothing seen (does not count) |',
      '(https://pitwall.example/acme/systems/shop/assessment/DB-01)',
    ])
      expect(text).toContain(part);
  });

  it('takes no markup from code, and fits into what GitHub takes', () => {
    const hostile = worse('DB-01', 3, { places: [place(1, 'src/`x`\n![a](b).js')] });
    const { summary: text } = checkResult({
      ...NOTHING,
      comparison: { worse: [hostile], resolved: [] },
    });
    expect(text).not.toMatch(/(?<!\\)\[x\]\(https:\/\/evil/);
    expect(text).not.toContain('<img>');
    expect(text).not.toContain('@everybody');
    expect(text).toContain('`src/ x ![a](b).js:1`');
    const many = Array.from({ length: 400 }, () => worse('DB-01', 3));
    const large = checkResult({ ...NOTHING, comparison: { worse: many, resolved: [] } });
    expect(large.summary.length).toBeLessThanOrEqual(60_000);
    expect(large.annotations.length).toBeLessThanOrEqual(250);
  });
});
