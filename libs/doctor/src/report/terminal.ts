import type { DatabaseCheck, DatabaseReport, Outcome } from '@pitwall/contracts';
import { wrapAnsi } from 'fast-wrap-ansi';
import { createColors } from 'picocolors';
import { number } from '../checks/amounts.ts';
import { countedLine, databaseLine, grantsOf, groupsOf } from './grouping.ts';

export interface TerminalOptions {
  color?: boolean;
  /** Columns of the terminal. */
  width?: number;
  /** Things listed for each check. */
  items?: number;
}

const MARKS: Readonly<Record<Outcome, string>> = {
  absent: '✗',
  partial: '~',
  present: '✓',
  error: '!',
  not_applicable: '-',
  not_visible: '?',
};
/** Told in full; the others in a line each. */
const TELLING: ReadonlySet<Outcome> = new Set(['absent', 'partial', 'error']);

/** Breaks text at spaces; a longer word stands alone on its line. */
const wrap = (text: string, width: number): string[] => wrapAnsi(text, width).split('\n');

/** A report for people at a terminal: what to mend first, each with the statement that mends it. */
export const renderDatabaseTerminal = (
  report: DatabaseReport,
  { color = false, width = 100, items: listed = 8 }: TerminalOptions = {},
): string => {
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
  const told = (text: string, by = indent): string[] =>
    wrap(text, width - by.length).map((line) => by + line);

  const itemLines = ({ items, total }: DatabaseCheck): string[] => [
    ...items.slice(0, listed).flatMap(({ object, detail, mend }) => [
      `${indent}${colors.cyan(object)}`,
      ...(detail === '' ? [] : told(detail, `${indent}  `).map(colors.dim)),
      // A statement is never broken: it is there to be copied.
      ...(mend === null ? [] : [`${indent}  ${mend}`]),
    ]),
    ...(total > Math.min(listed, items.length)
      ? [`${indent}${colors.dim(`and ${total - Math.min(listed, items.length)} more`)}`]
      : []),
  ];

  const checkLines = (check: DatabaseCheck): string[] => [
    `  ${paint[check.outcome](MARKS[check.outcome])} ${colors.bold(check.practice)} ${check.title} ${colors.dim(`(impact ${check.impact}, ${check.confidence} confidence)`)}`,
    ...told(check.message),
    ...itemLines(check),
    ...told(`Why: ${check.why}`).map(colors.dim),
    ...told(`Verify: ${check.verify}`).map(colors.dim),
  ];
  const shortLines = ({ outcome, practice, title, message }: DatabaseCheck): string[] => [
    `  ${paint[outcome](MARKS[outcome])} ${practice} ${title}`,
    ...told(message).map(colors.dim),
  ];

  const lines = [
    `${colors.bold('Pitwall doctor')}: ${databaseLine(report)}`,
    colors.dim(countedLine(report)),
    ...groupsOf(report).flatMap(({ outcome, title, checks }) => [
      '',
      colors.bold(colors.underline(title.charAt(0).toUpperCase() + title.slice(1))),
      ...checks.flatMap(TELLING.has(outcome) ? checkLines : shortLines),
    ]),
  ];
  const grants = grantsOf(report);
  if (grants.length > 0)
    lines.push(
      '',
      colors.bold(colors.underline('To see more')),
      ...grants.flatMap(({ grant, checks }) => told(`${grant} (${checks.join(', ')})`, '  ')),
    );
  if (report.readings.length > 0)
    lines.push(
      '',
      colors.bold(colors.underline('Figures for the forecast')),
      ...report.readings.map(
        ({ component, value, unit, limit }) =>
          `  ${component.padEnd(20)} ${value < 10 ? value : number(value)} ${limit === null ? unit : `of ${number(limit)} ${unit}`}`,
      ),
    );
  const counts = groupsOf(report).map(({ outcome, title, checks }) =>
    paint[outcome](`${checks.length} ${title}`),
  );
  lines.push('', `${colors.bold('Checks:')} ${counts.join(', ')}`);
  return `${lines.join('\n')}\n`;
};
