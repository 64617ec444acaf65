import { type Succession, successions } from '@pitwall/catalogue';
import type { AssessmentSummary, Catalogue, MovedSystem } from '@pitwall/contracts';
import { splitScoreChange } from '@pitwall/readiness';
import type { AnswerRow } from '../answers/answer-row.ts';
import { assessSystem } from '../reading/assess-system.ts';
import type { SystemAssessment } from '../reading/assessments.service.ts';
import { type CarriedAnswer, carriedAnswers } from './carry-over.ts';

/** What would become of a system under another release, by the rules of its page. Pure; nothing is written. */
export function previewMove(
  before: SystemAssessment,
  target: Catalogue,
  pinned: string | null,
): MovedSystem {
  const gone = successions(before.catalogue, target);
  const carried = carriedAnswers(before.answers, gone);
  const answers = withCarried(before, carried);
  const suggestions = new Map(before.suggestions);
  const after = assessSystem({
    ...before,
    ...alsoUnderNewNames(before, gone),
    catalogue: target,
    answers,
    suggestions,
  });
  const { total, parts } = splitScoreChange(before.inputs, after.inputs);
  const { id, slug, name } = before.system;
  return {
    system: { id, slug, name },
    from: before.catalogue.version,
    to: target.version,
    pinned,
    before: standingOf(before.assessment.summary),
    after: standingOf(after.assessment.summary),
    split: { total, parts },
    answers: {
      kept: target.practices.filter(({ id: practice }) => isSaid(before.answers.get(practice)))
        .length,
      carried: carried.map(({ practiceId, from, as, content }) => ({
        practice: practiceId,
        from,
        as,
        state: content.state,
      })),
      setAside: gone
        .filter(({ id: practice, to }) => to.length === 0 && isSaid(before.answers.get(practice)))
        .map(({ id: practice }) => practice),
      toAnswer: newQuestions(before, after.assessment.standings),
    },
  };
}

const isSaid = (row: AnswerRow | undefined): boolean =>
  row !== undefined && row.state !== 'not_assessed';

const standingOf = ({ ready, gap, score, counts, taskDays }: AssessmentSummary) => ({
  ready: { low: ready.low, high: ready.high },
  gap: gap && { low: gap.low, high: gap.high },
  score: { low: score.low, high: score.high, coverage: score.coverage },
  due: counts.due,
  tasks: counts.tasks,
  taskDays,
});

function withCarried(
  { answers, system }: SystemAssessment,
  carried: readonly CarriedAnswer[],
): Map<string, AnswerRow> {
  const all = new Map(answers);
  for (const { practiceId, content, over } of carried)
    all.set(practiceId, {
      ...content,
      id: answers.get(practiceId)?.id ?? practiceId,
      systemId: system.id,
      practiceId,
      version: over + 1,
    });
  return all;
}

/** Opinions and what platforms give, under the names that the release has for the same practices. */
function alsoUnderNewNames(
  { opinions, inherited }: SystemAssessment,
  gone: readonly Succession[],
): Pick<SystemAssessment, 'opinions' | 'inherited'> {
  const also = <Value>(given: ReadonlyMap<string, Value>): Map<string, Value> => {
    const all = new Map(given);
    for (const { id, as, to } of gone) {
      const value = given.get(id);
      const [name] = to;
      if (as === 'renamed' && name !== undefined && value !== undefined && !all.has(name))
        all.set(name, value);
    }
    return all;
  };
  return { opinions: also(opinions), inherited: also(inherited) };
}

function newQuestions(
  { assessment }: SystemAssessment,
  standings: SystemAssessment['assessment']['standings'],
): string[] {
  const asks = ({ applicable, dueness, standing }: (typeof standings)[number]): boolean =>
    applicable && dueness === 'due' && standing === 'unanswered';
  const before = new Set(assessment.standings.filter(asks).map(({ practice }) => practice));
  return standings
    .filter((one) => asks(one) && !before.has(one.practice))
    .map(({ practice }) => practice);
}
