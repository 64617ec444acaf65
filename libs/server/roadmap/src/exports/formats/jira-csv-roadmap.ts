import { stringify } from 'csv-stringify/sync';
import type { ExportedTask, RoadmapWriter } from '../roadmap-document.ts';

/**
 * For Jira's CSV import: a heading row with `Summary`, a column again for each label, dates as the wizard is told
 * (`yyyy-MM-dd`), estimates in seconds (ADR 0052).
 */
const COLUMNS: [string, (task: ExportedTask) => string | number][] = [
  ['Summary', ({ title }) => title],
  ['Issue Type', () => 'Task'],
  ['Status', ({ state }) => STATUSES[state]],
  ['Description', (task) => description(task)],
  ['Labels', () => 'pitwall'],
  ['Labels', ({ stage }) => word(stage?.title ?? '')],
  ['Labels', ({ practice }) => practice ?? ''],
  ['Original Estimate', ({ days }) => Math.round(days * WORKING_DAY_SECONDS)],
  ['Due Date', ({ dueOn }) => dueOn ?? ''],
  ['Assignee', ({ owner }) => owner ?? ''],
  ['Fix Versions', ({ stage }) => stage?.title ?? ''],
  ['Sprint', ({ sprint }) => sprint ?? ''],
  ['External ID', ({ id }) => id],
];

/** Of Jira's default working day. */
const WORKING_DAY_SECONDS = 8 * 3_600;

const STATUSES: Record<ExportedTask['state'], string> = {
  todo: 'To Do',
  doing: 'In Progress',
  done_unverified: 'Done',
  done: 'Done',
  dropped: 'Done',
};

export const jiraCsvRoadmap = (): RoadmapWriter => ({
  head: () => lines([COLUMNS.map(([title]) => title)]),
  tasks: (tasks) => lines(tasks.map((task) => COLUMNS.map(([, read]) => read(task)))),
  tail: () => '',
});

/** In Jira's own notation. */
function description({ reason, why, description: notes, steps, checks, needs }: ExportedTask) {
  return [
    reason,
    why ?? '',
    notes,
    needs.length > 0 && `h3. After\n\n${needs.map(({ title }) => `* ${title}`).join('\n')}`,
    steps.length > 0 &&
      `h3. Steps\n\n${steps.map(({ title, detail }) => `# *${title}* ${line(detail)}`.trim()).join('\n')}`,
    checks.length > 0 &&
      `h3. How it is proved\n\n${checks.map(({ check, expect }) => `* ${check} ${expect}`).join('\n')}`,
  ]
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join('\n\n');
}

/** A blank line would end the list. */
const line = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

/** Labels have no spaces in Jira. */
const word = (text: string): string => text.trim().replace(/\s+/g, '-');

const lines = (rows: (string | number)[][]): string =>
  stringify(rows, { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ });
