import type { Finding, Outcome, ScanReport } from '@pitwall/contracts';
import { wrapAnsi } from 'fast-wrap-ansi';
import { createColors } from 'picocolors';
import {
  byTopic,
  countsOf,
  sizeLine,
  sourceLine,
  suppressionLine,
  TELLING,
  titleOf,
} from './grouping.ts';

export interface TerminalOptions {
  /** Whether the output understands colours. */
  color?: boolean;
  /** Put before every path, so that it can be opened from where the reader stands. Empty or with a slash. */
  pathPrefix?: string;
  /** Columns of the terminal. */
  width?: number;
  /** Places listed for each finding. */
  places?: number;
}

const MARKS: Readonly<Record<Outcome, string>> = {
  absent: '✗',
  partial: '~',
  present: '✓',
  error: '!',
  not_applicable: '-',
  not_visible: '?',
};

/** Suppressions listed; the JSON report has all. */
const SUPPRESSED = 20;

/** Breaks text at spaces; a longer word stands alone on its line. */
const wrap = (text: string, width: number): string[] => wrapAnsi(text, width).split('\n');

const cut = (text: string, width: number) =>
  text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;

/** A scan report for people at a terminal, grouped by topic. */
export const renderTerminal = (report: ScanReport, options: TerminalOptions = {}): string => {
  const { color = false, pathPrefix = '', width = 100, places = 5 } = options;
  const colors = createColors(color);
  const paint: Readonly<Record<Outcome, (text: string) => string>> = {
    absent: colors.red,
    partial: colors.yellow,
    present: colors.green,
    error: colors.magenta,
    not_applicable: colors.dim,
    not_visible: colors.dim,
  };
  const indent = '     ';

  const placesOf = ({ locations, total, outcome }: Finding): string[] => {
    // What is in place needs no long list.
    const shown = locations.slice(0, outcome === 'present' ? Math.min(places, 2) : places);
    const names = shown.map(({ path, startLine }) => `${pathPrefix}${path}:${startLine}`);
    const column = Math.min(48, Math.max(0, ...names.map((name) => name.length)));
    const lines = shown.map(({ snippet }, index) => {
      const name = names[index] ?? '';
      const first = snippet.split('\n').find((line) => line.trim() !== '') ?? '';
      const room = width - indent.length - Math.max(column, name.length) - 2;
      const tail = room > 12 ? `  ${colors.dim(cut(first.trim(), room))}` : '';
      return `${indent}${colors.cyan(name)}${' '.repeat(Math.max(0, column - name.length))}${tail}`;
    });
    return total > shown.length
      ? [...lines, `${indent}${colors.dim(`and ${total - shown.length} more`)}`]
      : lines;
  };

  const findingLines = (finding: Finding): string[] => {
    const { outcome, practice, confidence, message } = finding;
    const head = `${paint[outcome](MARKS[outcome])} ${colors.bold(practice)} ${titleOf(finding)}`;
    return [
      `  ${head} ${colors.dim(`(${confidence} confidence)`)}`,
      ...wrap(message, width - indent.length).map((line) => indent + line),
      ...placesOf(finding),
    ];
  };

  const groups = byTopic(report.findings.filter(({ outcome }) => TELLING.has(outcome)));
  const silent = report.findings.filter(({ outcome }) => !TELLING.has(outcome));
  const lines = [
    `${colors.bold('Pitwall scan')}: ${sourceLine(report)}`,
    colors.dim(sizeLine(report)),
    ...groups.flatMap(({ title, findings }) => [
      '',
      colors.bold(colors.underline(title)),
      ...findings.flatMap(findingLines),
    ]),
  ];
  if (silent.length > 0)
    lines.push(
      '',
      colors.bold(colors.underline('Nothing to say')),
      ...silent.flatMap((finding) => {
        const head = `  ${paint[finding.outcome](MARKS[finding.outcome])} ${finding.practice} ${titleOf(finding)}`;
        return [
          head,
          ...wrap(finding.message, width - indent.length).map((line) => colors.dim(indent + line)),
        ];
      }),
    );
  const suppressed = report.suppressed ?? [];
  if (suppressed.length > 0)
    lines.push(
      '',
      colors.bold(colors.underline(`Suppressed (${suppressed.length})`)),
      ...suppressed
        .slice(0, SUPPRESSED)
        .flatMap((one) => wrap(suppressionLine(one), width - indent.length))
        .map((line) => colors.dim(indent + line)),
      ...(suppressed.length > SUPPRESSED
        ? [colors.dim(`${indent}and ${suppressed.length - SUPPRESSED} more`)]
        : []),
    );
  if (report.skipped.length > 0) {
    const some = report.skipped
      .slice(0, 3)
      .map(({ path, reason }) => `${path} (${reason})`)
      .join(', ');
    const more = report.skipped.length > 3 ? ` and ${report.skipped.length - 3} more` : '';
    lines.push(
      '',
      ...wrap(`Left out: ${some}${more}. The JSON report lists all.`, width).map(colors.dim),
    );
  }
  const counts = countsOf(report.findings).map(({ outcome, title, count }) =>
    paint[outcome](`${count} ${title}`),
  );
  lines.push('', `${colors.bold('Findings:')} ${counts.join(', ')}`);
  return `${lines.join('\n')}\n`;
};
