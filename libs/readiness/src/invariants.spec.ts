import { LEVELS, stageIndex, STAGES, type Level } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLevelAnswer, anyRiskAnswer, anySystem, anyUnanswered } from '../fixtures/arbitrary.ts';
import { NOW } from '../fixtures/build.ts';
import { assess, type Assessment } from './assess.ts';
import type { AnswerInput, AssessmentInput } from './input.ts';
import { pathTo } from './path.ts';
import { scoreOf } from './score.ts';
import { shortestClearing } from './shortest-clearing.ts';

const RUNS = { numRuns: 300 };

const withAnswer = (input: AssessmentInput, id: string, answer: AnswerInput): AssessmentInput => ({
  ...input,
  answers: { ...(input.answers as Record<string, AnswerInput>), [id]: answer },
});

/** A system and one of its practices. */
const systemAndPractice = (max?: number) =>
  anySystem(max).chain((input) =>
    fc.tuple(fc.constant(input), fc.constantFrom(...input.practices.map(({ id }) => id))),
  );

/** The score with the due practices of another assessment: dueness held. */
const scoreHeld = ({ basis }: Assessment, due: ReadonlySet<string>) =>
  scoreOf(basis.judged.filter(({ practice }) => due.has(practice.id)));

describe('with applicability and dueness held', () => {
  it('raising a known answer never lowers a stage or either end of a score', () => {
    fc.assert(
      fc.property(
        systemAndPractice(),
        anyLevelAnswer,
        anyRiskAnswer,
        fc.constantFrom<Level>(...LEVELS),
        fc.boolean(),
        ([input, id], level, risk, raised, fromRisk) => {
          const low: AnswerInput = fromRisk
            ? { ...risk, level: risk.level ?? 'absent' }
            : { ...level, evidenceAt: NOW };
          const from = fromRisk ? low.level : level.state;
          fc.pre(LEVELS.indexOf(raised) >= LEVELS.indexOf(from as Level));
          const before = assess(withAnswer(input, id, low));
          // Evidence grows old by itself, not by answering: it is held too.
          const after = assess(withAnswer(input, id, { ...low, state: raised }));
          const { ready: was } = before.summary;
          const { ready: is } = after.summary;
          expect(stageIndex(is.low)).toBeGreaterThanOrEqual(stageIndex(was.low));
          expect(stageIndex(is.high)).toBeGreaterThanOrEqual(stageIndex(was.high));
          const scoreWas = scoreHeld(before, before.basis.due);
          const scoreIs = scoreHeld(after, before.basis.due);
          expect(scoreIs.low ?? 0).toBeGreaterThanOrEqual(scoreWas.low ?? 0);
          expect(scoreIs.high ?? 0).toBeGreaterThanOrEqual(scoreWas.high ?? 0);
        },
      ),
      RUNS,
    );
  });

  it('answering never widens a range', () => {
    fc.assert(
      fc.property(
        systemAndPractice(14),
        anyUnanswered,
        fc.oneof(anyLevelAnswer, anyRiskAnswer),
        ([input, id], unanswered, answer) => {
          const before = assess(withAnswer(input, id, unanswered));
          const after = assess(withAnswer(input, id, answer));
          const ranges = (assessment: Assessment) => {
            const { ready } = assessment.summary;
            const score = scoreHeld(assessment, before.basis.due);
            return {
              ready: [stageIndex(ready.low), stageIndex(ready.high)],
              score: [score.low ?? 0, score.high ?? 0],
              ...Object.fromEntries(
                STAGES.flatMap((stage) => {
                  const path = pathTo(assessment, stage).days;
                  const short = shortestClearing(assessment, stage).days;
                  return [
                    [`path ${stage}`, [path.low, path.high]],
                    [`shortest ${stage}`, [short.low, short.high]],
                  ];
                }),
              ),
            } as Record<string, [number, number]>;
          };
          const was = ranges(before);
          for (const [name, [low, high]] of Object.entries(ranges(after))) {
            expect(low, name).toBeGreaterThanOrEqual((was[name]?.[0] ?? 0) - 1e-9);
            expect(high, name).toBeLessThanOrEqual((was[name]?.[1] ?? 0) + 1e-9);
          }
        },
      ),
      RUNS,
    );
  });
});

describe('unknown', () => {
  it('never counts as absent: its two readings are those of absent and of proven', () => {
    fc.assert(
      fc.property(systemAndPractice(), anyUnanswered, ([input, id], unanswered) => {
        const unknown = assess(withAnswer(input, id, unanswered));
        const absent = assess(withAnswer(input, id, { state: 'absent' }));
        const proven = assess(withAnswer(input, id, { state: 'proven', evidenceAt: NOW }));
        expect(unknown.summary.ready.low).toBe(absent.summary.ready.low);
        expect(unknown.summary.ready.high).toBe(proven.summary.ready.high);
        const score = scoreHeld(unknown, unknown.basis.due);
        expect(score.low).toBe(scoreHeld(absent, unknown.basis.due).low);
        expect(score.high).toBeCloseTo(scoreHeld(proven, unknown.basis.due).high ?? 0, 9);
        expect(unknown.tasks.find(({ practice, kind }) => practice === id && kind === 'mend')).toBe(
          undefined,
        );
      }),
      RUNS,
    );
  });
});

describe('an assessment', () => {
  it('orders every task after what it needs, with no task twice', () => {
    fc.assert(
      fc.property(anySystem(), (input) => {
        const { tasks } = assess(input);
        const rank = new Map(tasks.map((task) => [task.practice, task.rank]));
        expect(rank.size).toBe(tasks.length);
        for (const task of tasks) {
          for (const need of task.needs) expect(rank.get(need)).toBeLessThan(task.rank);
        }
      }),
      RUNS,
    );
  });

  it('keeps every end of a range in order, and the gap the mirror of the stage', () => {
    fc.assert(
      fc.property(anySystem(), (input) => {
        const { ready, gap, score, pressure } = assess(input).summary;
        expect(stageIndex(ready.low)).toBeLessThanOrEqual(stageIndex(ready.high));
        expect(score.low ?? 0).toBeLessThanOrEqual(score.high ?? 0);
        if (pressure.stage === null) expect(gap).toBeNull();
        else {
          expect(gap?.low).toBe(stageIndex(pressure.stage) - stageIndex(ready.high));
          expect(gap?.high).toBe(stageIndex(pressure.stage) - stageIndex(ready.low));
        }
      }),
      RUNS,
    );
  });

  it('is the same byte for byte whatever the order of the practices', () => {
    fc.assert(
      fc.property(anySystem(), fc.nat(), (input, turn) => {
        const at = turn % input.practices.length;
        const turned = [...input.practices.slice(at), ...input.practices.slice(0, at)].reverse();
        const { basis: _one, ...one } = assess(input);
        const { basis: _other, ...other } = assess({ ...input, practices: turned });
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      RUNS,
    );
  });
});
