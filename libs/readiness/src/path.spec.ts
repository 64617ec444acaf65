import { STAGES, stageIndex, pathSchema, shortestClearingSchema } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySystem } from '../fixtures/arbitrary.ts';
import { anInput, answered, aPractice } from '../fixtures/build.ts';
import { assess } from './assess.ts';
import type { AnswerInput, AssessmentInput } from './input.ts';
import { pathTo } from './path.ts';
import { planTasksOfGaps, planTasksOfPath } from './plan-tasks.ts';
import { shortestClearing } from './shortest-clearing.ts';

const done = (input: AssessmentInput, ids: readonly string[]): AssessmentInput => ({
  ...input,
  answers: {
    ...(input.answers as Record<string, AnswerInput>),
    ...Object.fromEntries(ids.map((id) => [id, answered('in_place')])),
  },
});
const RUNS = { numRuns: 200 };

describe('pathTo', () => {
  it('takes the required practices and what they need, from nothing where an answer is missing', () => {
    const practices = [
      aPractice('CA-01', { gate: 'recommended' }),
      aPractice('CA-02', { depends_on: ['CA-01'] }),
      aPractice('CA-03', { stage: 'breakdown', depends_on: ['CA-04'] }),
      aPractice('CA-04', { gate: 'recommended', stage: 'breakdown' }),
      aPractice('CA-05', { gate: 'recommended' }),
    ];
    const answers = {
      'CA-01': answered('absent'),
      'CA-02': answered('partial'),
      'CA-03': answered('unknown'),
      'CA-04': answered('absent'),
      'CA-05': answered('absent'),
    };
    const path = pathTo(assess(anInput({ practices, answers })), 'breakdown');
    expect(pathSchema.parse(path)).toEqual(path);
    expect(
      path.items.map(({ practice, certain, required }) => ({ practice, certain, required })),
    ).toEqual([
      { practice: 'CA-01', certain: true, required: false },
      { practice: 'CA-02', certain: true, required: true },
      { practice: 'CA-04', certain: false, required: false },
      { practice: 'CA-03', certain: false, required: true },
    ]);
    expect(path.days.low).toBeCloseTo(4 / 3, 9);
    expect(path.days.high).toBeCloseTo(4 / 3 + 2, 9);
    expect(path.unanswered).toBe(1);
  });

  it('is not certain of what is needed only if something unanswered is not met', () => {
    const practices = [
      aPractice('CA-01', { gate: 'recommended' }),
      aPractice('CA-02', { gate: 'recommended', depends_on: ['CA-01'] }),
      aPractice('CA-03', { depends_on: ['CA-02'] }),
    ];
    const answers = { 'CA-01': answered('absent'), 'CA-03': answered('absent') };
    const path = pathTo(assess(anInput({ practices, answers })), 'mvp');
    expect(path.items.map(({ practice, days }) => `${practice} ${days.low}..${days.high}`)).toEqual(
      ['CA-01 0..1', 'CA-02 0..1', 'CA-03 1..1'],
    );
  });

  it('clears its target when it is walked, and grows with the target', () => {
    fc.assert(
      fc.property(anySystem(), (input) => {
        const assessment = assess(input);
        let before = new Set<string>();
        for (const target of STAGES) {
          const path = pathTo(assessment, target);
          const ids = new Set(path.items.map(({ practice }) => practice));
          expect([...before].every((id) => ids.has(id))).toBe(true);
          before = ids;
          const walked = assess(done(input, [...ids])).summary;
          if (path.notJudged.length > 0) continue;
          expect(stageIndex(walked.ready.high)).toBeGreaterThanOrEqual(stageIndex(target));
          if (walked.stages.every(({ unanswered }) => unanswered.length === 0)) {
            expect(stageIndex(walked.ready.low)).toBeGreaterThanOrEqual(stageIndex(target));
          }
        }
      }),
      RUNS,
    );
  });

  it('comes in an order that keeps to what is needed', () => {
    fc.assert(
      fc.property(anySystem(), fc.constantFrom(...STAGES), (input, target) => {
        const { items } = pathTo(assess(input), target);
        const rank = new Map(items.map((item) => [item.practice, item.rank]));
        for (const { practice, needs } of items) {
          for (const need of needs) expect(rank.get(need)).toBeLessThan(rank.get(practice) ?? 0);
        }
      }),
      RUNS,
    );
  });
});

describe('shortestClearing', () => {
  it('clears its target when it is walked, in no more days than the path', () => {
    fc.assert(
      fc.property(anySystem(16), fc.constantFrom(...STAGES), (input, target) => {
        const assessment = assess(input);
        const shortest = shortestClearing(assessment, target);
        expect(shortestClearingSchema.parse(shortest)).toEqual(shortest);
        const path = pathTo(assessment, target);
        expect(shortest.days.high).toBeLessThanOrEqual(path.days.high + 1e-9);
        expect(shortest.days.low).toBeLessThanOrEqual(path.days.low + 1e-9);
        const { summary } = assess(done(input, shortest.items));
        const waits = summary.stages.some(
          ({ cleared, heldBy }) => !cleared.low && heldBy.length === 0,
        );
        if (shortest.reachable && !waits) {
          expect(stageIndex(summary.ready.low)).toBeGreaterThanOrEqual(stageIndex(target));
        }
      }),
      RUNS,
    );
  });
});

describe('plan tasks', () => {
  it('take their steps from the playbook, those to find out have one', () => {
    const steps = { playbook: { steps: ['one', 'two', 'three'] } };
    const practices = [
      aPractice('CA-01', steps),
      aPractice('CA-02', { ...steps, depends_on: ['CA-01'] }),
    ];
    const answers = { 'CA-01': answered('absent'), 'CA-02': answered('unknown') };
    const assessment = assess(anInput({ practices, answers }));
    expect(planTasksOfGaps(assessment, assessment.tasks)).toEqual([
      { id: 'CA-02', days: 0.25, steps: 1, needs: [] },
      { id: 'CA-01', days: 1, steps: 3, needs: [] },
    ]);
    const path = pathTo(assessment, 'mvp');
    expect(planTasksOfPath(assessment, path, 'low')).toEqual([
      { id: 'CA-01', days: 1, steps: 3, needs: [] },
    ]);
    expect(planTasksOfPath(assessment, path)).toEqual([
      { id: 'CA-01', days: 1, steps: 3, needs: [] },
      { id: 'CA-02', days: 1, steps: 3, needs: ['CA-01'] },
    ]);
  });
});
