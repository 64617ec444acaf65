import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from './bundled.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { broken, type Case, practice, symptom } from './testing/broken-catalogue.ts';

const cases: Case[] = [
  [
    'title-twice',
    'RL-03',
    /practice RL-01 has the same title/,
    (c) => (practice(c, 'RL-03').title = practice(c, 'RL-01').title.toUpperCase()),
  ],
  [
    'title-twice',
    'disk-full',
    /symptom deadlock-detected has the same title/,
    (c) => (symptom(c, 'disk-full').title = symptom(c, 'deadlock-detected').title),
  ],
  [
    'error-text-twice',
    'disk-full',
    /is deadlock-detected's/,
    (c) =>
      symptom(c, 'disk-full').errors.push({
        from: 'x',
        text: ` ${symptom(c, 'deadlock-detected').errors[0]?.text.toUpperCase() ?? ''}`,
      }),
  ],
  [
    'required-sources',
    'RL-03',
    /1 source, at least 2/,
    (c) => practice(c, 'RL-03').sources.splice(1),
  ],
  [
    'required-verify',
    'RL-03',
    /1 way to verify/,
    (c) => practice(c, 'RL-03').playbook.verify.splice(1),
  ],
  [
    'trap-without-pitfalls',
    'ST-16',
    /names R6/,
    (c) => {
      practice(c, 'ST-16').article = ['R6'];
      practice(c, 'ST-16').playbook.pitfalls = [];
    },
  ],
  [
    'component-unknown',
    'RL-03',
    /moves db\.luck, which is none of db\.connections/,
    (c) =>
      practice(c, 'RL-03').moves.push({
        component: 'db.luck',
        limit_factor: [1, 2, 3],
        demand_factor: [1, 1, 1],
        assumption: 'It goes well.',
      }),
  ],
];

describe('checkCatalogue over what a practice or symptom must hold', () => {
  it('finds nothing in the content', () => {
    expect(checkCatalogue(bundledCatalogue())).toEqual([]);
  });

  it.each(cases)('reports %s of %s', (rule, subject, message, change) => {
    expect(checkCatalogue(broken(change))).toContainEqual(
      expect.objectContaining({ rule, subject, message: expect.stringMatching(message) }),
    );
  });
});
