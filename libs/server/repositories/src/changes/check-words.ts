import type { AssessmentSummary, Level, Location } from '@pitwall/contracts';
import type { ChangeComparison, ChangedFinding, ResolvedFinding } from '@pitwall/scanner';
import type { Foreseen } from '@pitwall/server-assessments';
import type { CheckAnnotation, CheckResult } from '@pitwall/trackers';
import { type LineRange, touches } from './changed-lines.ts';

export interface CheckMatter {
  comparison: ChangeComparison;
  foreseen: Pick<Foreseen, 'before' | 'after' | 'levels'>;
  /** Titles of practices by id. */
  titles: ReadonlyMap<string, string>;
  /** Lines that the change wrote, by file. */
  lines: ReadonlyMap<string, readonly LineRange[]>;
  /** From this impact on something new or worse fails; null where nothing does. */
  failsFrom: number | null;
  /** The address of the system's pages. */
  root: string;
}

const MOST_ANNOTATIONS = 250;
const MOST_LISTED = 25;
const MOST_PLACES = 5;
/** GitHub's own bound is 65,535 characters. */
const LONGEST = 60_000;

/** What a check run says of a change: its conclusion, a summary in words, and the places that the change wrote. */
export function checkResult(matter: CheckMatter): CheckResult & {
  conclusion: 'success' | 'neutral' | 'failure';
} {
  const { worse, resolved } = matter.comparison;
  const failing = worse.filter((each) => fails(each, matter));
  const conclusion = failing.length > 0 ? 'failure' : worse.length > 0 ? 'neutral' : 'success';
  return {
    conclusion,
    title: titleOf(matter.comparison),
    summary: [
      ...verdict(failing.length, matter),
      readiness(matter),
      section('Worse than before', worse.filter(isRegressed), (each) => worseLine(each, matter)),
      section(
        'New',
        worse.filter((each) => !isRegressed(each)),
        (each) => worseLine(each, matter),
      ),
      section('Resolved', resolved, (each) => resolvedLine(each, matter)),
      practices(matter),
      `Compared with where the change parted from its branch. [The system at Pitwall](${matter.root}/scans)`,
    ]
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, LONGEST),
    annotations: worse.flatMap((each) => annotationsOf(each, matter)).slice(0, MOST_ANNOTATIONS),
  };
}

const isRegressed = ({ kind }: ChangedFinding): boolean => kind === 'regressed';
const fails = ({ impact }: ChangedFinding, { failsFrom }: CheckMatter): boolean =>
  failsFrom !== null && impact >= failsFrom;

export function titleOf({ worse, resolved }: ChangeComparison): string {
  const regressed = worse.filter(isRegressed).length;
  const parts = [
    regressed > 0 ? `${regressed} worse than before` : '',
    worse.length > regressed ? `${worse.length - regressed} new` : '',
    resolved.length > 0 ? `${resolved.length} resolved` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'Nothing new, nothing lost';
}

function verdict(failing: number, { failsFrom }: CheckMatter): string[] {
  if (failing === 0) return [];
  const what = failing === 1 ? 'One finding is' : `${failing} findings are`;
  return [
    `**${what} new or worse with an impact of ${failsFrom ?? 1} or more.** Your organization lets such a change fail.`,
  ];
}

function readiness({ foreseen: { before, after } }: CheckMatter): string {
  const [ready, score] = [readyWords(before), scoreWords(before)];
  if (ready === readyWords(after) && score === scoreWords(after))
    return `Readiness stays as it is: ${ready}, score ${score}.`;
  return [
    '|  | today | with this change |',
    '| --- | --- | --- |',
    `| Ready | ${ready} | ${readyWords(after)} |`,
    `| Score of 100 | ${score} | ${scoreWords(after)} |`,
    '',
    'Today is what the team has answered; with this change, what it would be if the team accepts what the scan suggests.',
  ].join('\n');
}

const readyWords = ({ ready }: AssessmentSummary): string => plain(ready.says);
function scoreWords({ score: { low, high } }: AssessmentSummary): string {
  if (low === null || high === null) return 'none, nothing is due';
  const [from, to] = [low.toFixed(1), high.toFixed(1)];
  return from === to ? from : `${from}..${to}`;
}

function section<Item>(
  heading: string,
  items: readonly Item[],
  line: (item: Item) => string,
): string {
  if (items.length === 0) return '';
  const more = items.length - MOST_LISTED;
  return [
    `### ${heading} (${items.length})`,
    ...items.slice(0, MOST_LISTED).map(line),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

const OUTCOMES = {
  present: 'there',
  absent: 'missing',
  partial: 'there in part',
  not_applicable: 'not needed',
  not_visible: 'not to be seen',
  error: 'not to be told',
} as const;

function worseLine(
  { finding, before, places, impact }: ChangedFinding,
  matter: CheckMatter,
): string {
  const was = before === null || before === finding.outcome ? '' : `, was ${OUTCOMES[before]}`;
  return `- **${practiceLink(finding.practice, matter)}** (impact ${impact} of 5): ${OUTCOMES[finding.outcome]}${was}. ${plain(finding.message)}${placesOf(places)}`;
}

function resolvedLine(
  { finding, after, places, impact }: ResolvedFinding,
  matter: CheckMatter,
): string {
  const is = after === null || after === finding.outcome ? 'fewer places' : OUTCOMES[after];
  return `- **${practiceLink(finding.practice, matter)}** (impact ${impact} of 5): was ${OUTCOMES[finding.outcome]}, now ${is}.${placesOf(places)}`;
}

const practiceLink = (practice: string, { titles, root }: CheckMatter): string =>
  `[${practice} ${plain(titles.get(practice) ?? '')}](${root}/assessment/${practice})`;

function placesOf(places: readonly Location[]): string {
  if (places.length === 0) return '';
  const more = places.length - MOST_PLACES;
  const listed = places
    .slice(0, MOST_PLACES)
    .map(({ path, startLine }) => `\`${path.replaceAll(/[`\s]+/g, ' ')}:${startLine}\``);
  return ` At ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

const LEVELS: Record<Level, string> = {
  absent: 'absent',
  started: 'started',
  partial: 'partly',
  in_place: 'in place',
  proven: 'proven',
};
const level = (given: Level | null): string => (given === null ? 'nothing seen' : LEVELS[given]);

function practices(matter: CheckMatter): string {
  const { levels } = matter.foreseen;
  if (levels.length === 0) return '';
  return [
    '### What the code suggests of practices',
    '| practice | before | with this change |',
    '| --- | --- | --- |',
    ...levels
      .slice(0, MOST_LISTED)
      .map(
        ({ practice, before, after, counts }) =>
          `| ${practiceLink(practice, matter)} | ${level(before)} | ${level(after)}${counts ? '' : ' (does not count)'} |`,
      ),
  ].join('\n');
}

function annotationsOf(each: ChangedFinding, matter: CheckMatter): CheckAnnotation[] {
  const { finding, places, impact } = each;
  const { practice, message } = finding;
  const shown = fails(each, matter) ? 'failure' : impact >= 4 ? 'warning' : 'notice';
  return places
    .filter((place) => touches(matter.lines.get(place.path) ?? [], place))
    .map(({ path, startLine, endLine }) => ({
      path,
      startLine,
      endLine,
      level: shown,
      title: `${practice} ${matter.titles.get(practice) ?? ''}`.trim().slice(0, 255),
      message: `${message}\n\nWhat to do: ${matter.root}/assessment/${practice}`,
    }));
}

/** Text that is no Markdown: what a stranger's code is called must not become a link or a picture. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~]/g, (letter) => `\\${letter}`)
    .replaceAll('@', '@\u200B')
    .replaceAll(/!(?=\\\[)/g, '\\!');
