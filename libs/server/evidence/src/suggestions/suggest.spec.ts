import {
  type Confidence,
  confidenceSchema,
  type Level,
  LEVELS,
  type Outcome,
  OUTCOMES,
} from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestFrom, type SuggestingFinding, suggestionsByPractice } from './suggest.ts';

const finding = (
  outcome: Outcome,
  confidence: Confidence,
  suggests: Level | null,
): SuggestingFinding => ({ practice: 'ST-01', outcome, confidence, suggests });

describe('suggestFrom', () => {
  it('suggests nothing where no probe reported', () => {
    expect(suggestFrom([])).toBeNull();
  });

  it('passes on what a single probe suggests', () => {
    const present = finding('present', 'medium', 'in_place');
    expect(suggestFrom([present])).toEqual({
      level: 'in_place',
      confidence: 'medium',
      findings: [present],
    });
  });

  it.each(['not_visible', 'error'] as const)('never suggests from %s', (outcome) => {
    const nothing = finding(outcome, 'high', 'absent');
    const present = finding('present', 'low', 'in_place');
    expect(suggestFrom([nothing])?.level).toBeNull();
    expect(suggestFrom([nothing, present])).toEqual({
      level: 'in_place',
      confidence: 'low',
      findings: [present, nothing],
    });
  });

  it('takes the worse of equally confident findings', () => {
    const present = finding('present', 'high', 'in_place');
    const absent = finding('absent', 'high', 'absent');
    expect(suggestFrom([present, absent])).toEqual({
      level: 'absent',
      confidence: 'high',
      findings: [absent, present],
    });
  });

  it('takes the more confident of findings that differ, be it the better news', () => {
    const absent = finding('absent', 'low', 'absent');
    const present = finding('present', 'high', 'in_place');
    expect(suggestFrom([absent, present])).toMatchObject({
      level: 'in_place',
      confidence: 'high',
    });
  });

  it('has no level where the probes name none', () => {
    const seen = finding('not_applicable', 'medium', null);
    const unseen = finding('not_visible', 'high', null);
    expect(suggestFrom([unseen, seen])).toEqual({
      level: null,
      confidence: 'medium',
      findings: [seen, unseen],
    });
  });
});

const anyFinding = fc.record({
  practice: fc.constant('ST-01'),
  outcome: fc.constantFrom(...OUTCOMES),
  confidence: fc.constantFrom(...confidenceSchema.options),
  suggests: fc.option(fc.constantFrom(...LEVELS)),
});
const someFindings = fc.array(anyFinding, { minLength: 1, maxLength: 8 });
const rank = (confidence: Confidence): number => confidenceSchema.options.indexOf(confidence);

describe('suggestFrom, whatever the findings', () => {
  it('keeps every finding and does not depend on their order', () => {
    fc.assert(
      fc.property(someFindings, fc.infiniteStream(fc.nat()), (findings, random) => {
        const shuffled = findings
          .map((one) => ({ one, place: random.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const suggestion = suggestFrom(findings);
        const other = suggestFrom(shuffled);
        expect(new Set(suggestion?.findings)).toEqual(new Set(findings));
        expect(suggestion?.findings).toHaveLength(findings.length);
        expect([other?.level, other?.confidence]).toEqual([
          suggestion?.level,
          suggestion?.confidence,
        ]);
      }),
    );
  });

  it('suggests only what some finding of that confidence suggests, and none that is surer disagrees', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        const suggestion = suggestFrom(findings);
        const suggesting = findings.filter(
          ({ outcome, suggests }) =>
            suggests !== null && outcome !== 'not_visible' && outcome !== 'error',
        );
        if (suggesting.length === 0) {
          expect(suggestion?.level).toBeNull();
          return;
        }
        const [first] = suggestion?.findings ?? [];
        expect(first?.suggests).toBe(suggestion?.level);
        expect(first?.confidence).toBe(suggestion?.confidence);
        for (const one of suggesting) {
          expect(rank(one.confidence)).toBeLessThanOrEqual(rank(suggestion?.confidence ?? 'low'));
          if (one.confidence === suggestion?.confidence && one.suggests && suggestion.level)
            expect(LEVELS.indexOf(one.suggests)).toBeGreaterThanOrEqual(
              LEVELS.indexOf(suggestion.level),
            );
        }
      }),
    );
  });

  it('is not moved by what could not be seen', () => {
    const unseen = anyFinding.map((one) => ({ ...one, outcome: 'not_visible' as const }));
    fc.assert(
      fc.property(someFindings, unseen, (findings, more) => {
        const before = suggestFrom(findings);
        if (before === null || before.level === null) return;
        const after = suggestFrom([...findings, more]);
        expect([after?.level, after?.confidence]).toEqual([before.level, before.confidence]);
      }),
    );
  });

  it('gets no better by one more finding of the same or less confidence', () => {
    fc.assert(
      fc.property(someFindings, anyFinding, (findings, more) => {
        const before = suggestFrom(findings);
        if (!before?.level || rank(more.confidence) > rank(before.confidence)) return;
        const after = suggestFrom([...findings, more]);
        expect(LEVELS.indexOf(after?.level ?? 'proven')).toBeLessThanOrEqual(
          LEVELS.indexOf(before.level),
        );
      }),
    );
  });
});

describe('suggestionsByPractice', () => {
  it('is the suggestion of each practice’s own findings', () => {
    const practices = fc.constantFrom('ST-01', 'DB-02', 'RL-03');
    const mixed = fc.array(
      fc.tuple(anyFinding, practices).map(([one, practice]) => ({ ...one, practice })),
    );
    fc.assert(
      fc.property(mixed, (findings) => {
        const all = suggestionsByPractice(findings);
        expect(new Set(all.keys())).toEqual(new Set(findings.map(({ practice }) => practice)));
        for (const [practice, suggestion] of all)
          expect(suggestion).toEqual(
            suggestFrom(findings.filter((one) => one.practice === practice)),
          );
      }),
    );
  });
});
