import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeField, mergeLabels } from './merge-field.ts';

const value = fc.constantFrom('a', 'b', 'c', null);
const sides = fc.record({ base: value, ours: value, theirs: value, takes: fc.boolean() });
const labels = fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'Pitwall'));

describe('mergeField', () => {
  it.each([
    ['nothing changed', 'a', 'a', 'a', 'same'],
    ['changed here only', 'a', 'b', 'a', 'write'],
    ['changed there only', 'a', 'a', 'b', 'take'],
    ['changed to the same on both sides', 'a', 'b', 'b', 'same'],
    ['changed on both sides', 'a', 'b', 'c', 'conflict'],
    ['emptied there', 'a', 'a', null, 'take'],
    ['emptied there and changed here', 'a', 'b', null, 'conflict'],
    ['never synchronized and empty there', undefined, 'a', null, 'write'],
    ['never synchronized and another there', undefined, 'a', 'b', 'conflict'],
  ])('%s: %s', (_, base, ours, theirs, kind) => {
    expect(mergeField({ base, ours, theirs, takes: true }).kind).toBe(kind);
  });

  it('leaves a person’s text in what Pitwall writes by rule', () => {
    expect(mergeField({ base: 'a', ours: 'a', theirs: 'b', takes: false })).toEqual({
      kind: 'kept',
      value: 'b',
    });
  });

  it('is a conflict exactly when both sides changed, and differently', () => {
    fc.assert(
      fc.property(sides, (given) => {
        const { base, ours, theirs } = given;
        const both = ours !== base && theirs !== base && ours !== theirs;
        expect(mergeField(given).kind === 'conflict').toBe(both);
      }),
    );
  });

  it('writes only over what it wrote itself', () => {
    fc.assert(
      fc.property(sides, (given) => {
        const outcome = mergeField(given);
        if (outcome.kind === 'write') expect(outcome.from).toBe(given.base);
      }),
    );
  });
});

describe('mergeLabels', () => {
  it('adds and removes its own, and leaves those of people', () => {
    expect(mergeLabels(['old', 'both'], ['new', 'both'], ['old', 'both', 'theirs'])).toEqual({
      add: ['new'],
      remove: ['old'],
    });
  });

  it('does not put back what a person took off', () => {
    expect(mergeLabels(['a'], ['a'], [])).toEqual({ add: [], remove: [] });
  });

  it('takes upper and lower case for the same', () => {
    expect(mergeLabels([], ['bug'], ['Bug'])).toEqual({ add: [], remove: [] });
  });

  it.each([
    [['priority::high'], ['priority::low'], []],
    [['high'], ['low'], ['high', 'low']],
    [['High'], ['LOW'], ['high', 'low']],
  ])('puts no %j beside the %j that a person chose of them', (ours, theirs, alternatives) => {
    expect(mergeLabels([], ours, theirs, alternatives)).toEqual({ add: [], remove: [] });
    // What Pitwall itself put gives way.
    expect(mergeLabels(theirs, ours, theirs, alternatives)).toEqual({ add: ours, remove: theirs });
  });

  it('never takes a person’s label off, where a tracker lets one of a scope be, either', () => {
    const scoped = fc.uniqueArray(fc.constantFrom('x::1', 'x::2', 'x::y::1', 'x::y::2', 'z', '::'));
    const scopeOf = (label: string) => /^(.+::)[^:]*$/.exec(label)?.[1] ?? label;
    const one = (names: readonly string[]) => [
      ...new Map(names.map((label) => [scopeOf(label), label])).values(),
    ];
    fc.assert(
      fc.property(scoped.map(one), scoped.map(one), scoped.map(one), (base, ours, theirs) => {
        const { add, remove } = mergeLabels(base, ours, theirs);
        const written = one([...theirs.filter((label) => !remove.includes(label)), ...add]);
        for (const label of theirs) if (!base.includes(label)) expect(written).toContain(label);
        expect(mergeLabels(ours, ours, written)).toEqual({ add: [], remove: [] });
      }),
    );
  });

  it('never removes what it did not put, and settles in one step', () => {
    fc.assert(
      fc.property(labels, labels, labels, (base, ours, theirs) => {
        const { add, remove } = mergeLabels(base, ours, theirs);
        for (const label of remove) expect(base).toContain(label);
        const after = [...theirs.filter((label) => !remove.includes(label)), ...add];
        expect(mergeLabels(ours, ours, after)).toEqual({ add: [], remove: [] });
      }),
    );
  });
});
