import type { AssessmentItem, Confidence } from '@pitwall/contracts';

/** What the list can be narrowed to. */
export const SHOWS = [
  'due',
  'unanswered',
  'contradictions',
  'stale',
  'suggested',
  'mine',
  'approval',
  'not-yet',
] as const;
export type Show = (typeof SHOWS)[number] | 'first';

export const SHOW_WORDS: Record<Show, string> = {
  first: 'First questions',
  due: 'Due now',
  unanswered: 'Unanswered',
  contradictions: 'Contradictions',
  stale: 'Stale',
  suggested: 'Suggested',
  mine: 'Mine',
  approval: 'To approve',
  'not-yet': 'Not yet',
};

type Item = Pick<AssessmentItem, 'standing' | 'answer' | 'suggestion' | 'contradiction'>;

/** As scores count it: what does not apply is settled, and is due to nobody. */
const due = ({ standing }: Item): boolean => standing.dueness === 'due' && standing.applicable;

/** The reader's name, by which answers are said to be theirs. */
type Reader = string | undefined;

const TESTS: Record<Show, (item: Item, reader: Reader) => boolean> = {
  // Which they are is decided over all items, before they are grouped.
  first: due,
  due,
  unanswered: (item) => due(item) && item.standing.standing === 'unanswered',
  contradictions: ({ contradiction }) => contradiction,
  stale: ({ standing }) => standing.standing === 'met' && standing.evidence === 'stale',
  suggested: (item) => suggestsOther(item),
  mine: ({ answer }, reader) => reader !== undefined && answer?.answeredBy === reader,
  approval: ({ answer }) => answer?.awaitsApproval === true,
  'not-yet': ({ standing }) => standing.dueness !== 'due',
};

/** The scan suggests an answer that is not the one given. */
export const suggestsOther = ({ suggestion, answer }: Item): boolean =>
  suggestion !== null && suggestion.level !== null && suggestion.level !== answer?.state;

export const showsItem = (show: Show | undefined, item: Item, reader?: string): boolean =>
  show === undefined || TESTS[show](item, reader);

export const countShows = (
  items: readonly Item[],
  reader?: string,
): Record<(typeof SHOWS)[number], number> =>
  Object.fromEntries(
    SHOWS.map((show) => [show, items.filter((item) => TESTS[show](item, reader)).length]),
  ) as Record<(typeof SHOWS)[number], number>;

/** The scan suggests something and nobody has said anything yet: may be accepted together with others. */
export const isAcceptable = ({ standing, answer, suggestion }: Item): boolean =>
  suggestion !== null &&
  suggestion.level !== null &&
  standing.applicable &&
  (answer === null || answer.state === 'not_assessed');

/** How sure the scan is at least, the surest first. */
export const SURENESS = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];
export type Sureness = (typeof SURENESS)[number];

/** Those of which the scan is at least so sure. */
export const asSureAs = <Some extends Pick<AssessmentItem, 'suggestion'>>(
  items: readonly Some[],
  least: Sureness,
): Some[] => {
  const enough = SURENESS.slice(0, SURENESS.indexOf(least) + 1);
  return items.filter(
    ({ suggestion }) => suggestion !== null && enough.includes(suggestion.confidence),
  );
};
