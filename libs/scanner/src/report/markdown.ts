import type { Finding, Location, ScanReport } from '@pitwall/contracts';
import {
  byTopic,
  countsOf,
  OUTCOME_TITLES,
  sizeLine,
  sourceLine,
  suppressionLine,
  TELLING,
  titleOf,
} from './grouping.ts';

/** Text from elsewhere, so that it stays text in Markdown. */
const escape = (text: string): string =>
  text.replace(/([\\`*_{}[\]<>#|~])/g, '\\$1').replace(/\n/g, ' ');

/** Inline code with a fence longer than any run of backticks inside. */
const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
};

const PLACES = 10;
const SUPPRESSED = 100;

const placeLine = ({ path, startLine, snippet }: Location): string => {
  const first =
    snippet
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? '';
  return `- ${code(`${path}:${startLine}`)}${first === '' || first === path ? '' : ` ${code(first.slice(0, 120))}`}`;
};

const findingLines = (finding: Finding): string[] => {
  const { practice, outcome, confidence, message, locations, total } = finding;
  const more = total > PLACES ? [`- and ${total - Math.min(PLACES, locations.length)} more`] : [];
  return [
    `### ${practice} ${escape(titleOf(finding))}: ${OUTCOME_TITLES[outcome]}`,
    '',
    `${escape(message)} *(${confidence} confidence)*`,
    '',
    ...(locations.length > 0 ? [...locations.slice(0, PLACES).map(placeLine), ...more, ''] : []),
  ];
};

/** A scan report as Markdown, for a pull request or a wiki. */
export const renderMarkdown = (report: ScanReport): string => {
  const groups = byTopic(report.findings.filter(({ outcome }) => TELLING.has(outcome)));
  const silent = report.findings.filter(({ outcome }) => !TELLING.has(outcome));
  const lines = [
    '# Pitwall scan',
    '',
    `${escape(sourceLine(report))}. ${escape(sizeLine(report))}.`,
    '',
    '| outcome | findings |',
    '|---|---|',
    ...countsOf(report.findings).map(({ title, count }) => `| ${title} | ${count} |`),
    '',
    ...groups.flatMap(({ title, findings }) => [
      `## ${title}`,
      '',
      ...findings.flatMap(findingLines),
    ]),
  ];
  if (silent.length > 0)
    lines.push(
      '## Nothing to say',
      '',
      ...silent.map(
        (finding) =>
          `- ${finding.practice} ${escape(titleOf(finding))}: ${escape(finding.message)}`,
      ),
      '',
    );
  const suppressed = report.suppressed ?? [];
  if (suppressed.length > 0)
    lines.push(
      '## Suppressed',
      '',
      ...suppressed.slice(0, SUPPRESSED).map((one) => `- ${escape(suppressionLine(one))}`),
      ...(suppressed.length > SUPPRESSED ? [`- and ${suppressed.length - SUPPRESSED} more`] : []),
      '',
    );
  if (report.skipped.length > 0)
    lines.push(
      '## Left out',
      '',
      ...report.skipped
        .slice(0, 50)
        .map(({ path, reason }) => `- ${code(path)}: ${escape(reason)}`),
      ...(report.skipped.length > 50 ? [`- and ${report.skipped.length - 50} more`] : []),
      '',
    );
  return lines.join('\n');
};
