import { describe, expect, it } from 'vitest';
import { filterCount, isSame, narrowedBy, settingsOf } from './task-settings.ts';

describe('a way of looking at tasks', () => {
  it('asks for what narrows it, and for the system of its page', () => {
    const search = { search: 'pool', group: 'stage', layout: 'board', view: 'v' } as const;
    expect(narrowedBy(search, undefined)).toEqual({ search: 'pool' });
    expect(narrowedBy({ ...search, system: 'blog' }, 'shop')).toEqual({
      search: 'pool',
      system: 'shop',
    });
  });

  it('is kept without the name of the view that it began as', () => {
    expect(settingsOf({ view: 'v', owner: 'me' }, 'shop')).toEqual({ owner: 'me', system: 'shop' });
  });

  it('is the same in whatever order it was chosen', () => {
    expect(isSame({ owner: 'me', group: 'stage' }, { group: 'stage', owner: 'me' })).toBe(true);
    expect(isSame({ columns: ['due', 'owner'] }, { columns: ['owner', 'due'] })).toBe(false);
    expect(isSame({}, { blocked: 'yes' })).toBe(false);
  });

  it('counts the filters that do not stand beside the list', () => {
    expect(filterCount({ search: 'a', state: 'done', owner: 'me', blocked: 'no' })).toBe(2);
  });
});
