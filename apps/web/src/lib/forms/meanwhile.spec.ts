import { describe, expect, it } from 'vitest';
import { dirtyNames, meanwhileOf } from './meanwhile.ts';

const FIELDS = {
  name: 'Name',
  'gate.required': 'A required practice',
  'gate.recommended': 'A recommended practice',
  practices: 'Practices',
  kind: { label: 'Kind', say: (kind: string) => `a ${kind}` },
};
const before = {
  name: 'Payments',
  gate: { required: 1.5, recommended: 1 },
  practices: ['DB-01'],
  kind: 'service',
  version: 1,
};

describe('dirtyNames', () => {
  it('names the fields that were typed in by their dots, and lists as one', () => {
    expect(
      dirtyNames({
        name: true,
        gate: { required: true, recommended: false },
        practices: [false, true],
        others: [false],
      }),
    ).toEqual(['name', 'gate.required', 'practices']);
  });
});

describe('meanwhileOf', () => {
  it('parts what both changed from what follows, in words', () => {
    const saved = {
      ...before,
      gate: { required: 2_500, recommended: 2 },
      practices: [],
      kind: 'worker',
      version: 2,
    };
    const { both, followed } = meanwhileOf(FIELDS, before, saved, ['gate.required', 'kind']);
    expect(both).toEqual([
      { name: 'gate.required', label: 'A required practice', theirs: 2_500, words: '2,500' },
      { name: 'kind', label: 'Kind', theirs: 'worker', words: 'a worker' },
    ]);
    expect(followed).toEqual(['A recommended practice', 'Practices']);
  });

  it('says nothing of what only was typed here, and nothing for an empty field', () => {
    expect(meanwhileOf(FIELDS, before, before, ['name'])).toEqual({
      both: [],
      followed: [],
      unsaved: true,
    });
    const [clash] = meanwhileOf(FIELDS, before, { ...before, practices: [] }, ['practices']).both;
    expect(clash?.words).toBe('nothing');
  });
});
