import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { careCases } from '../testing/cases/care.ts';
import { scanned } from '../testing/cases/case.ts';
import { lookalikeCases } from '../testing/cases/lookalikes.ts';
import { indexesCases } from '../testing/cases/indexes.ts';
import { operationCases } from '../testing/cases/operation.ts';
import { schemaCases } from '../testing/cases/schema.ts';
import { sessionsCases } from '../testing/cases/sessions.ts';
import { statementsCases } from '../testing/cases/statements.ts';
import type { Facts } from '../collect/facts.ts';
import { healthy, index } from '../testing/facts.ts';
import { CHECKS } from './index.ts';

const verdict = (name: string, facts: Facts) => {
  const check = CHECKS.find(({ definition }) => definition.name === name);
  if (!check) throw new Error(`There is no check ${name}.`);
  return check.judge(facts);
};
const column = (given: object) => ({
  table_oid: 1,
  number: 4,
  name: 'email',
  quoted: 'email',
  distinct: -1,
  ...given,
});

/** Each fault, and beside it what looks like one and is none. */
const CASES = [
  ...indexesCases,
  ...statementsCases,
  ...sessionsCases,
  ...careCases,
  ...operationCases,
  ...schemaCases,
  ...lookalikeCases,
];

describe('the checks', () => {
  it.each(CASES)('%s: %s', (name, _what, facts, outcome) => {
    expect(verdict(name, facts)).toMatchObject({ outcome });
  });

  it('are each tried in at least two directions', () => {
    for (const { definition } of CHECKS) {
      const outcomes = new Set(
        CASES.filter(([name]) => name === definition.name).map((one) => one[3]),
      );
      expect([definition.name, outcomes.size >= 2]).toEqual([definition.name, true]);
    }
  });

  it('find nothing on a server without a fault', () => {
    const bad = CHECKS.map((check) => [
      check.definition.name,
      check.judge(healthy()).outcome,
    ]).filter(
      ([, outcome]) => outcome === 'absent' || outcome === 'partial' || outcome === 'error',
    );
    expect(bad).toEqual([]);
  });

  it('say what would show what they do not see, and never call it absent', () => {
    for (const { definition, reads, judge } of CHECKS)
      for (const name of reads)
        expect([definition.name, judge(healthy({ [name]: null }))]).toEqual([
          definition.name,
          { outcome: 'not_visible', message: expect.any(String), grant: 'GRANT pg_monitor' },
        ]);
  });

  it('stand in the documentation with their practice and threshold', () => {
    const page = readFileSync(new URL('../../../../docs/doctor.md', import.meta.url), 'utf8');
    const folded = page.replaceAll(/\s+/g, ' ');
    for (const { name, practice, impact, threshold } of CHECKS.map(
      ({ definition }) => definition,
    )) {
      const line = page.split('\n').find((one) => one.startsWith(`| \`${name}\` `));
      expect([name, line?.includes(` ${practice} `), line?.includes(` ${impact} `)]).toEqual([
        name,
        true,
        true,
      ]);
      expect([name, folded.includes(threshold)]).toEqual([name, true]);
    }
  });

  it('have names, practices and words of their own', () => {
    const names = CHECKS.map(({ definition }) => definition.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { definition } of CHECKS) {
      expect(definition.practice).toMatch(/^[A-Z]{2}-\d\d$/);
      for (const text of [definition.why, definition.threshold, definition.verify])
        expect(text.length).toBeGreaterThan(10);
    }
  });
});

describe('a missing index', () => {
  const facts = (given: object) =>
    healthy({
      tables: [scanned()],
      columns: [column({})],
      filters: [{ table_oid: 1, columns: [4], calls: 900, total: 90_000 }],
      ...given,
    });

  it('is proposed on what the queries filter by', () => {
    expect(verdict('sequential-scans', facts({})).items?.[0]?.mend).toBe(
      'CREATE INDEX CONCURRENTLY ON public.orders (email);',
    );
  });

  it.each([
    ['a column of three values', { columns: [column({ distinct: 3 })] }],
    ['a column that an index leads with', { indexes: [index({ columns: [4] })] }],
    ['no filter known', { filters: [] }],
  ])('is not for %s', (_what, given) => {
    expect(verdict('sequential-scans', facts(given)).items?.[0]?.mend).toBeNull();
  });
});
