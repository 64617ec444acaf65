import { describe, expect, it } from 'vitest';
import {
  acceptedRisk,
  anInput,
  answered,
  aPractice,
  daysAgo,
  daysAhead,
} from '../fixtures/build.ts';
import { assess } from './assess.ts';
import type { AssessmentInput, RulePractice } from './input.ts';

const standing = (practices: RulePractice[], changes: Partial<AssessmentInput> = {}) => {
  const { standings } = assess(anInput({ practices, ...changes }));
  return Object.fromEntries(
    standings.map(({ practice, dueness, reasons }) => [
      practice,
      { dueness, reasons: reasons.map(({ reason }) => reason) },
    ]),
  );
};
const scale = aPractice('DB-08', { stage: 'scale', treats: ['slow-queries'] });
const slow = [{ id: 'slow-queries', title: 'Slow queries' }];

describe('dueness', () => {
  it('goes by the stage: due up to pressure, next one above, else not yet', () => {
    const practices = [
      aPractice('CA-01'),
      aPractice('CA-02', { stage: 'breakdown' }),
      aPractice('CA-03', { stage: 're-architecture' }),
    ];
    expect(standing(practices)).toEqual({
      'CA-01': { dueness: 'due', reasons: ['stage'] },
      'CA-02': { dueness: 'next', reasons: [] },
      'CA-03': { dueness: 'not_yet', reasons: [] },
    });
    expect(standing(practices, { declaredStage: 'breakdown' })['CA-03']?.dueness).toBe('next');
  });

  it('goes by the trigger when it holds, and not when a fact is missing', () => {
    const withTrigger = (when: string) =>
      assess(anInput({ practices: [{ ...scale, trigger: { when, says: 'so' } }] })).standings[0];
    expect(withTrigger('true')).toMatchObject({
      dueness: 'due',
      reasons: [{ reason: 'trigger', says: 'so' }],
      trigger: { says: 'so', holds: true },
    });
    expect(withTrigger('unknown')).toMatchObject({
      dueness: 'not_yet',
      trigger: { says: 'so', holds: 'unknown' },
    });
  });

  it('goes by incidents of the last 180 days', () => {
    const incident = (days: number) => ({
      incidents: [{ id: 'i', at: daysAgo(days), practices: ['DB-08'] }],
    });
    expect(standing([scale], incident(180))['DB-08']).toEqual({
      dueness: 'due',
      reasons: ['incident'],
    });
    expect(standing([scale], incident(181))['DB-08']?.dueness).toBe('not_yet');
  });

  it('goes by breaks forecast within 90 days, or past', () => {
    const forecast = (earliest: Date) => ({
      forecastBreaks: [{ component: 'db.cpu', earliest, practices: ['DB-08'] }],
    });
    expect(standing([scale], forecast(daysAhead(90)))['DB-08']?.dueness).toBe('due');
    expect(standing([scale], forecast(daysAgo(400)))['DB-08']?.dueness).toBe('due');
    expect(standing([scale], forecast(daysAhead(91)))['DB-08']?.dueness).toBe('not_yet');
  });

  it('takes of what treats an active symptom the lowest stage that is not met', () => {
    const first = aPractice('DB-03', { stage: 're-architecture', treats: ['slow-queries'] });
    const practices = [scale, first];
    const due = (answers: AssessmentInput['answers']) =>
      Object.entries(standing(practices, { activeSymptoms: slow, answers }))
        .filter(([, { dueness }]) => dueness === 'due')
        .map(([id]) => id);
    expect(due({})).toEqual(['DB-03']);
    expect(due({ 'DB-03': answered('partial') })).toEqual(['DB-03']);
    expect(due({ 'DB-03': answered('in_place') })).toEqual(['DB-08']);
  });

  it('takes what a due practice needs, down the chain, while it is not met', () => {
    const chain = [
      aPractice('CA-01', { stage: 'scale' }),
      aPractice('CA-02', { stage: 'scale', depends_on: ['CA-01'] }),
      aPractice('CA-03', {
        stage: 'scale',
        depends_on: ['CA-02'],
        trigger: { when: 'true', says: 'so' },
      }),
    ];
    const reasons = (answers: AssessmentInput['answers']) =>
      Object.values(standing(chain, { answers })).map((each) => each.reasons.join());
    expect(reasons({})).toEqual(['needed_by', 'needed_by', 'trigger']);
    expect(reasons({ 'CA-02': answered('in_place') })).toEqual(['', 'needed_by', 'trigger']);
    expect(reasons({ 'CA-03': answered('in_place') })).toEqual(['', '', 'trigger']);
    // What was knowingly left out does not ask for what it would need.
    expect(reasons({ 'CA-03': acceptedRisk('absent') })).toEqual(['', '', 'trigger']);
  });
});
