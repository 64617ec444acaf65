import type { TrackerSync } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../lib/days.ts';
import {
  costSentence,
  noticeWords,
  summarySentence,
  takenSentence,
  valueWords,
  waitingSentence,
} from './sync-words.ts';

const sync = (summary: Partial<NonNullable<TrackerSync['summary']>>): TrackerSync => ({
  id: '01990000-0000-7000-8000-000000000001',
  state: 'planned',
  summary: {
    create: 0,
    update: 0,
    close: 0,
    reopen: 0,
    unchanged: 0,
    conflicts: 0,
    takes: 0,
    writes: 0,
    reads: 0,
    leastMilliseconds: 0,
    ...summary,
  },
  notices: [],
  done: 0,
  total: 0,
  failed: 0,
  error: null,
  createdAt: '2026-01-05T10:00:00.000Z',
  finishedAt: null,
  automatic: false,
  resumesAt: null,
});

describe('the words of a sync', () => {
  it.each([
    [{}, 'Nothing to do.'],
    [{ unchanged: 1 }, 'Nothing to do: 1 stays as it is.'],
    [{ create: 1 }, '1 issue to make.'],
    [
      { create: 6, update: 2, close: 1, reopen: 1, takes: 1, conflicts: 2, unchanged: 4 },
      '6 issues to make, 2 to change, 1 to close, 1 to open again, 1 field to take over from there, 2 issues in conflict, left alone; 4 stay as they are.',
    ],
  ])('%j', (summary, words) => {
    expect(summarySentence(sync(summary))).toBe(words);
  });

  it('tells what it costs', () => {
    expect(costSentence(sync({}))).toBe('');
    expect(costSentence(sync({ writes: 1 }))).toBe('1 write and 0 reads.');
    expect(costSentence(sync({ writes: 600, reads: 2, leastMilliseconds: 3_600_001 }))).toBe(
      "600 writes and 2 reads. The tracker's limits allow no less than 61 minutes for them.",
    );
  });

  it('tells values and notices', () => {
    expect([null, [], ['a', 'b'], 2].map(valueWords)).toEqual(['nothing', 'none', 'a, b', '2']);
    expect(valueWords('2026-12-24')).toBe(dayWords('2026-12-24'));
    expect(valueWords('2026-12-24')).not.toContain('2026-12');
    const issue = { key: '7', url: 'https://example.com/7' };
    const taskId = '01990000-0000-7000-8000-000000000001';
    expect(noticeWords({ kind: 'kept', taskId, issue, field: 'title' })).toBe(
      '#7: title was edited there, and stays so.',
    );
    const ofJira = { key: 'SHOP-7', url: 'https://acme.atlassian.net/browse/SHOP-7' };
    expect(noticeWords({ kind: 'recovered', taskId, issue: ofJira, field: null })).toBe(
      'SHOP-7 was found again by its marker.',
    );
  });

  it('tells until when it waits, and what it did by itself', () => {
    const waiting = { ...sync({}), resumesAt: '2026-01-05T14:20:00.000Z', done: 12, total: 600 };
    expect(waitingSentence({ ...waiting, state: 'applying' })).toMatch(
      /^12 of 600 steps are done; it waits until .+ for the tracker's limit\.$/,
    );
    expect(waitingSentence({ ...waiting, state: 'planning' })).toMatch(/^It waits until /);
    expect(takenSentence({ ...sync({ takes: 1 }), total: 2 })).toBe(
      'Looked at by itself: 2 steps, 1 field taken over.',
    );
  });
});
