import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { observe } from '../fixtures/observe.ts';
import { blocks, exampleSchema, inputOf, marks, PRACTICES } from '../fixtures/worked-examples.ts';
import {
  forecastExampleSchema,
  observeForecast,
  observePlan,
  planExampleSchema,
} from '../fixtures/worked-plans.ts';
import { WORKED_RULES } from '../fixtures/worked-rules.ts';
import { assess } from './assess.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const expectationSchema = z.looseObject({ expect: z.record(z.string(), z.unknown()) });

/** What was seen, cut down to what is expected: a part of a record, the beginning of a list; an empty list means empty. */
function cut(seen: unknown, expected: unknown): unknown {
  if (Array.isArray(seen) && Array.isArray(expected)) {
    return expected.length === 0 ? seen : seen.slice(0, expected.length);
  }
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(seen) || !isRecord(expected)) return seen;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, cut(seen[key], value)]),
  );
}

describe('docs/formulas.md', () => {
  it('states the default settings', () => {
    expect(blocks('settings').map(({ content }) => content)).toEqual([DEFAULT_SETTINGS]);
  });

  it('defines practices once each, that need nothing unknown', () => {
    const ids = PRACTICES.map(({ id }) => id);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
    for (const { depends_on } of PRACTICES) expect(ids).toEqual(expect.arrayContaining(depends_on));
  });

  const examples = blocks('worked-example');
  it('has at least the fifteen systems', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15);
  });

  const check = (seen: Record<string, unknown>, expected: Record<string, unknown>): void => {
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(Object.keys(expected)));
    expect(cut(seen, expected)).toEqual(expected);
  };

  for (const { name, content } of examples)
    it(name, () => {
      const example = exampleSchema.parse(content);
      check(observe(assess(inputOf(example))), example.expect);
    });

  for (const { name, content } of blocks('worked-plan'))
    it(name, () => {
      const example = planExampleSchema.parse(content);
      check(observePlan(example), example.expect);
    });

  it.each(blocks('worked-forecast'))('$name', ({ content }) => {
    const example = forecastExampleSchema.parse(content);
    check(observeForecast(example), example.expect);
  });

  const rules = Object.entries(WORKED_RULES).flatMap(([mark, observeRule]) =>
    blocks(mark).map(({ name, content }) => ({ name, content, observeRule })),
  );
  it.each(rules)('$name', ({ content, observeRule }) => {
    check(observeRule(content), expectationSchema.parse(content).expect);
  });

  it('has no block that nothing executes', () => {
    expect(blocks('worked-plan')).toHaveLength(5);
    expect(blocks('worked-forecast')).toHaveLength(4);
    for (const mark of Object.keys(WORKED_RULES)) expect(blocks(mark)).not.toEqual([]);
    const known = [
      'text',
      'settings',
      'practices',
      'worked-example',
      'worked-plan',
      'worked-forecast',
      ...Object.keys(WORKED_RULES),
    ];
    expect(marks().filter((mark) => !known.includes(mark))).toEqual([]);
  });
});
