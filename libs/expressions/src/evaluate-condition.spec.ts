import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { SystemFacts } from '@pitwall/contracts';
import { evaluateCondition, type Truth } from './evaluate-condition.ts';
import { EXPRESSION_LIMITS } from './limits.ts';

const facts: SystemFacts = {
  kind: 'service',
  stack: ['node', 'python'],
  databases: ['postgresql'],
  instances: 3,
  figures: { monthly_users: 5000, promised_availability_percent: 99.95 },
};

describe('evaluateCondition', () => {
  it.each<[string, Truth]>([
    ['system.instances >= 2', true],
    ['system.instances == 3', true],
    ['3 == system.instances', true],
    ['system.instances != 3', false],
    ['system.instances * 2 - 1 > 4.5', true],
    ['-system.instances < 0', true],
    ['system.kind == "service"', true],
    ['system.kind in ["website", "worker"]', false],
    ['"postgresql" in system.databases', true],
    ['!("mysql" in system.databases)', true],
    ['size(system.stack) == 2', true],
    ['system.stack.all(s, s != "ruby")', true],
    ['system.figures.promised_availability_percent >= 99.95', true],
    ['system.figures.monthly_users > 5000', false],
    ['system.figures.tenants > 1', 'unknown'],
    ['system.figures.tenants > 1 && system.instances < 2', false],
    ['system.instances < 2 && system.figures.tenants > 1', false],
    ['system.figures.tenants > 1 && system.instances >= 2', 'unknown'],
    ['system.figures.tenants > 1 || system.instances >= 2', true],
    ['system.instances >= 2 || system.figures.tenants > 1', true],
    ['system.figures.tenants > 1 || system.instances < 2', 'unknown'],
    ['!(system.figures.tenants > 1)', 'unknown'],
    ['!(system.figures.tenants > 1 || system.instances >= 2)', false],
    ['system.figures.tenants > 1 ? true : true', true],
    ['system.figures.tenants > 1 ? true : false', 'unknown'],
    ['system.instances > 1 ? true : system.figures.tenants > 1', true],
    ['system.stack.exists(s, system.figures.tenants > 1)', 'unknown'],
    ['9223372036854775807 + 1 > 0', 'unknown'],
    ['system.foo > 1', 'unknown'],
    ['not an expression', 'unknown'],
  ])('%s is %s', (source, expected) => {
    expect(evaluateCondition(source, facts)).toBe(expected);
  });

  it('reads missing, null and impossible facts as unknown, and an empty list as empty', () => {
    const none = { kind: null, stack: null, instances: Number.NaN };
    expect(evaluateCondition('system.kind == "service"', none)).toBe('unknown');
    expect(evaluateCondition('"node" in system.stack', none)).toBe('unknown');
    expect(evaluateCondition('"node" in system.databases', none)).toBe('unknown');
    expect(evaluateCondition('system.instances > 1', none)).toBe('unknown');
    expect(evaluateCondition('system.figures.tenants > 1', none)).toBe('unknown');
    expect(evaluateCondition('size(system.databases) > 0', { databases: [] })).toBe(false);
  });

  it('stays right and bounded beyond the size of its cache', () => {
    for (let i = 0; i < EXPRESSION_LIMITS.cached * 2; i += 1) {
      expect(evaluateCondition(`system.instances > ${i}`, { instances: 500 })).toBe(500 > i);
    }
  });

  type Tree = { source: string; value: (stated: boolean) => Truth };
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constant<Tree>({ source: 'true', value: () => true }),
      fc.constant<Tree>({ source: 'system.instances > 5', value: () => false }),
      fc.constant<Tree>({
        source: 'system.figures.tenants > 1',
        value: (stated) => (stated ? true : 'unknown'),
      }),
      fc.constant<Tree>({
        source: 'system.figures.tenants > 9',
        value: (stated) => (stated ? false : 'unknown'),
      }),
      tie('tree').map((a): Tree => ({
        source: `!(${a.source})`,
        value: (s) => (a.value(s) === 'unknown' ? 'unknown' : !a.value(s)),
      })),
      fc.tuple(tie('tree'), tie('tree'), fc.boolean()).map(([a, b, or]): Tree => ({
        source: `(${a.source}) ${or ? '||' : '&&'} (${b.source})`,
        value: (s) => {
          const values = [a.value(s), b.value(s)];
          if (values.includes(or)) return or;
          return values.includes('unknown') ? 'unknown' : !or;
        },
      })),
    ),
  }));
  const small = tree.filter((t) => t.source.length <= 400);
  const missing = { instances: 3 };
  const stated = { instances: 3, figures: { tenants: 4 } };

  it('follows three-valued logic for any tree of and, or, not', () => {
    fc.assert(
      fc.property(small, ({ source, value }) => {
        expect(evaluateCondition(source, missing)).toBe(value(false));
        expect(evaluateCondition(source, stated)).toBe(value(true));
      }),
      { numRuns: 500 },
    );
  });

  it('never changes a known answer when one more fact is stated', () => {
    fc.assert(
      fc.property(small, ({ source }) => {
        const before = evaluateCondition(source, missing);
        if (before !== 'unknown') expect(evaluateCondition(source, stated)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});
