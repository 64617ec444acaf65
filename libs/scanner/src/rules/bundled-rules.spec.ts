import { readdirSync, readFileSync } from 'node:fs';
import { OUTCOMES } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { tryProbe } from '../testing/probe-trial.ts';
import { bundledRules, ruleSources } from './bundled-rules.ts';
import { withDefaults } from './rule-defaults.ts';
import { ruleSchema } from './rule-schema.ts';

const FOLDER = new URL('../../rules/', import.meta.url);
const casesSchema = z.array(
  z.strictObject({
    case: z.string(),
    outcome: z.enum(OUTCOMES),
    files: z.record(z.string(), z.string()),
    places: z.array(z.string()).optional(),
  }),
);
const rules = bundledRules();
const nameOf = (path: string) => path.replace(/^.*\/|\.rule\.yaml$/g, '');
const casesOf = (name: string) =>
  casesSchema.parse(parse(readFileSync(new URL(`${name}.cases.yaml`, FOLDER), 'utf8')));

describe('the rules that ship with the scanner', () => {
  it('are right, and start without being parsed again', () => {
    for (const { path, source } of ruleSources())
      expect(withDefaults(source), path).toEqual(ruleSchema.parse(source));
  });

  it('are all read, and every file of cases belongs to one', () => {
    const files = readdirSync(FOLDER);
    const of = (ending: string) =>
      files
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .sort();
    expect(rules.map(({ path }) => nameOf(path)).sort()).toEqual(of('.rule.yaml'));
    expect(of('.cases.yaml')).toEqual(of('.rule.yaml'));
  });

  describe.each(rules.map((rule) => [nameOf(rule.path), rule] as const))('%s', (name, rule) => {
    const cases = casesOf(name);

    it('has cases for every outcome that it can have, and near misses', () => {
      const text = readFileSync(new URL(`${name}.rule.yaml`, FOLDER), 'utf8');
      const { decide } = ruleSchema.parse(parse(text));
      const outcomes = new Set(cases.map(({ outcome }) => outcome));
      for (const { outcome } of decide) expect([...outcomes]).toContain(outcome);
      expect(cases.length).toBeGreaterThanOrEqual(3);
    });

    it.each(cases.map((given) => [given.case, given] as const))('%s', async (_title, given) => {
      const finding = await tryProbe(rule.probe, given.files);
      expect({ outcome: finding.outcome, message: finding.message }).toEqual({
        outcome: given.outcome,
        message: expect.any(String),
      });
      if (given.places)
        expect(finding.locations.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual(
          given.places,
        );
    });
  });
});

describe('their regular expressions', () => {
  // Each of these took minutes while two repetitions in a row could share white space.
  it.each([
    ['models.py', `for a in b:\n${`${' '.repeat(40)}x = 1\n`.repeat(40)}session.\n`],
    [
      'views.py',
      `import time\nasync def f():\n${`${' '.repeat(40)}x = 1\n`.repeat(40)}# time.sleep\n`,
    ],
  ])(
    'end on indented code of %s',
    async (path, text) => {
      const started = performance.now();
      for (const { probe } of rules) await tryProbe(probe, { [path]: text });
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );
});
