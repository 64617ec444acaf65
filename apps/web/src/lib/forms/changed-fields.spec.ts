import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('changedFields', () => {
  it('compares what fields hold, lists too', () => {
    expect(
      changedFields(
        { name: 'Shop', stacks: ['node'], instances: null as number | null },
        { name: 'Shop', stacks: ['node'], instances: 0 },
      ),
    ).toEqual({ instances: 0 });
    expect(changedFields({ stacks: ['node', 'go'] }, { stacks: ['go', 'node'] })).toEqual({
      stacks: ['go', 'node'],
    });
    expect(changedFields({ name: 'Shop' }, { name: 'Shop' })).toEqual({});
  });
});
