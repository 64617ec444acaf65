import { describe, expect, it, vi } from 'vitest';
import { notify, receiveNotices, whenFirstNotice } from './notify.ts';

describe('notify', () => {
  it('keeps notices until the toaster stands, in order, and wakes it', () => {
    const load = vi.fn();
    const leave = whenFirstNotice(load);
    notify({ title: 'first' });
    notify({ title: 'second' });
    expect(load).toHaveBeenCalled();

    const seen: string[] = [];
    const stop = receiveNotices((notice) => seen.push(notice.title));
    notify({ title: 'third' });
    expect(seen).toEqual(['first', 'second', 'third']);

    stop();
    leave();
    notify({ title: 'fourth' });
    expect(seen).toHaveLength(3);
    receiveNotices((notice) => seen.push(notice.title))();
    expect(seen[3]).toBe('fourth');
  });

  it('wakes at once for a notice that waited', () => {
    notify({ title: 'early' });
    const load = vi.fn();
    whenFirstNotice(load)();
    expect(load).toHaveBeenCalledTimes(1);
    receiveNotices(() => undefined)();
  });
});
