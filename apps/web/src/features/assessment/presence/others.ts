import type { AssessmentItem } from '@pitwall/contracts';

/** Who else has the assessment open, by their id: at which practice, and until when that is believed. */
export type Others = Readonly<Record<string, { practice: string; until: number }>>;

/** Somebody said where they are; null: they have left. */
export const heard = (
  others: Others,
  { userId, practice }: { userId: string; practice: string | null },
  until: number,
): Others => {
  const { [userId]: _before, ...rest } = others;
  return practice === null ? rest : { ...rest, [userId]: { practice, until } };
};

/** Without those who fell silent; the same object while nobody did. */
export const stillHere = (others: Others, now: number): Others => {
  const here = Object.entries(others).filter(([, { until }]) => until > now);
  return here.length === Object.keys(others).length ? others : Object.fromEntries(here);
};

/** So long an answer of somebody else is news. */
const NEWS_MILLISECONDS = 15 * 60_000;

type Answered = Pick<AssessmentItem, 'practice' | 'answer'>;

/** What somebody else answered last, while it is news. */
export const latestOfOthers = (
  items: readonly Answered[],
  reader: string | undefined,
  now: number,
): {
  practice: string;
  by: string;
  state: NonNullable<Answered['answer']>['state'];
  at: string;
} | null => {
  const news = items
    .flatMap(({ practice, answer }) =>
      answer?.answeredBy == null || answer.answeredAt === null || answer.answeredBy === reader
        ? []
        : [{ practice, by: answer.answeredBy, state: answer.state, at: answer.answeredAt }],
    )
    .filter(({ at }) => now - Date.parse(at) < NEWS_MILLISECONDS)
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return news[0] ?? null;
};

/** "Ana Ortiz" as "AO". */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word, index, words) => (index === 0 || index === words.length - 1 ? [word] : []))
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
