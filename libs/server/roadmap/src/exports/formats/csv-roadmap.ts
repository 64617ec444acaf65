import { stringify } from 'csv-stringify/sync';
import type { ExportedTask, RoadmapWriter } from '../roadmap-document.ts';

const COLUMNS: [string, (task: ExportedTask) => string | number][] = [
  ['Rank', ({ rank }) => rank ?? ''],
  ['Title', ({ title }) => title],
  ['Practice', ({ practice }) => practice ?? ''],
  ['Stage', ({ stage }) => stage?.title ?? ''],
  ['Kind', ({ kind }) => kind],
  ['State', ({ state }) => state],
  ['Days', ({ days }) => days],
  ['Priority', ({ priority }) => priority],
  ['Reason', ({ reason }) => reason],
  ['Needs', ({ needs }) => needs.map(({ practice, title }) => practice ?? title).join('; ')],
  ['Owner', ({ owner }) => owner ?? ''],
  ['Sprint', ({ sprint }) => sprint ?? ''],
  ['Due', ({ dueOn }) => dueOn ?? ''],
  ['Description', ({ description }) => description],
  ['Task', ({ id }) => id],
];

/** RFC 4180, one line a task. A cell that a spreadsheet would take for a formula is made text. */
export const csvRoadmap = (): RoadmapWriter => ({
  head: () => lines([COLUMNS.map(([title]) => title)]),
  tasks: (tasks) => lines(tasks.map((task) => COLUMNS.map(([, read]) => read(task)))),
  tail: () => '',
});

const lines = (rows: (string | number)[][]): string =>
  stringify(rows, {
    record_delimiter: 'windows',
    escape_formulas: true,
    // By itself it quotes a cell for the two together only, and readers end a line at either.
    quoted_match: /[\r\n]/,
  });
