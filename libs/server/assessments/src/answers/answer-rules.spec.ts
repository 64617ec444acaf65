import { type WriteAnswer, writeAnswerSchema } from '@pitwall/contracts';
import { DEFAULT_SETTINGS } from '@pitwall/readiness';
import { smallCatalogue } from '@pitwall/testing';
import { describe, expect, it } from 'vitest';
import { daysFromNow, NOW, sampleContent } from '../testing/sample-answers.ts';
import type { AnswerContent } from './answer-row.ts';
import { answerContent, answerFaults } from './answer-rules.ts';

const practices = new Map(smallCatalogue().practices.map((practice) => [practice.id, practice]));

function change(
  given: Partial<WriteAnswer> & { state: WriteAnswer['state'] },
  before: Partial<AnswerContent> | null = null,
  practiceId = 'DB-05',
) {
  const practice = practices.get(practiceId);
  if (!practice) throw new Error(`no practice ${practiceId}`);
  return {
    practice,
    before: before && sampleContent(before),
    written: writeAnswerSchema.parse({ version: 0, ...given }),
    settings: DEFAULT_SETTINGS,
    now: NOW,
  };
}
const content = (...given: Parameters<typeof change>): ReturnType<typeof answerContent> =>
  answerContent({
    ...change(...given),
    answeredById: 'ana',
    approvesItself: false,
    contradictedBy: null,
  });
const risk = (days: number, level: WriteAnswer['level'] = 'absent') => ({
  state: 'accepted_risk' as const,
  level,
  note: 'It can wait.',
  riskExpiresAt: daysFromNow(days).toISOString(),
});

describe('proven', () => {
  it('needs evidence', () => {
    expect(answerFaults(change({ state: 'proven' }))).toMatchObject([{ path: 'evidenceUrl' }]);
    expect(answerFaults(change({ state: 'proven', note: 'Believe me.' }))).toHaveLength(1);
    const link = { state: 'proven', evidenceUrl: 'https://ci.example/42' } as const;
    expect(answerFaults(change(link))).toEqual([]);
    expect(content(link).evidenceAt).toEqual(NOW);
  });

  it('takes a note where the practice asks for no more', () => {
    const note = { state: 'proven', note: 'Seen in the review of February.' } as const;
    expect(answerFaults(change(note, null, 'MO-01'))).toEqual([]);
    expect(content(note, null, 'MO-01').evidenceAt).toEqual(NOW);
  });

  it('stands on evidence that is still fresh', () => {
    const fresh = { state: 'in_place', evidenceAt: daysFromNow(-179) } as const;
    expect(answerFaults(change({ state: 'proven' }, fresh))).toEqual([]);
    expect(content({ state: 'proven' }, fresh).evidenceAt).toEqual(fresh.evidenceAt);
    const old = { state: 'in_place', evidenceAt: daysFromNow(-180) } as const;
    expect(answerFaults(change({ state: 'proven' }, old))).toHaveLength(1);
  });

  it('does not stand on what was said of an unmet practice', () => {
    const unmet = { state: 'absent', evidenceAt: daysFromNow(-1) } as const;
    expect(answerFaults(change({ state: 'proven' }, unmet))).toHaveLength(1);
    expect(content({ state: 'in_place' }, unmet).evidenceAt).toBeNull();
    expect(
      content({ state: 'partial' }, { state: 'in_place', evidenceAt: NOW }).evidenceAt,
    ).toBeNull();
  });
});

describe('an accepted risk', () => {
  it.each([
    ['a moment ago', 0, 1],
    ['at the very end', 180, 0],
    ['too late', 180.001, 1],
    ['soon', 1, 0],
  ])('expires in the future and not too late: %s', (_, days, faults) => {
    expect(answerFaults(change(risk(days)))).toHaveLength(faults);
  });

  it('is none when the practice is met', () => {
    expect(answerFaults(change(risk(30, 'in_place')))).toMatchObject([{ path: 'level' }]);
  });

  it('is kept beside a level that its team works up to, until it expires', () => {
    const accepted = {
      state: 'accepted_risk',
      level: 'absent',
      approvedById: 'ben',
      approvedAt: daysFromNow(-10),
      riskExpiresAt: daysFromNow(20),
    } as const;
    expect(content({ state: 'started' }, accepted)).toMatchObject({
      approvedById: 'ben',
      riskExpiresAt: accepted.riskExpiresAt,
      level: null,
    });
    for (const [state, before] of [
      ['in_place', accepted],
      ['unknown', accepted],
      ['started', { ...accepted, riskExpiresAt: daysFromNow(-1) }],
      ['started', { ...accepted, approvedAt: null, approvedById: null }],
    ] as const) {
      expect(content({ state }, before)).toMatchObject({ approvedById: null, riskExpiresAt: null });
    }
  });
});

describe('what a state does not need', () => {
  it('is not kept', () => {
    expect(
      content({
        state: 'absent',
        level: 'partial',
        notApplicableReason: 'architecture',
        riskExpiresAt: daysFromNow(5).toISOString(),
      }),
    ).toMatchObject({ level: null, notApplicableReason: null, riskExpiresAt: null });
  });
});

describe('approval', () => {
  const away = {
    state: 'not_applicable',
    note: 'No.',
    notApplicableReason: 'architecture',
  } as const;

  it('comes with the answer where there is nobody else', () => {
    const given = { answeredById: 'ana', contradictedBy: null };
    for (const written of [away, risk(30)]) {
      expect(answerContent({ ...change(written), ...given, approvesItself: true })).toMatchObject({
        approvedById: 'ana',
        approvedAt: NOW,
      });
      expect(content(written)).toMatchObject({ approvedById: null, approvedAt: null });
    }
    expect(
      answerContent({ ...change({ state: 'partial' }), ...given, approvesItself: true })
        .approvedById,
    ).toBeNull();
  });
});

describe('an answer against a confident finding', () => {
  const insist = (
    state: 'in_place' | 'absent',
    before: Partial<AnswerContent>,
    by: 'absent' | null,
  ) =>
    answerContent({
      ...change({ state }, before),
      answeredById: 'ana',
      approvesItself: false,
      contradictedBy: by,
    }).againstLevel;

  it('is insisted on by answering again while they disagree', () => {
    expect(insist('in_place', { state: 'in_place' }, 'absent')).toBe('absent');
    expect(insist('in_place', { state: 'in_place', againstLevel: 'absent' }, null)).toBe('absent');
  });

  it('is forgotten once both agree', () => {
    expect(insist('absent', { state: 'in_place' }, 'absent')).toBeNull();
    expect(insist('absent', { state: 'in_place', againstLevel: 'absent' }, null)).toBeNull();
  });
});
