import { describe, expect, it } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { asSureAs, countShows, isAcceptable, showsItem, suggestsOther, SURENESS } from './shows.ts';

const due = anItem();
const later = anItem({ practice: 'ST-07', standing: { dueness: 'not_yet' } });
const next = anItem({ practice: 'ST-06', standing: { dueness: 'next' } });
const met = anItem({
  practice: 'DB-01',
  standing: { standing: 'met', evidence: 'stale' },
  answer: { state: 'proven' },
});
const disputed = anItem({
  practice: 'DB-02',
  standing: { standing: 'unanswered', unansweredBecause: 'contradicted' },
  answer: { state: 'in_place' },
  suggestion: {},
  contradiction: true,
});
const waiting = anItem({
  practice: 'SE-01',
  answer: { state: 'not_applicable', awaitsApproval: true },
});
const all = [due, later, next, met, disputed, waiting];

describe('what the list can be narrowed to', () => {
  it('counts each kind', () => {
    expect(countShows(all, 'Ana')).toEqual({
      due: 4,
      unanswered: 3,
      contradictions: 1,
      stale: 1,
      suggested: 1,
      mine: 3,
      approval: 1,
      'not-yet': 2,
    });
  });

  it('counts as due what scores count: not what does not apply, which is not for later either', () => {
    const elsewhere = anItem({
      practice: 'ST-10',
      standing: { applicable: false, standing: 'not_applicable' },
    });
    expect(countShows([due, elsewhere])).toMatchObject({ due: 1, unanswered: 1, 'not-yet': 0 });
  });

  it('shows everything while nothing is chosen', () => {
    expect(all.every((item) => showsItem(undefined, item))).toBe(true);
    expect(all.filter((item) => showsItem('stale', item))).toEqual([met]);
  });

  it('calls nothing the reader’s own while nobody is known to read', () => {
    expect(all.some((item) => showsItem('mine', item))).toBe(false);
    expect(all.filter((item) => showsItem('mine', item, 'Ben'))).toEqual([]);
    expect(all.filter((item) => showsItem('mine', item, 'Ana'))).toEqual([met, disputed, waiting]);
  });

  it('calls a suggestion one only where it says something else', () => {
    expect(suggestsOther(disputed)).toBe(true);
    expect(suggestsOther(anItem({ answer: { state: 'absent' }, suggestion: {} }))).toBe(false);
    expect(suggestsOther(anItem({ suggestion: { level: null } }))).toBe(false);
  });

  it('offers to accept together only what is suggested and unanswered', () => {
    expect(isAcceptable(anItem({ suggestion: {} }))).toBe(true);
    expect(isAcceptable(anItem({ suggestion: {}, answer: { state: 'not_assessed' } }))).toBe(true);
    expect(isAcceptable(anItem({ suggestion: { confidence: 'medium' } }))).toBe(true);
    expect(isAcceptable(anItem({ suggestion: { level: null } }))).toBe(false);
    expect(isAcceptable(anItem({ suggestion: {}, standing: { applicable: false } }))).toBe(false);
    expect(isAcceptable(disputed)).toBe(false);
  });

  it('tells the suggestions apart by how sure the scan is at least', () => {
    const items = (['low', 'high', 'medium', 'high'] as const).map((confidence, index) =>
      anItem({ practice: `ST-0${index}`, suggestion: { confidence } }),
    );
    const counted = SURENESS.map((least) => asSureAs([...items, due], least).length);
    expect(counted).toEqual([2, 3, 4]);
  });
});
