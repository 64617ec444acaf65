import { LEVELS, type Retired } from '@pitwall/contracts';
import type { Succession } from '@pitwall/catalogue';
import { type AnswerContent, type AnswerRow, notAssessed } from '../answers/answer-row.ts';

/** An answer that goes to another practice's id; the one that it comes from stays where it is. */
export interface CarriedAnswer {
  practiceId: string;
  from: string[];
  as: Retired['as'];
  content: AnswerContent;
  /** The version that it is written over; 0 where there is no answer yet. */
  over: number;
}

/**
 * Which answers follow to the ids of another release. Pure, and the same there and back: nothing is
 * taken away, what a person said since is never written over by what is older, and moving back what
 * nobody has touched writes nothing.
 *
 * - renamed: the whole answer, with whatever it was allowed by;
 * - split: its level to each part, shown for none of them, since each asks for less than the whole did;
 * - merged: the lowest level, and only where each of them has one.
 */
export function carriedAnswers(
  answers: ReadonlyMap<string, AnswerRow>,
  successions: readonly Succession[],
): CarriedAnswer[] {
  const bySuccessor = new Map<string, Succession[]>();
  for (const succession of successions)
    for (const id of succession.to)
      bySuccessor.set(id, [...(bySuccessor.get(id) ?? []), succession]);
  return [...bySuccessor].flatMap(([practiceId, sources]) => {
    const own = answers.get(practiceId) ?? null;
    const as = sources.length > 1 ? 'merged' : (sources[0]?.as ?? 'dropped');
    const from = sources.map(({ id }) => id);
    const rows = from.map((id) => answers.get(id) ?? null);
    const content = contentFor(as, from, rows);
    if (content === null || !follows(as, content, own)) return [];
    return [{ practiceId, from, as, content, over: own?.version ?? 0 }];
  });
}

function contentFor(
  as: Retired['as'],
  from: readonly string[],
  rows: readonly (AnswerRow | null)[],
): AnswerContent | null {
  const [first] = rows;
  if (as === 'renamed') return first ? renamedContent(first) : null;
  const known = rows.flatMap((row) => (row && levelOf(row) !== null ? [row] : []));
  if (known.length === 0 || known.length < rows.length) return null;
  const level = LEVELS.find((one) => known.some(({ state }) => state === one)) ?? null;
  const [newest] = [...known].sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime());
  if (!newest || level === null) return null;
  const note = known.map((row) => row.note).find((text) => text !== '') ?? '';
  return {
    ...notAssessed(newest.answeredById, newest.answeredAt),
    state: level === 'proven' ? 'in_place' : level,
    note: `From ${from.join(', ')}. ${note}`.trim().slice(0, 4000),
    source: 'catalogue',
  };
}

/** What the answer says, without what belongs to its row. */
const renamedContent = ({
  id: _id,
  systemId: _system,
  practiceId: _practice,
  version: _version,
  ...content
}: AnswerRow): AnswerContent => ({ ...content, source: 'catalogue' });

/** Null for what is no level: nobody looked, it does not apply, or a risk that was accepted for another statement. */
const levelOf = ({ state }: AnswerRow) => LEVELS.find((level) => level === state) ?? null;

function follows(as: Retired['as'], content: AnswerContent, own: AnswerRow | null): boolean {
  if (own === null) return content.state !== 'not_assessed';
  const isNewer = content.answeredAt > own.answeredAt;
  // Under another name it is the same question: the last word counts. Otherwise a person's own word stands.
  return isNewer && (as === 'renamed' || own.source === 'catalogue');
}
