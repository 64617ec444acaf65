import {
  assessmentSummarySchema,
  practiceStandingSchema,
  rankedGapSchema,
  openQuestionSchema,
  type Practice,
} from '@pitwall/contracts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { aPractice, anInput, answered, daysAgo, FACTS, acceptedRisk } from '../fixtures/build.ts';
import { assess } from './assess.ts';
import type { RulePractice } from './input.ts';
import { DependencyCycleError } from './prerequisites.ts';

const practices = [
  aPractice('DB-05', { impact: 5, effort: { low: 0.5, likely: 1, high: 2 } }),
  aPractice('SE-03', { impact: 5 }),
  aPractice('AR-07', { gate: 'recommended', impact: 1 }),
  aPractice('DB-01', { stage: 'breakdown', impact: 4, treats: ['too-many-connections'] }),
  aPractice('RL-01', { stage: 'breakdown', impact: 3 }),
  aPractice('RL-03', {
    stage: 're-architecture',
    depends_on: ['RL-01'],
    trigger: { when: 'true', says: 'two instances' },
  }),
  aPractice('DB-08', { stage: 'scale', depends_on: ['DB-01'] }),
];

describe('assess', () => {
  it('takes practices of the catalogue as they are', () => {
    expectTypeOf<Practice>().toExtend<RulePractice>();
  });

  it('gives what the contracts promise', () => {
    const result = assess(
      anInput({
        practices,
        facts: { ...FACTS, figures: { monthly_users: 1500, peak_requests_per_second: 12 } },
        answers: {
          'DB-05': answered('partial'),
          'SE-03': answered('proven', { evidenceAt: daysAgo(10) }),
          'DB-01': answered('unknown'),
          'RL-01': acceptedRisk('absent'),
          'DB-08': answered('in_place'),
        },
        activeSymptoms: [{ id: 'too-many-connections', title: 'Too many connections' }],
        incidents: [{ id: 'i1', at: daysAgo(3), practices: ['DB-05'] }],
      }),
    );
    expect(assessmentSummarySchema.parse(result.summary)).toEqual(result.summary);
    expect(z.array(practiceStandingSchema).parse(result.standings)).toEqual(result.standings);
    expect(z.array(rankedGapSchema).parse(result.tasks)).toEqual(result.tasks);
    expect(z.array(openQuestionSchema).parse(result.askNext)).toEqual(result.askNext);
    expect(result.summary.ready).toMatchObject({ low: 'none', high: 'none', says: 'none yet' });
    expect(result.summary.stages[0]?.says).toBe(
      'held at none yet by DB-05; with it: between MVP and scale',
    );
    expect(result.tasks.map(({ sentence }) => sentence)).toEqual([
      'First because 1 incident traces to it, the load is 1 stage past it, and it costs 0.4 days.',
      'Second because “Too many connections” traces to it and finding out takes 0.3 days.',
    ]);
    expect(result.summary.builtAhead).toMatchObject({ practices: ['DB-08'], days: 1 });
  });

  it('does not hang on the order of the input', () => {
    const answers = {
      'DB-05': answered('absent'),
      'RL-01': answered('absent'),
      'RL-03': answered('absent'),
    };
    const one = assess(anInput({ practices, answers }));
    const other = assess(anInput({ practices: [...practices].reverse(), answers }));
    expect(JSON.stringify(other.summary)).toBe(JSON.stringify(one.summary));
    expect(JSON.stringify(other.tasks)).toBe(JSON.stringify(one.tasks));
  });

  it('leaves deprecated practices out', () => {
    const deprecated = aPractice('CA-01', { lifecycle: 'deprecated' });
    expect(assess(anInput({ practices: [deprecated, ...practices] })).standings).toHaveLength(7);
  });

  it('refuses practices that depend on each other in a circle, and names them', () => {
    const circle = [
      aPractice('CA-01', { depends_on: ['CA-02'] }),
      aPractice('CA-02', { depends_on: ['CA-01'] }),
    ];
    expect(() => assess(anInput({ practices: circle }))).toThrow(DependencyCycleError);
    expect(() => assess(anInput({ practices: circle }))).toThrow('CA-01 needs CA-02 needs CA-01');
  });

  it('has nothing to say of a system without practices, and says it', () => {
    const { summary } = assess(anInput());
    expect(summary.score.low).toBeNull();
    expect(summary.gap).toBeNull();
    expect(summary.ready.says).toBe('none yet');
  });
});
