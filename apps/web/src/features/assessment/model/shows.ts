import type { AssessmentItem } from '@pitwall/contracts';

/** What the list can be narrowed to. */
export const SHOWS = [
  'due',
  'unanswered',
  'contradictions',
  'stale',
  'suggested',
  'approval',
  'not-yet',
] as const;
export type Show = (typeof SHOWS)[number];

export const SHOW_WORDS: Record<Show, string> = {
  due: 'Due now',
  unanswered: 'Unanswered',
  contradictions: 'Contradictions',
  stale: 'Stale',
  suggested: 'Suggested',
  approval: 'To approve',
  'not-yet': 'Not yet',
};

type Item = Pick<AssessmentItem, 'standing' | 'answer' | 'suggestion' | 'contradiction'>;

const due = ({ standing }: Item): boolean => standing.dueness === 'due';

const TESTS: Record<Show, (item: Item) => boolean> = {
  due,
  unanswered: (item) => due(item) && item.standing.standing === 'unanswered',
  contradictions: ({ contradiction }) => contradiction,
  stale: ({ standing }) => standing.standing === 'met' && standing.evidence === 'stale',
  suggested: (item) => suggestsOther(item),
  approval: ({ answer }) => answer?.awaitsApproval === true,
  'not-yet': (item) => !due(item),
};

/** The scan suggests an answer that is not the one given. */
export const suggestsOther = ({ suggestion, answer }: Item): boolean =>
  suggestion !== null && suggestion.level !== null && suggestion.level !== answer?.state;

export const showsItem = (show: Show | undefined, item: Item): boolean =>
  show === undefined || TESTS[show](item);

export const countShows = (items: readonly Item[]): Record<Show, number> =>
  Object.fromEntries(
    SHOWS.map((show) => [show, items.filter((item) => TESTS[show](item)).length]),
  ) as Record<Show, number>;

/** Confident, and nobody has said anything yet: may be accepted together with others. */
export const isAcceptable = ({ standing, answer, suggestion }: Item): boolean =>
  suggestion !== null &&
  suggestion.level !== null &&
  suggestion.confidence === 'high' &&
  standing.applicable &&
  (answer === null || answer.state === 'not_assessed');
