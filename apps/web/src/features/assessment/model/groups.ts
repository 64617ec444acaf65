import type { AssessmentItem, CatalogueOverview } from '@pitwall/contracts';
import { showsItem, type Show } from './shows.ts';

export interface Group {
  key: string;
  title: string;
  /** Below the line: not due, so that nobody is nagged about it. */
  later: boolean;
  items: AssessmentItem[];
}

/**
 * The questions as the list shows them: what is due by topic, then what comes next, then the rest. The first
 * questions come heaviest first: so do their topics, for whoever stops half-way.
 * `keep` stays in the list although it fits the filter no more, so that nothing vanishes under the reader.
 */
export const groupItems = (
  items: readonly AssessmentItem[],
  topics: CatalogueOverview['topics'],
  show: Show | undefined,
  keep: string | null,
  reader?: string,
): Group[] => {
  const shown = items.filter((item) => showsItem(show, item, reader) || item.practice === keep);
  const of = (dueness: AssessmentItem['standing']['dueness']) =>
    shown.filter(({ standing }) => standing.dueness === dueness);
  const groups: Group[] = topics.map(({ topic, title }) => ({
    key: topic,
    title,
    later: false,
    items: of('due').filter(({ standing }) => standing.topic === topic),
  }));
  if (show === 'first') groups.sort((one, other) => placeIn(items, one) - placeIn(items, other));
  groups.push(
    { key: 'next', title: 'Next', later: true, items: of('next') },
    { key: 'not_yet', title: 'Not yet', later: true, items: of('not_yet') },
  );
  return groups.filter((group) => group.items.length > 0);
};

const placeIn = (items: readonly AssessmentItem[], { items: [first] }: Group): number =>
  first === undefined ? items.length : items.indexOf(first);

/** The practices in the order in which the list shows them. */
export const inOrder = (groups: readonly Group[]): string[] =>
  groups.flatMap(({ items }) => items.map(({ practice }) => practice));

/** The one so many steps on; the ends stay where they are. */
export const step = (order: readonly string[], from: string | null, by: number): string | null => {
  if (order.length === 0) return null;
  const at = from === null ? -1 : order.indexOf(from);
  const next = at === -1 ? (by > 0 ? 0 : order.length - 1) : at + by;
  return order[Math.min(Math.max(next, 0), order.length - 1)] ?? null;
};
