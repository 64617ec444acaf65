import { describe, expect, it } from 'vitest';
import { acceptedRisk, answered, aPractice, daysAgo, daysAhead, NOW } from '../fixtures/build.ts';
import type { AnswerInput } from './input.ts';
import { disagree, lowestAnswer } from './lowest-answer.ts';
import { isAccepted, readAnswer, type ReadingContext } from './read-answer.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const practice = aPractice('RL-03', { treats: ['traffic-flood'] });
const context: ReadingContext = {
  now: NOW,
  settings: DEFAULT_SETTINGS,
  activeSymptoms: [],
  incidents: [],
  applies: true,
};
const read = (answer?: AnswerInput, changes: Partial<ReadingContext> = {}) =>
  readAnswer(practice, answer, { ...context, ...changes });

describe('readAnswer', () => {
  it.each([
    ['absent', 0, 'open'],
    ['started', 0.25, 'open'],
    ['partial', 0.5, 'open'],
    ['in_place', 0.75, 'met'],
  ] as const)('counts %s as %d and %s', (state, value, standing) => {
    expect(read(answered(state))).toMatchObject({
      reads: state,
      standing,
      value: { low: value, high: value },
    });
  });

  it('takes a practice without an answer as not assessed', () => {
    expect(read()).toMatchObject({
      standing: 'unanswered',
      unansweredBecause: 'not_assessed',
      value: { low: 0, high: 1 },
    });
  });

  it('believes proven only with evidence no older than the attest period', () => {
    const at = (evidenceAt: Date | null) => read(answered('proven', { evidenceAt }));
    expect(at(daysAgo(180))).toMatchObject({ reads: 'proven', evidence: 'fresh' });
    expect(at(daysAgo(181))).toMatchObject({
      reads: 'in_place',
      evidence: 'stale',
      standing: 'met',
    });
    expect(at(null)).toMatchObject({ reads: 'in_place', evidence: 'none', standing: 'met' });
  });

  it('takes evidence from a clock ahead of ours as new', () => {
    const reading = read(answered('proven', { evidenceAt: daysAhead(2) }));
    expect(reading).toMatchObject({ reads: 'proven', evidence: 'fresh' });
  });

  it('makes evidence stale when its snippet changed, and says until when it was good', () => {
    const reading = read(answered('proven', { evidenceAt: daysAgo(1), evidenceChanged: true }));
    expect(reading).toMatchObject({ reads: 'in_place', evidence: 'stale' });
    expect(reading.freshUntil).toBe(daysAhead(179).toISOString());
  });

  it('takes a contradicted claim as unanswered, in both directions', () => {
    for (const state of ['absent', 'proven', 'not_applicable'] as const) {
      expect(read(answered(state, { contradicted: true }))).toMatchObject({
        standing: 'unanswered',
        unansweredBecause: 'contradicted',
      });
    }
  });

  it('asks for approval before a required practice does not apply, but not where a fact says so', () => {
    const claim = answered('not_applicable');
    expect(read(claim)).toMatchObject({ unansweredBecause: 'awaiting_approval', applicable: true });
    expect(read({ ...claim, notApplicableApproved: true })).toMatchObject({
      standing: 'not_applicable',
      applicability: 'agreed',
    });
    expect(read(claim, { applies: false })).toMatchObject({ applicability: 'condition_false' });
    const recommended = aPractice('AR-07', { gate: 'recommended' });
    expect(readAnswer(recommended, claim, context).applicable).toBe(false);
  });

  it('takes a practice to apply when a fact is missing', () => {
    expect(read(answered('partial'), { applies: 'unknown' })).toMatchObject({
      applicable: true,
      applicability: 'condition_unknown',
      standing: 'open',
    });
  });

  it('reads an accepted risk at its real level', () => {
    const reading = read(acceptedRisk('started'));
    expect(reading).toMatchObject({ reads: 'started', value: { low: 0.25, high: 0.25 } });
    expect(reading.risk?.status).toBe('accepted');
    expect(isAccepted(reading)).toBe(true);
    expect(isAccepted(read(acceptedRisk('in_place')))).toBe(false);
  });

  it('does not take an accepted risk without a level as absent', () => {
    const reading = read({ ...acceptedRisk('absent'), level: null });
    expect(reading).toMatchObject({ unansweredBecause: 'risk_without_level' });
    expect(isAccepted(reading)).toBe(true);
  });

  it('needs an approver and an expiry, and lapses by itself', () => {
    const status = (changes: Partial<AnswerInput>) =>
      read(acceptedRisk('absent', changes)).risk?.status;
    expect(status({ riskApproved: false })).toBe('awaiting_approval');
    expect(status({ riskExpiresAt: null })).toBe('awaiting_approval');
    expect(status({ riskExpiresAt: NOW })).toBe('lapsed');
    expect(isAccepted(read(acceptedRisk('absent', { riskExpiresAt: NOW })))).toBe(false);
  });

  it('brings a risk back when a symptom or a later incident touches it', () => {
    const incident = (at: Date) => ({ incidents: [{ id: 'i', at, practices: ['RL-03'] }] });
    const status = (changes: Partial<ReadingContext>) => read(acceptedRisk('absent'), changes).risk;
    expect(status({ activeSymptoms: [{ id: 'traffic-flood', title: 'Flood' }] })).toMatchObject({
      status: 'touched',
      touchedBy: ['traffic-flood'],
    });
    expect(status(incident(daysAgo(5)))).toMatchObject({ status: 'touched', touchedBy: ['i'] });
    expect(status(incident(daysAgo(15)))?.status).toBe('accepted');
    expect(isAccepted(read(acceptedRisk('absent'), incident(daysAgo(5))))).toBe(true);
  });

  it('keeps the acceptance beside a level that was raised, until it expires', () => {
    const resumed = { ...acceptedRisk('absent'), state: 'started' as const };
    expect(read(resumed).risk?.status).toBe('resumed');
    expect(read({ ...resumed, riskExpiresAt: daysAgo(1) }).risk).toBeNull();
    expect(read({ ...resumed, state: 'unknown' }).risk).toBeNull();
  });
});

describe('several answers', () => {
  it('count as the lowest, with unknown between open and met', () => {
    const lowest = (...states: AnswerInput['state'][]) =>
      lowestAnswer(states.map((state) => answered(state))).state;
    expect(lowest('proven', 'partial', 'in_place')).toBe('partial');
    expect(lowest('unknown', 'in_place')).toBe('unknown');
    expect(lowest('unknown', 'partial')).toBe('partial');
    expect(lowest('not_assessed', 'not_applicable')).toBe('not_applicable');
    expect(lowestAnswer([acceptedRisk('absent'), answered('partial')]).state).toBe('accepted_risk');
    expect(() => lowestAnswer([])).toThrow('at least one');
  });

  it('disagree when they differ', () => {
    expect(disagree([answered('partial'), answered('partial'), answered('not_assessed')])).toBe(
      false,
    );
    expect(disagree([answered('partial'), answered('in_place')])).toBe(true);
    expect(disagree([acceptedRisk('absent'), acceptedRisk('partial')])).toBe(true);
  });
});
