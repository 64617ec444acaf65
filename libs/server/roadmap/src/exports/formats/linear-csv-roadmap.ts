import { stringify } from 'csv-stringify/sync';
import type { ExportedTask, RoadmapWriter } from '../roadmap-document.ts';

/** The columns of Linear's own CSV, which its importer reads by their names (ADR 0052). */
const COLUMNS: [string, (task: ExportedTask) => string | number][] = [
  ['Id', ({ id }) => id],
  ['Team', () => ''],
  ['Title', ({ title }) => title],
  ['Description', (task) => description(task)],
  ['Status', ({ state }) => STATUSES[state]],
  ['Estimate', ({ days }) => Math.max(1, Math.round(days))],
  // The order of the lines is the plan's; an urgency of Linear's is a person's to give.
  ['Priority', () => 'No priority'],
  ['Project', ({ stage }) => stage?.title ?? ''],
  ['Creator', () => ''],
  ['Assignee', ({ owner }) => owner ?? ''],
  [
    'Labels',
    ({ stage, practice }) => ['pitwall', stage?.title, practice].filter(Boolean).join(', '),
  ],
  ['Cycle Name', ({ sprint }) => sprint ?? ''],
  ['Due Date', ({ dueOn }) => dueOn ?? ''],
  ['Created', () => ''],
  ['Started', () => ''],
  ['Completed', () => ''],
  ['Archived', () => ''],
];

const STATUSES: Record<ExportedTask['state'], string> = {
  todo: 'Todo',
  doing: 'In Progress',
  done_unverified: 'Done',
  done: 'Done',
  dropped: 'Canceled',
};

export const linearCsvRoadmap = (): RoadmapWriter => ({
  head: () => lines([COLUMNS.map(([title]) => title)]),
  tasks: (tasks) => lines(tasks.map((task) => COLUMNS.map(([, read]) => read(task)))),
  tail: () => '',
});

/** Markdown. */
function description({ reason, why, description: notes, steps, checks, needs }: ExportedTask) {
  return [
    reason,
    why ?? '',
    notes,
    needs.length > 0 && `### After\n\n${needs.map(({ title }) => `- ${title}`).join('\n')}`,
    steps.length > 0 &&
      `### Steps\n\n${steps.map(({ title, detail }) => `- [ ] **${title}** ${indented(detail)}`.trim()).join('\n')}`,
    checks.length > 0 &&
      `### How it is proved\n\n${checks.map(({ check, expect }) => `- ${check} ${expect}`).join('\n')}`,
  ]
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join('\n\n');
}

const indented = (text: string): string => text.trim().replace(/\n/g, '\n  ');

const lines = (rows: (string | number)[][]): string =>
  stringify(rows, { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ });
