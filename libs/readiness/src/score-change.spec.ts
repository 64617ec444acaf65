import { scoreChangeSchema, type SystemFacts } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySystem } from '../fixtures/arbitrary.ts';
import { anInput, answered, aPractice, daysAgo, daysAhead, FACTS } from '../fixtures/build.ts';
import { assess } from './assess.ts';
import { splitScoreChange } from './score-change.ts';
import { rollUpScores, scoreOf } from './score.ts';

const practices = [aPractice('CA-01'), aPractice('CA-02', { stage: 'breakdown' })];
const before = anInput({
  practices,
  answers: { 'CA-01': answered('absent'), 'CA-02': answered('absent') },
});

describe('splitScoreChange', () => {
  it('tells what came from answers', () => {
    const after = { ...before, answers: { ...before.answers, 'CA-01': answered('in_place') } };
    expect(splitScoreChange(before, after)).toMatchObject({
      total: { low: 75, high: 75 },
      parts: { answers: { low: 75 }, newlyDue: { low: 0 }, catalogue: { low: 0 } },
    });
  });

  it('tells what came from newly due practices', () => {
    const better = { ...before, answers: { ...before.answers, 'CA-01': answered('in_place') } };
    const after = { ...better, facts: { ...FACTS, figures: { monthly_users: 1000 } } };
    expect(splitScoreChange(better, after)).toMatchObject({
      total: { low: -37.5 },
      parts: { answers: { low: 0 }, newlyDue: { low: -37.5 }, catalogue: { low: 0 } },
    });
  });

  it('tells what came from the facts: a practice that does not apply any more', () => {
    const given = {
      ...before,
      practices: [
        aPractice('CA-01', { applies_when: 'several instances' }),
        aPractice('CA-03', { impact: 3 }),
      ],
      evaluate: (_source: string, { instances }: SystemFacts) => (instances ?? 0) >= 2,
      facts: { ...FACTS, instances: 2 },
      answers: { 'CA-01': answered('absent'), 'CA-03': answered('in_place') },
    };
    const { total, parts } = splitScoreChange(given, {
      ...given,
      facts: { ...FACTS, instances: 1 },
    });
    expect(parts).toMatchObject({
      answers: { low: 0 },
      newlyDue: { low: 0 },
      catalogue: { low: 0, high: 0 },
    });
    expect(parts?.facts).toEqual(total);
    expect(total?.low).toBeGreaterThan(0);
  });

  it('tells what came from the catalogue, and counts evidence grown old with the answers', () => {
    const proven = {
      ...before,
      answers: { 'CA-01': answered('proven', { evidenceAt: daysAgo(100) }) },
    };
    const after = {
      ...proven,
      now: daysAhead(100),
      practices: [...practices, aPractice('CA-03', { impact: 1 })],
    };
    const { parts } = splitScoreChange(proven, after);
    expect(parts).toMatchObject({ answers: { low: -25, high: -25 }, newlyDue: { low: 0 } });
    expect(parts?.catalogue.low).toBeCloseTo((100 * 2.25) / 4 - 75, 9);
  });

  it('has no total where nothing was due', () => {
    const change = splitScoreChange({ ...before, practices: [] }, before);
    expect(change).toMatchObject({ total: null, parts: null });
    expect(scoreChangeSchema.parse(change)).toEqual(change);
  });

  it('always adds up', () => {
    fc.assert(
      fc.property(anySystem(12), anySystem(12), (one, other) => {
        const { total, parts } = splitScoreChange(one, other);
        if (!total || !parts) return;
        for (const end of ['low', 'high'] as const) {
          const { answers, newlyDue, facts, catalogue } = parts;
          const sum = answers[end] + newlyDue[end] + facts[end] + catalogue[end];
          expect(sum).toBeCloseTo(total[end], 6);
        }
      }),
    );
  });
});

describe('rollUpScores', () => {
  it('is the score of all practices together', () => {
    fc.assert(
      fc.property(fc.array(anySystem(8), { maxLength: 4 }), (inputs) => {
        const systems = inputs.map((input) => assess(input));
        const together = scoreOf(
          systems.flatMap(({ basis }) =>
            basis.judged.filter(({ practice }) => basis.due.has(practice.id)),
          ),
        );
        const rolled = rollUpScores(systems.map(({ summary }) => summary.score));
        expect(rolled.counts).toEqual(together.counts);
        expect(rolled.low ?? -1).toBeCloseTo(together.low ?? -1, 9);
        expect(rolled.high ?? -1).toBeCloseTo(together.high ?? -1, 9);
      }),
    );
  });
});
