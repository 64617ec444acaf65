import type { PortfolioSystem } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { gapWords, portfolioSentence, topicCell } from './portfolio-words.ts';

const system = (changes: Partial<PortfolioSystem> = {}): PortfolioSystem => ({
  id: '01990000-0000-7000-8000-000000000001',
  slug: 'shop',
  name: 'Shop',
  team: { slug: 'core', name: 'Core' },
  ready: { low: 'mvp', high: 'mvp' },
  pressure: { stage: 're-architecture', provisional: false },
  gap: { low: 2, high: 2 },
  pathDays: { low: 3, high: 5 },
  score: {
    low: 20,
    high: 60,
    coverage: 0.6,
    verifiedShare: 0.5,
    sums: { impact: 10, low: 2, high: 6 },
    counts: { due: 5, met: 1, verified: 1, open: 2, accepted: 0, unanswered: 2 },
  },
  topics: [],
  tasks: 4,
  at: '2026-01-01T00:00:00.000Z',
  ...changes,
});

describe('portfolioSentence', () => {
  it('counts who is behind and names the furthest', () => {
    const said = (systems: number, behind: number) => {
      const words = portfolioSentence({
        systems,
        behind,
        perhapsBehind: 0,
        known: systems,
        items: [system()],
      });
      return `${words.before}[${words.point}]${words.after}`;
    };
    expect(said(3, 2)).toBe(
      '2 of 3 systems are [behind their load]. Shop is furthest, by 2 stages.',
    );
    expect(said(3, 1)).toBe('1 of 3 systems is [behind its load]: Shop, by 2 stages.');
    expect(said(1, 1)).toBe('The one system is [behind its load]: Shop, by 2 stages.');
  });

  it('says when none is, and when some may be', () => {
    const said = (systems: number, perhapsBehind: number, known = systems) =>
      portfolioSentence({ systems, behind: 0, perhapsBehind, known, items: [system()] }).before;
    expect(said(3, 0)).toBe('Of 3 systems, none is behind its load.');
    expect(said(3, 1)).toBe('Of 3 systems, none is certainly behind its load, 1 perhaps.');
    expect(said(1, 0)).toBe('The one system is not behind its load.');
    expect(said(1, 1)).toBe('The one system is perhaps behind its load.');
    // Nobody is called on time whose load was never told.
    expect(said(3, 1, 2)).toBe(
      'Of 3 systems, none is certainly behind its load, 1 perhaps; the load of 1 is not known.',
    );
    expect(said(3, 0, 0)).toBe('Of 3 systems no load is known, so neither is who is behind.');
    expect(said(1, 0, 0)).toBe(
      'The load of the one system is not known, so neither is whether it is behind.',
    );
  });
});

describe('gapWords', () => {
  it.each([
    [{ gap: { low: 2, high: 2 } }, '2 stages behind'],
    [{ gap: { low: 1, high: 3 } }, '1 to 3 stages behind'],
    [{ gap: { low: -1, high: 1 } }, 'perhaps one stage behind'],
    [{ gap: { low: 0, high: 0 } }, 'on time'],
    [{ gap: null }, 'load not known'],
  ])('says of %j: %s', (changes, words) => {
    expect(gapWords(system(changes))).toBe(words);
  });
});

describe('topicCell', () => {
  it('tells unanswered from not yet due and from met', () => {
    expect(topicCell({ due: 0, met: 0, unanswered: 0 })).toEqual({ kind: 'not_yet' });
    expect(topicCell({ due: 2, met: 0, unanswered: 2 })).toEqual({ kind: 'unknown', of: 2 });
    expect(topicCell({ due: 3, met: 1, unanswered: 1 })).toMatchObject({ kind: 'met', met: 1 });
  });
});
