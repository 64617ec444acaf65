import type { ExportedTask, RoadmapHeader, RoadmapWriter } from '../exports/roadmap-document.ts';

export const sampleHeader = (given: Partial<RoadmapHeader> = {}): RoadmapHeader => ({
  system: { name: 'Shop', slug: 'shop' },
  standing: 'The load is at breakdown; the system is ready for first users. One stage behind.',
  catalogueVersion: '2020.1',
  exportedAt: '2026-03-01T12:00:00.000Z',
  taskCount: 1,
  days: 1.5,
  sprints: [],
  ...given,
});

export const sampleTask = (given: Partial<ExportedTask> = {}): ExportedTask => ({
  id: '01990000-0000-7000-8000-000000000001',
  rank: 1,
  kind: 'mend',
  practice: 'DB-05',
  stage: { id: 'mvp', title: 'MVP' },
  title: 'Backups run by themselves',
  state: 'todo',
  days: 1.5,
  priority: 4.25,
  reason: 'First because it costs 1.5 days.',
  description: '',
  why: 'Without them one mistake ends it.',
  owner: null,
  sprint: null,
  dueOn: null,
  needs: [],
  steps: [{ title: 'Switch them on', detail: 'In the `settings` of the database.' }],
  checks: [{ check: 'Look at the list of backups.', expect: 'One of last night.' }],
  ...given,
});

/** The whole file, written in pieces of the given sizes. */
export function writeAll(
  writer: RoadmapWriter,
  tasks: readonly ExportedTask[],
  chunk = 50,
  header = sampleHeader({ taskCount: tasks.length }),
): string {
  let file = writer.head(header);
  for (let start = 0; start < tasks.length; start += chunk)
    file += writer.tasks(tasks.slice(start, start + chunk));
  return file + writer.tail();
}

/** What people and machines may have typed into names and notes. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example","click")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  'a "quoted" word, and a comma',
  'two\nlines',
  '<script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel)',
  '# not a heading',
  '- [x] not a task',
  '1. not a list',
  '```\nnot code',
  '| not | a | table |',
  '---',
  '> not a quote',
  '&lt;b&gt; &amp;',
  '*bold* _it_ ~~x~~ `code`',
  'https://evil.example <https://evil.example>',
];
