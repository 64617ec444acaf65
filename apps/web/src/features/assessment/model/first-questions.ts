import type { AssessmentItem } from '@pitwall/contracts';

/** So many tell enough for a first result, and take a few minutes. */
export const FIRST_QUESTIONS = 12;

type Asked = Pick<AssessmentItem, 'practice' | 'standing'>;

/**
 * The due practices that weigh most: required before recommended, then by impact. Answers do not change
 * which they are, so that the list stays while it is worked off.
 */
export const firstQuestions = <Item extends Asked>(items: readonly Item[]): Item[] =>
  items
    .filter(({ standing }) => standing.dueness === 'due' && standing.applicable)
    .sort((one, other) => weight(other) - weight(one) || (one.practice < other.practice ? -1 : 1))
    .slice(0, FIRST_QUESTIONS);

const weight = ({ standing: { impact, gate } }: Asked): number =>
  impact * (gate === 'required' ? 1 : 0.5);

/** How many of them somebody has said something about. */
export const answeredOf = (items: readonly Pick<AssessmentItem, 'answer'>[]): number =>
  items.filter(({ answer }) => answer !== null && answer.state !== 'not_assessed').length;
