import { DEBT_COMMENTS_PROBE } from '@pitwall/contracts';
import type { Detector } from '../../collect/detector.ts';
import type { Facts } from '../../collect/facts.ts';
import { LANGUAGES } from '../../collect/language.ts';
import { placeIn, type Sighting } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

const MARKS = ['TODO', 'FIXME', 'HACK', 'XXX'];
/** A mark that opens what a comment says; a word of prose, a placeholder or the name of a list is none. */
const MARK =
  /(?:^|[^\w$'"`<{])(TODO|FIXME|HACK|XXX(?=[:(]|\s+[a-z]))(?![\w'"`>}-])(?!\s+(?:list|lists|app|item|items)\b)/;

const comments: Detector = {
  name: 'comments',
  languages: LANGUAGES,
  literals: MARKS,
  *find(file) {
    for (const { startLine, text } of file.comments(MARKS.join('|')))
      for (const [index, line] of text.split(/\r?\n/).entries()) {
        const mark = MARK.exec(line)?.[1];
        if (mark)
          yield {
            ...placeIn(file.path, file.lines, startLine + index, startLine + index),
            data: { mark },
          };
      }
  },
};

/** The detector whose places are asked of the history. */
export const DEBT_COMMENTS_KEY = `${DEBT_COMMENTS_PROBE}/${comments.name}`;

const YEAR = 365.25 * 24 * 3_600_000;
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const countsOf = (found: readonly Sighting[]): string => {
  const counts = new Map<string, number>();
  for (const { data } of found)
    counts.set(String(data['mark']), (counts.get(String(data['mark'])) ?? 0) + 1);
  return [...counts].map(([mark, count]) => `${mark} ${count}`).join(', ');
};

interface Aged {
  place: Sighting;
  day: string;
}

const agesOf = (found: readonly Sighting[], { history }: Facts): Aged[] =>
  found
    .flatMap((place): Aged[] => {
      const day = history.lineDays.get(`${place.path}:${place.startLine}`);
      return day === undefined ? [] : [{ place, day }];
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1));

const ageSentence = (found: readonly Sighting[], aged: readonly Aged[], facts: Facts): string => {
  const [oldest] = aged;
  if (!oldest) return `Their ages are not visible: ${facts.history.problem ?? 'none was read.'}`;
  const read = aged.length < found.length ? ` Ages of ${aged.length} were read.` : '';
  return `The oldest is of ${oldest.day} (${oldest.place.path}:${oldest.place.startLine}).${read}`;
};

export const debtComments: Probe = {
  definition,
  detectors: [comments],
  judge(facts, seen) {
    if (facts.languages.size === 0)
      return notVisible('No code in a language that this probe reads.');
    const found = seen(comments.name);
    if (found.length === 0)
      return { outcome: 'present', message: 'No comment in the code owns up to a shortcut.' };
    const aged = agesOf(found, facts);
    const old = aged.filter(({ day }) => Date.parse(facts.today) - Date.parse(day) > YEAR);
    const counted = `${plural(found.length, 'comment owns', 'comments own')} up to a shortcut (${countsOf(found)}).`;
    const older = old.length > 0 ? ` ${plural(old.length, 'is', 'are')} older than a year.` : '';
    return {
      outcome: old.length > 0 ? 'partial' : 'present',
      message: `${counted} ${ageSentence(found, aged, facts)}${older}`,
      places: found,
    };
  },
};
