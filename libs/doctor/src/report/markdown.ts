import type { DatabaseCheck, DatabaseReport } from '@pitwall/contracts';
import { number } from '../checks/amounts.ts';
import { countedLine, databaseLine, grantsOf, groupsOf } from './grouping.ts';

/** Text from elsewhere, so that it stays text in Markdown. */
const escape = (text: string): string =>
  text.replace(/([\\`*_{}[\]<>#|~&])/g, '\\$1').replace(/\s+/g, ' ');

const fenceFor = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

const code = (text: string): string => {
  const fence = fenceFor(text, 1);
  return fence.length > 1 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
};

const statements = (check: DatabaseCheck): string[] => {
  const text = check.items.flatMap(({ mend }) => mend ?? []).join('\n');
  const fence = fenceFor(text, 3);
  return text === '' ? [] : [`${fence}sql`, text, fence, ''];
};

const checkLines = (check: DatabaseCheck): string[] => [
  `### ${check.practice} ${escape(check.title)}`,
  '',
  `${escape(check.message)} *(impact ${check.impact}, ${check.confidence} confidence)*`,
  '',
  ...check.items.map(({ object, detail }) => `- ${code(object)}: ${escape(detail)}`),
  ...(check.total > check.items.length ? [`- and ${check.total - check.items.length} more`] : []),
  ...(check.items.length > 0 ? [''] : []),
  ...statements(check),
  `Why: ${escape(check.why)} Verify: ${escape(check.verify)}`,
  '',
];

/** A report as Markdown, for a ticket or a wiki. */
export const renderDatabaseMarkdown = (report: DatabaseReport): string => {
  const groups = groupsOf(report);
  const grants = grantsOf(report);
  return [
    '# Pitwall doctor',
    '',
    `${escape(databaseLine(report))}. ${escape(countedLine(report))}.`,
    '',
    '| outcome | checks |',
    '|---|---|',
    ...groups.map(({ title, checks }) => `| ${title} | ${checks.length} |`),
    '',
    ...groups.flatMap(({ outcome, title, checks }) => [
      `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
      '',
      ...(outcome === 'absent' || outcome === 'partial' || outcome === 'error'
        ? checks.flatMap(checkLines)
        : [
            ...checks.map(
              ({ practice, title: name, message }) =>
                `- ${practice} ${escape(name)}: ${escape(message)}`,
            ),
            '',
          ]),
    ]),
    ...(grants.length > 0
      ? [
          '## To see more',
          '',
          ...grants.map(({ grant, checks }) => `- ${escape(grant)} (${checks.join(', ')})`),
          '',
        ]
      : []),
    ...(report.readings.length > 0
      ? [
          '## Figures for the forecast',
          '',
          ...report.readings.map(
            ({ component, value, unit, limit }) =>
              `- ${component}: ${value} ${limit === null ? '' : `of ${number(limit)} `}${escape(unit)}`,
          ),
          '',
        ]
      : []),
  ].join('\n');
};
