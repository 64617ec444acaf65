import { describe, expect, it } from 'vitest';
import { acceptedRisk, anInput, answered, aPractice, daysAgo, FACTS } from '../fixtures/build.ts';
import { assess } from './assess.ts';
import { wholeDays } from './effort.ts';
import type { AssessmentInput, RulePractice } from './input.ts';

const tasks = (practices: RulePractice[], answers: AssessmentInput['answers']) =>
  assess(anInput({ practices, answers })).tasks.map(
    ({ practice, kind, days, needs }) => `${practice} ${kind} ${days.toFixed(2)} [${needs.join()}]`,
  );

describe('tasks', () => {
  it('mend what is open, find out what is unknown, and leave the rest alone', () => {
    const ids = ['CA-01', 'CA-02', 'CA-03', 'CA-04', 'CA-05', 'CA-06', 'CA-07'];
    const practices = ids.map((id) => aPractice(id));
    const made = tasks(practices, {
      'CA-01': answered('partial'),
      'CA-02': answered('unknown'),
      'CA-03': answered('in_place', { contradicted: true }),
      'CA-04': answered('not_assessed'),
      'CA-05': answered('not_applicable'),
      'CA-06': acceptedRisk('absent'),
      'CA-07': answered('in_place'),
    });
    expect(made.sort()).toEqual([
      'CA-01 mend 0.33 []',
      'CA-02 find_out 0.25 []',
      'CA-03 find_out 0.25 []',
    ]);
  });

  it('need what is unmet behind a practice that makes no task, and finding out needs nothing', () => {
    const practices = [
      aPractice('CA-01'),
      aPractice('CA-02', { depends_on: ['CA-01'] }),
      aPractice('CA-03', { depends_on: ['CA-02'] }),
    ];
    const open = { 'CA-01': answered('absent'), 'CA-03': answered('absent') };
    expect(tasks(practices, { ...open, 'CA-02': answered('not_assessed') })).toEqual([
      'CA-01 mend 1.00 []',
      'CA-03 mend 1.00 [CA-01]',
    ]);
    expect(tasks(practices, { ...open, 'CA-02': answered('unknown') })).toEqual([
      'CA-02 find_out 0.25 []',
      'CA-01 mend 1.00 []',
      'CA-03 mend 1.00 [CA-01,CA-02]',
    ]);
    expect(tasks(practices, { ...open, 'CA-02': answered('in_place') })).toEqual([
      'CA-01 mend 1.00 []',
      'CA-03 mend 1.00 []',
    ]);
  });

  it('take the days of the system’s stack, the dearest of several', () => {
    const practice = aPractice('CA-01', {
      effort: {
        low: 1,
        likely: 1,
        high: 1,
        stacks: {
          python: { low: 2, likely: 3, high: 10 },
          go: { low: 0.5, likely: 0.5, high: 0.5 },
        },
      },
    });
    expect(wholeDays(practice, [])).toBe(1);
    expect(wholeDays(practice, ['go'])).toBe(0.5);
    expect(wholeDays(practice, ['go', 'python', 'node'])).toBe(4);
  });

  it('are boosted by what is tied to them, up to three times', () => {
    const practice = aPractice('CA-01', { impact: 2, treats: ['slow-queries'] });
    const value = (incidents: number, symptoms: number) =>
      assess(
        anInput({
          practices: [practice],
          answers: { 'CA-01': answered('absent') },
          activeSymptoms: symptoms > 0 ? [{ id: 'slow-queries', title: 'Slow queries' }] : [],
          incidents: Array.from({ length: incidents }, (_, index) => ({
            id: `i${index}`,
            at: daysAgo(100),
            practices: ['CA-01'],
          })),
        }),
      ).tasks[0]?.value;
    expect([value(0, 0), value(1, 0), value(2, 1), value(3, 1), value(9, 1)]).toEqual([
      2, 3, 5, 6, 6,
    ]);
  });

  it('tell everything that they unlock', () => {
    const practices = [
      aPractice('CA-01'),
      aPractice('CA-02', { depends_on: ['CA-01'] }),
      aPractice('CA-03', { depends_on: ['CA-02'] }),
    ];
    const answers = Object.fromEntries(practices.map(({ id }) => [id, answered('absent')]));
    const [first] = assess(anInput({ practices, answers, facts: FACTS })).tasks;
    expect(first?.reasons.unlocks).toEqual(['CA-02', 'CA-03']);
    expect(first?.sentence).toContain('it unlocks 2 tasks');
  });

  it('leave questions in the order of their weight', () => {
    const practices = [
      aPractice('CA-01', { impact: 2 }),
      aPractice('CA-02', { impact: 5, gate: 'recommended' }),
      aPractice('CA-03', { impact: 3 }),
    ];
    const { askNext } = assess(anInput({ practices }));
    expect(askNext.map(({ practice, weight }) => `${practice} ${weight}`)).toEqual([
      'CA-03 3',
      'CA-02 2.5',
      'CA-01 2',
    ]);
  });
});
