import type { AssessmentItem, OpenQuestion } from '@pitwall/contracts';
import { stageTitle } from '../../lib/stage-words.ts';

type Item = Pick<AssessmentItem, 'practice' | 'title' | 'standing' | 'suggestion'>;

export interface NextQuestion {
  practice: string;
  title: string;
  /** "Required for MVP, impact 5 of 5." */
  reason: string;
  /** A scan suggests an answer. A probe that looked and saw nothing does not. */
  suggested: boolean;
}

/** What to answer next, what weighs most first. */
export const nextQuestions = (
  questions: readonly Pick<OpenQuestion, 'practice'>[],
  items: readonly Item[],
  most: number,
): NextQuestion[] =>
  questions.slice(0, most).flatMap(({ practice }) => {
    const item = items.find((one) => one.practice === practice);
    if (item === undefined) return [];
    const { title, standing, suggestion } = item;
    const gate = standing.gate === 'required' ? 'Required' : 'Recommended';
    return [
      {
        practice,
        title,
        reason: `${gate} for ${stageTitle(standing.stage)}, impact ${standing.impact} of 5.`,
        suggested: suggestion !== null && suggestion.level !== null,
      },
    ];
  });
