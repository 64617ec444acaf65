import { describe, expect, it } from 'vitest';
import { type KeptStanding, standingNews } from './standing-news.ts';

type Assessed = Parameters<typeof standingNews>[2];
const assessed = {
  system: { id: '01990000-0000-7000-8000-000000000001', name: 'Shop' },
  answers: new Map(),
  contradictions: new Set(),
  catalogue: { practices: [] },
  suggestions: new Map(),
} as unknown as Assessed;

const standing = (breaks: Partial<KeptStanding['breaks'][number]>[] = []): KeptStanding => ({
  at: new Date('2026-11-26T10:00:00Z'),
  readyLow: 'mvp',
  breaks: breaks as KeptStanding['breaks'],
});
const nearBreak = {
  component: 'db.connections',
  title: 'Database connections',
  status: 'breaks',
  earliest: '2027-01-09T00:00:00.000Z',
} as const;
const toldOf = (before: KeptStanding | null, after: KeptStanding): string[] =>
  standingNews(before, after, assessed).map(({ about }) => about);

describe('news of breaks', () => {
  it('are told in words that fit one thing and several', () => {
    expect(toldOf(standing(), standing([nearBreak]))).toEqual([
      'Database connections of Shop may break from 9 January 2027',
    ]);
    expect(toldOf(null, standing([{ ...nearBreak, status: 'already_past' }]))).toEqual([
      'Past the limit: Database connections of Shop',
    ]);
  });

  it('are none where it was near before, or is far off', () => {
    expect(toldOf(standing([nearBreak]), standing([nearBreak]))).toEqual([]);
    expect(
      toldOf(null, standing([{ ...nearBreak, earliest: '2027-02-25T00:00:00.000Z' }])),
    ).toEqual([]);
  });
});
