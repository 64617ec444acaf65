import { STAGES, stageIndex, type Stage } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySystem, idOf } from '../fixtures/arbitrary.ts';
import { acceptedRisk, aPractice, anInput, answered } from '../fixtures/build.ts';
import { assess, type Assessment } from './assess.ts';
import { wholeDays } from './effort.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { shortestClearing } from './shortest-clearing.ts';

/** The least days over every set of work that clears the target, the unanswered counted as open. */
function bruteForce({ basis, summary }: Assessment, target: Stage): number {
  const unmet = basis.judged.filter(
    ({ reading }) => reading.standing === 'open' || reading.standing === 'unanswered',
  );
  const place = new Map(unmet.map(({ practice }, index) => [practice.id, index]));
  let least = Number.POSITIVE_INFINITY;
  for (let done = 0; done < 2 ** unmet.length; done += 1) {
    const isDone = (index: number): boolean => ((done >> index) & 1) === 1;
    const isClosed = unmet.every(
      ({ practice }, index) =>
        !isDone(index) ||
        practice.depends_on.every((id) => !place.has(id) || isDone(place.get(id) ?? 0)),
    );
    const clears = STAGES.filter((stage) => stageIndex(stage) <= stageIndex(target)).every(
      (stage) => {
        const open = unmet.filter(
          ({ practice }, index) =>
            practice.stage === stage && practice.gate === 'required' && !isDone(index),
        );
        const allowed = summary.stages.find((each) => each.stage === stage)?.allowed ?? 0;
        const risky = open.filter(
          ({ practice, reading }) =>
            practice.impact === 5 &&
            !['accepted', 'touched', 'resumed'].includes(reading.risk?.status ?? ''),
        );
        return open.length <= allowed && risky.length === 0;
      },
    );
    if (!isClosed || !clears) continue;
    const days = unmet.reduce(
      (sum, { practice, reading }, index) =>
        isDone(index)
          ? sum + (wholeDays(practice, ['node']) * (0.75 - (reading.value?.low ?? 0))) / 0.75
          : sum,
      0,
    );
    least = Math.min(least, days);
  }
  return least;
}

describe('shortestClearing', () => {
  it('leaves the dearest exception open', () => {
    const practices = [
      aPractice('CA-01'),
      aPractice('CA-02', { effort: { low: 8, likely: 8, high: 8 } }),
      aPractice('CA-03', { impact: 5, effort: { low: 20, likely: 20, high: 20 } }),
    ];
    const answers = Object.fromEntries(practices.map(({ id }) => [id, answered('absent')]));
    const result = shortestClearing(assess(anInput({ practices, answers })), 'mvp');
    expect(result).toMatchObject({ days: { low: 21, high: 21 }, exact: true, leaves: ['CA-02'] });
    const accepted = { ...answers, 'CA-03': acceptedRisk('absent') };
    const shorter = shortestClearing(assess(anInput({ practices, answers: accepted })), 'mvp');
    expect(shorter).toMatchObject({ days: { low: 9, high: 9 }, leaves: ['CA-03'] });
  });

  it('saves nothing by leaving open what another needs', () => {
    const practices = [
      aPractice('CA-01', { effort: { low: 9, likely: 9, high: 9 } }),
      aPractice('CA-02', { impact: 5, depends_on: ['CA-01'] }),
      aPractice('CA-03', { effort: { low: 2, likely: 2, high: 2 } }),
    ];
    const answers = Object.fromEntries(practices.map(({ id }) => [id, answered('absent')]));
    const result = shortestClearing(assess(anInput({ practices, answers })), 'mvp');
    expect(result).toMatchObject({ days: { high: 10 }, items: ['CA-01', 'CA-02'] });
  });

  it('equals brute force on small systems', () => {
    fc.assert(
      fc.property(anySystem(11), fc.constantFrom(...STAGES), (input, target) => {
        const assessment = assess(input);
        const result = shortestClearing(assessment, target);
        expect(result.exact).toBe(true);
        expect(result.days.high).toBeCloseTo(bruteForce(assessment, target), 6);
        expect(result.days.low).toBeLessThanOrEqual(result.days.high + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('tells a bound when the search is cut short', () => {
    const practices = Array.from({ length: 40 }, (_, index) =>
      aPractice(idOf(index), {
        effort: { low: 1 + (index % 7), likely: 2 + (index % 5), high: 9 },
        depends_on: index >= 10 ? [idOf(index % 10), idOf((index + 3) % 10)] : [],
      }),
    );
    const answers = Object.fromEntries(practices.map(({ id }) => [id, answered('absent')]));
    const hurried = { ...DEFAULT_SETTINGS, shortestClearingTries: 5 };
    const quick = shortestClearing(
      assess(anInput({ practices, answers, settings: hurried })),
      'mvp',
    );
    const exact = shortestClearing(assess(anInput({ practices, answers })), 'mvp');
    expect(quick.exact).toBe(false);
    expect(exact.exact).toBe(true);
    expect(quick.bound).toBeLessThanOrEqual(exact.days.high);
    expect(exact.days.high).toBeLessThanOrEqual(quick.days.high);
  });
});
