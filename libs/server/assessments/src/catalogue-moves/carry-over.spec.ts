import { successions } from '@pitwall/catalogue';
import { ANSWER_STATES, type AnswerState } from '@pitwall/contracts';
import { nextCatalogue, smallCatalogue } from '@pitwall/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerRow, notAssessed } from '../answers/answer-row.ts';
import { carriedAnswers } from './carry-over.ts';

const before = smallCatalogue();
const after = nextCatalogue(before, {
  version: '2020.2',
  add: [{ id: 'MO-02', like: 'MO-01' }],
  retire: [
    { id: 'SE-03', as: 'dropped' },
    { id: 'MO-01', as: 'renamed', to: ['MO-09'] },
    { id: 'ST-02', as: 'split', to: ['ST-21', 'ST-22'] },
    { id: 'CA-03', as: 'merged', to: ['CA-14'] },
    { id: 'LB-10', as: 'merged', to: ['CA-14'] },
  ],
});
const there = successions(before, after);
const back = successions(after, before);

const row = (practiceId: string, state: AnswerState, day = 1, more = {}): AnswerRow => ({
  ...notAssessed('ana', new Date(Date.UTC(2026, 0, day))),
  id: `of ${practiceId}`,
  systemId: 'shop',
  practiceId,
  version: 1,
  state,
  ...more,
});
const answers = (...rows: AnswerRow[]) => new Map(rows.map((one) => [one.practiceId, one]));

type Answers = ReadonlyMap<string, AnswerRow>;
const moved = (given: Answers, successions_: typeof there): Map<string, AnswerRow> => {
  const all = new Map(given);
  for (const { practiceId, content, over } of carriedAnswers(given, successions_))
    all.set(practiceId, {
      ...content,
      id: `of ${practiceId}`,
      systemId: 'shop',
      practiceId,
      version: over + 1,
    });
  return all;
};

describe('successions', () => {
  it('say where the answers of what is gone go, and back again for what was renamed', () => {
    expect(there.map(({ id, as, to }) => [id, as, to])).toEqual([
      ['CA-03', 'merged', ['CA-14']],
      ['LB-10', 'merged', ['CA-14']],
      ['MO-01', 'renamed', ['MO-09']],
      ['SE-03', 'dropped', []],
      ['ST-02', 'split', ['ST-21', 'ST-22']],
    ]);
    expect(back.filter(({ to }) => to.length > 0).map(({ id, to }) => [id, to])).toEqual([
      ['MO-09', ['MO-01']],
    ]);
  });

  it('follow a name through several releases', () => {
    const third = nextCatalogue(after, {
      version: '2020.3',
      retire: [
        { id: 'MO-09', as: 'renamed', to: ['MO-10'] },
        { id: 'ST-21', as: 'dropped' },
      ],
    });
    const far = new Map(successions(before, third).map((one) => [one.id, one]));
    expect(far.get('MO-01')).toMatchObject({ as: 'renamed', to: ['MO-10'] });
    expect(far.get('ST-02')).toMatchObject({ as: 'split', to: ['ST-22'] });
    expect(successions(third, before)).toContainEqual(
      expect.objectContaining({ id: 'MO-10', as: 'renamed', to: ['MO-01'] }),
    );
  });
});

describe('carriedAnswers', () => {
  it('carries a renamed answer whole', () => {
    const risk = row('MO-01', 'accepted_risk', 3, {
      level: 'absent',
      approvedById: 'ben',
      riskExpiresAt: new Date(Date.UTC(2026, 5, 1)),
      note: 'until summer',
    });
    const [carried] = carriedAnswers(answers(risk), there);
    expect(carried).toMatchObject({
      practiceId: 'MO-09',
      as: 'renamed',
      over: 0,
      content: {
        state: 'accepted_risk',
        level: 'absent',
        approvedById: 'ben',
        riskExpiresAt: risk.riskExpiresAt,
        note: 'until summer',
        source: 'catalogue',
        answeredById: 'ana',
        answeredAt: risk.answeredAt,
      },
    });
  });

  it('gives each part of what was split the level, proven for none', () => {
    expect(
      carriedAnswers(answers(row('ST-02', 'proven')), there).map(({ practiceId, content }) => [
        practiceId,
        content.state,
      ]),
    ).toEqual([
      ['ST-21', 'in_place'],
      ['ST-22', 'in_place'],
    ]);
    expect(carriedAnswers(answers(row('ST-02', 'not_applicable')), there)).toEqual([]);
  });

  it('takes the lowest of what was merged, and only where each has a level', () => {
    const both = answers(row('CA-03', 'proven', 5), row('LB-10', 'partial', 2));
    expect(carriedAnswers(both, there)).toMatchObject([
      { practiceId: 'CA-14', from: ['CA-03', 'LB-10'], content: { state: 'partial' } },
    ]);
    expect(carriedAnswers(answers(row('CA-03', 'proven')), there)).toEqual([]);
  });

  it('never writes over what a person said since, under either name', () => {
    const old = row('MO-01', 'absent', 1);
    const since = row('MO-09', 'in_place', 9);
    expect(carriedAnswers(answers(old, since), there)).toEqual([]);
    expect(carriedAnswers(answers(old, since), back)).toMatchObject([
      {
        practiceId: 'MO-01',
        over: 1,
        content: { state: 'in_place', answeredAt: since.answeredAt },
      },
    ]);
    const part = row('ST-21', 'absent', 2);
    expect(
      carriedAnswers(answers(row('ST-02', 'in_place', 5), part), there).map(
        ({ practiceId }) => practiceId,
      ),
    ).toEqual(['ST-22']);
  });

  it('taken and rolled back is as if nothing was, however often', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...before.practices.map(({ id }) => id)),
          fc.record({
            state: fc.constantFrom(...ANSWER_STATES),
            day: fc.integer({ min: 1, max: 28 }),
            level: fc.constantFrom('absent' as const, 'partial' as const, null),
          }),
        ),
        fc.integer({ min: 1, max: 3 }),
        (given, times) => {
          const start = answers(
            ...Object.entries(given).map(([practice, { state, day, level }]) =>
              row(practice, state, day, { level }),
            ),
          );
          let now: Map<string, AnswerRow> = start;
          let taken: Map<string, AnswerRow> | null = null;
          for (let time = 0; time < times; time += 1) {
            const next = moved(now, there);
            // The second time there is what the first was.
            if (taken) expect(next).toEqual(taken);
            taken = next;
            now = moved(next, back);
          }
          for (const { id } of before.practices) expect(now.get(id)).toEqual(start.get(id));
        },
      ),
    );
  });

  it('keeps every answer, whatever is said between the moves', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constant('move' as const),
            fc.record({
              practice: fc.nat(20),
              state: fc.constantFrom(...ANSWER_STATES),
            }),
          ),
          { maxLength: 30 },
        ),
        (steps) => {
          let now: Map<string, AnswerRow> = new Map();
          let at = 0;
          const said: { practice: string; state: AnswerState; day: number }[] = [];
          for (const [day, step] of steps.entries()) {
            if (step === 'move') {
              const next = moved(now, at === 0 ? there : back);
              for (const [id, kept] of now)
                expect(next.get(id)?.version).toBeGreaterThanOrEqual(kept.version);
              now = next;
              at = 1 - at;
              continue;
            }
            const { practices } = at === 0 ? before : after;
            const { id } = practices[step.practice % practices.length] ?? { id: 'DB-05' };
            said.push({ practice: id, state: step.state, day: day + 1 });
            now.set(id, row(id, step.state, day + 1, { version: (now.get(id)?.version ?? 0) + 1 }));
          }
          // The last word on a practice that both releases know by that name stands.
          for (const { id } of before.practices) {
            const last = said.filter(({ practice }) => practice === id).at(-1);
            if (last && after.practices.some((one) => one.id === id))
              expect(now.get(id)).toMatchObject({ state: last.state });
          }
        },
      ),
    );
  });
});
