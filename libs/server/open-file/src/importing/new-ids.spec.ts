import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewIds, withIds } from './new-ids.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const added = (ids: readonly string[]): NewIds => {
  const made = new NewIds();
  for (const id of ids) made.add(id);
  return made;
};

describe('new ids', () => {
  it('sort as the old ones do, are others, and stay the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }), (old) => {
        const { get } = added(old);
        const made = [...old].sort().map((id) => get(id) ?? '');
        expect(made).toEqual([...new Set(made)].sort());
        expect(made.every((id) => UUID_7.test(id) && !old.includes(id))).toBe(true);
        expect([...old].sort().map(get)).toEqual(made);
      }),
    );
  });

  it('are of one import: another one’s differ', () => {
    const old = '01990000-0000-7000-8000-000000000001';
    expect(added([old]).get(old)).not.toBe(added([old]).get(old));
  });

  it('are kept apart where there are many', () => {
    const old = Array.from(
      { length: 20_000 },
      (_, number) => `01990000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    );
    const { get } = added([...old].reverse());
    const made = old.map((id) => get(id) ?? '');
    expect(new Set(made).size).toBe(old.length);
    expect(made).toEqual([...made].sort());
  });

  it('replace the old ones in words and columns of JSON, and nothing that the file does not know', () => {
    const [known, strange] = [
      '01990000-0000-7000-8000-00000000000a',
      '01990000-0000-7000-8000-00000000000b',
    ];
    const { get } = added([known]);
    const made = get(known);
    expect(get(strange)).toBeUndefined();
    expect(withIds({ a: [known, strange], b: `sprint:${known}`, c: { d: 1 } }, get)).toEqual({
      a: [made, strange],
      b: `sprint:${made}`,
      c: { d: 1 },
    });
    expect(withIds(known.toUpperCase(), get)).toBe(made);
    expect(withIds(known, () => null)).toBeNull();
  });
});
