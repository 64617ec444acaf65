import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkExpression } from './check-expression.ts';
import { FACT_NAMES } from './fact-names.ts';

const refusal = (source: string) => {
  const result = checkExpression(source);
  if (result.ok) throw new Error(`accepted: ${source}`);
  return result;
};

describe('checkExpression', () => {
  it('accepts conditions over known facts and lists the names, each once', () => {
    expect(checkExpression('system.instances >= 2')).toEqual({
      ok: true,
      names: ['system.instances'],
    });
    expect(
      checkExpression(
        'system.kind in ["service", "website"] && (system.instances == 2 || system.figures.tenants / 2 > 1.5 || system.instances > 9)',
      ),
    ).toEqual({ ok: true, names: ['system.kind', 'system.instances', 'system.figures.tenants'] });
    expect(checkExpression('system.stack.exists(s, s == "node" || s.startsWith("py"))')).toEqual({
      ok: true,
      names: ['system.stack'],
    });
    expect(checkExpression('size(system.databases) > 0 ? true : !(1 > 2)').ok).toBe(true);
    expect(checkExpression('"redis" in system.databases').ok).toBe(true);
  });

  it.each(FACT_NAMES.map((fact) => [fact.name, fact.type] as const))(
    'knows %s as a %s',
    (name, type) => {
      const source = {
        string: `${name} == ${name}`,
        number: `${name} > 1`,
        'list of strings': `size(${name}) > 1`,
      }[type];
      expect(checkExpression(source)).toEqual({ ok: true, names: [name] });
    },
  );

  it.each([
    ['system.foo > 1', /"foo" is not a known fact; the facts are system\.kind, /, 7],
    ['system.figures.users > 1', /"users" is not a known fact/, 15],
    ['users > 1', /"users" is not a known fact/, 0],
    ['system.instances >= 2 &&', /Unexpected token/, 24],
    ['system.kind == 1', /no such overload/, 0],
    ['system.kind', /result is string; it must be true or false/, 0],
    ['system.kind == "servce"', /never "servce"; it is one of service, website/, 15],
    ['"ndoe" in system.stack', /never "ndoe"/, 0],
    ['"a".matches("(a+)+$")', /\.matches\(\) cannot be used/, undefined],
    ['has(system.instances)', /has\(\) is not needed/, undefined],
    ['system.instances != null', /null is not needed/, undefined],
    ['dyn(system).foo == 1', /dyn\(\) cannot be used/, 0],
    ['system["kind"] == "service"', /name facts with dots/, undefined],
    ['system.stack.exists(a, system.stack.all(b, a == b))', /inside another loop/, undefined],
    ['timestamp("2024-01-01T00:00:00Z") == timestamp("2024-01-01T00:00:00Z")', /timestamp/, 0],
    ['', /empty/, undefined],
    ['   ', /empty/, undefined],
  ])('refuses %s', (source, message, position) => {
    const result = refusal(source);
    expect(result.message).toMatch(message);
    if (position !== undefined) expect(result.position).toBe(position);
  });

  it('bounds length, nodes, depth and list literals', () => {
    expect(refusal(`system.instances > ${'1'.repeat(500)}`).message).toMatch(/at most 500/);
    expect(checkExpression(`${' '.repeat(479)}system.instances > 1`).ok).toBe(true);
    expect(refusal(`1+1${'+1'.repeat(150)} > 1`).message).toMatch(/too large/);
    expect(refusal(`${'('.repeat(100)}true${')'.repeat(100)}`).message).toMatch(/too large/);
    expect(refusal(`${'!'.repeat(200)}true`).message).toMatch(/too large/);
    expect(refusal(`1 in [${'1,'.repeat(60)}1]`).message).toMatch(/too large/);
  });

  it('never throws, whatever the source, and answers the same twice', () => {
    const words = fc.constantFrom(
      'system',
      '.kind',
      '.instances',
      '.figures',
      '.tenants',
      ' && ',
      ' || ',
      '!',
      '(',
      ')',
      '[',
      ']',
      '"node"',
      ' in ',
      ' == ',
      ' > ',
      '1',
      '2.5',
      ' ? ',
      ' : ',
      'exists',
      ',',
      'x',
      'true',
      '\\',
      '"',
      '\n',
    );
    const source = fc.oneof(
      fc.string({ maxLength: 600 }),
      fc.array(words, { maxLength: 30 }).map((w) => w.join('')),
    );
    fc.assert(
      fc.property(source, (text) => {
        const first = checkExpression(text);
        expect(checkExpression(text)).toEqual(first);
        if (first.ok) return;
        expect(first.message.length).toBeGreaterThan(0);
        if (first.position !== undefined) {
          expect(first.position).toBeGreaterThanOrEqual(0);
          expect(first.position).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
