import { STAGES } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { idOf } from '../fixtures/arbitrary.ts';
import { acceptedRisk, answered, anInput, aPractice } from '../fixtures/build.ts';
import { assess } from './assess.ts';
import { allowedExceptions } from './gate.ts';
import type { AnswerInput, RulePractice } from './input.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const many = (count: number, changes: Partial<RulePractice> = {}): RulePractice[] =>
  Array.from({ length: count }, (_, index) => aPractice(idOf(index), changes));
const mvp = (practices: RulePractice[], answers: Record<string, AnswerInput>) => {
  const met = Object.fromEntries(practices.map(({ id }) => [id, answered('in_place')]));
  const { summary } = assess(anInput({ practices, answers: { ...met, ...answers } }));
  const [stage] = summary.stages;
  if (!stage) throw new Error('no stage');
  return { ...stage, ready: summary.ready };
};

describe('the gate', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [9, 1],
    [10, 1],
    [19, 1],
    [20, 2],
    [30, 3],
  ])('allows of %d required practices %d exceptions', (required, allowed) => {
    expect(allowedExceptions(required, DEFAULT_SETTINGS.exceptions)).toBe(allowed);
  });

  it('is not passed by a stage of which nothing is met', () => {
    const [only] = many(1);
    if (!only) throw new Error('no practice');
    expect(mvp([only], { [only.id]: answered('absent') }).cleared).toEqual({
      low: false,
      high: false,
    });
  });

  it('is passed with one in ten open, and not with one more', () => {
    const practices = many(20);
    const open = (count: number) =>
      Object.fromEntries(practices.slice(0, count).map(({ id }) => [id, answered('partial')]));
    expect(mvp(practices, open(2))).toMatchObject({
      cleared: { low: true, high: true },
      exceptions: ['CA-01', 'RL-01'],
      heldBy: [],
      says: 'cleared, 2 exceptions',
    });
    expect(mvp(practices, open(3))).toMatchObject({
      cleared: { low: false, high: false },
      heldBy: ['CA-01', 'RL-01', 'ST-01'],
      mustMend: 1,
      says: 'held at none yet by CA-01, RL-01 and ST-01, of which 1 must be met; with them: MVP',
    });
  });

  it('lets a practice of impact 5 stay open only as an accepted risk', () => {
    const practices = many(20, { impact: 5 });
    expect(mvp(practices, { 'CA-01': answered('partial') })).toMatchObject({
      cleared: { low: false },
      heldBy: ['CA-01'],
    });
    expect(mvp(practices, { 'CA-01': acceptedRisk('partial') }).cleared.low).toBe(true);
    const three = ['CA-01', 'RL-01', 'ST-01'].map((id) => [id, acceptedRisk('partial')] as const);
    expect(mvp(practices, Object.fromEntries(three)).cleared.low).toBe(false);
  });

  it('names only the gravest when mending them is enough', () => {
    const practices = [aPractice('DB-05', { impact: 5 }), ...many(19)];
    const answers = { 'DB-05': answered('absent'), 'CA-01': answered('absent') };
    expect(mvp(practices, answers)).toMatchObject({ heldBy: ['DB-05'], mustMend: 1 });
  });

  it('says of nothing answered that it is not known, not between nothing and everything', () => {
    const practices = STAGES.map((stage, index) => aPractice(idOf(index), { stage }));
    const { ready } = assess(anInput({ practices, answers: {} })).summary;
    expect(ready).toMatchObject({
      low: 'none',
      high: 'stability',
      says: 'not known, 5 unanswered',
    });
  });

  it('is read with the unanswered as open and as met', () => {
    const practices = many(10);
    const two = { 'CA-01': answered('unknown'), 'RL-01': answered('not_assessed') };
    expect(mvp(practices, two)).toMatchObject({
      cleared: { low: false, high: true },
      unanswered: ['CA-01', 'RL-01'],
      ready: {
        low: 'none',
        high: 'mvp',
        unanswered: 2,
        says: 'between none yet and MVP, 2 unanswered',
      },
    });
    expect(mvp(practices, { 'CA-01': answered('unknown') }).cleared).toEqual({
      low: true,
      high: true,
    });
  });

  it('does not judge a stage of which fewer than half applies', () => {
    const practices = many(10);
    const away = (count: number, approved: boolean) =>
      Object.fromEntries(
        practices
          .slice(0, count)
          .map(({ id }) => [
            id,
            { state: 'not_applicable' as const, notApplicableApproved: approved },
          ]),
      );
    expect(mvp(practices, away(5, true))).toMatchObject({ judged: true, cleared: { low: true } });
    expect(mvp(practices, away(6, true))).toMatchObject({
      judged: false,
      cleared: { low: false, high: false },
      says: 'not judged: 4 of its 10 required practices apply',
    });
  });

  it('does not count on approvals that could leave too few to judge', () => {
    const practices = many(4).map((practice, index) => ({
      ...practice,
      ...(index < 2 ? { applies_when: 'false' } : {}),
    }));
    const waiting = { [idOf(2)]: answered('not_applicable') };
    expect(mvp(practices, waiting)).toMatchObject({
      judged: true,
      cleared: { low: false, high: true },
      says: 'not certain until what does not apply is approved, 1 practice unanswered',
    });
  });
});
