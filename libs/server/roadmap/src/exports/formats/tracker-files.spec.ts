import { describe, expect, it } from 'vitest';
import { HOSTILE, sampleHeader, sampleTask, writeAll } from '../../testing/sample-roadmap.ts';
import { parseCsv as rows } from '../../testing/parse-csv.ts';
import { icsRoadmap } from './ics-roadmap.ts';
import { jiraCsvRoadmap } from './jira-csv-roadmap.ts';
import { linearCsvRoadmap } from './linear-csv-roadmap.ts';

describe.each([
  ['Jira', jiraCsvRoadmap, 'Summary'],
  ['Linear', linearCsvRoadmap, 'Title'],
])('the roadmap as CSV for %s', (_, writer, title) => {
  it.each(HOSTILE)('keeps %j one cell, and no formula', (text) => {
    const task = sampleTask({ title: text, description: text, owner: text, sprint: text });
    const [titles = [], cells = []] = rows(writeAll(writer(), [task]));
    expect(cells).toHaveLength(titles.length);
    const cell = cells[titles.indexOf(title)] ?? '';
    expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(cell.replace(/^'/, '')).toBe(text);
  });
});

describe('the roadmap for Jira', () => {
  it('names its columns as Jira does, a label a column', () => {
    const task = sampleTask({
      needs: [{ id: 'x', practice: 'MO-01', title: 'Logs' }],
      dueOn: '2026-04-01',
    });
    const [titles, cells] = rows(writeAll(jiraCsvRoadmap(), [task]));
    expect(titles).toEqual([
      'Summary',
      'Issue Type',
      'Status',
      'Description',
      'Labels',
      'Labels',
      'Labels',
      'Original Estimate',
      'Due Date',
      'Assignee',
      'Fix Versions',
      'Sprint',
      'External ID',
    ]);
    expect(cells?.[3]).toBe(
      'First because it costs 1.5 days.\n\nWithout them one mistake ends it.\n\nh3. After\n\n* Logs\n\n' +
        'h3. Steps\n\n# *Switch them on* In the `settings` of the database.\n\n' +
        'h3. How it is proved\n\n* Look at the list of backups. One of last night.',
    );
    expect(cells?.slice(4, 9)).toEqual(['pitwall', 'MVP', 'DB-05', '43200', '2026-04-01']);
  });
});

describe('the roadmap for Linear', () => {
  it('is what its importer reads', () => {
    const [titles = [], cells = []] = rows(writeAll(linearCsvRoadmap(), [sampleTask()]));
    const of = (name: string) => cells[titles.indexOf(name)];
    expect(of('Status')).toBe('Todo');
    expect(of('Estimate')).toBe('2');
    expect(of('Priority')).toBe('No priority');
    expect(of('Labels')).toBe('pitwall, MVP, DB-05');
    expect(of('Description')).toContain('- [ ] **Switch them on** In the `settings`');
  });
});

describe('the sprints as a calendar', () => {
  const { id } = sampleTask();
  const days = { startsOn: '2026-03-02', endsOn: '2026-03-13' };
  const sprint = { id: 'sprint-1', name: 'Sprint 4', ...days, tasks: [id] };

  it('spans the days of each, and lists its tasks', () => {
    const tasks = [
      sampleTask({ sprint: 'Sprint 4' }),
      sampleTask({ id: 'other', title: 'Elsewhere' }),
    ];
    const file = writeAll(icsRoadmap(), tasks, 1, sampleHeader({ sprints: [sprint] }));
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file).toContain('UID:sprint-1@pitwall\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20260302\r\n');
    expect(file).toContain('DTEND;VALUE=DATE:20260314\r\n');
    expect(file).toContain('SUMMARY:Sprint 4: Shop\r\n');
    expect(file).toContain('DESCRIPTION:Backups run by themselves (1.5 days)\r\n');
    expect(file).not.toContain('Elsewhere');
    // The same twice: a calendar that subscribes sees no change.
    expect(writeAll(icsRoadmap(), tasks, 2, sampleHeader({ sprints: [sprint] }))).toBe(file);
  });

  it('takes two sprints of one name for two', () => {
    const next = { ...sprint, id: 'sprint-2', tasks: ['other'] };
    const tasks = [
      sampleTask({ sprint: 'Sprint 4' }),
      sampleTask({ id: 'other', sprint: 'Sprint 4', title: 'Later' }),
    ];
    const file = writeAll(icsRoadmap(), tasks, 1, sampleHeader({ sprints: [sprint, next] }));
    expect(file.match(/^DESCRIPTION:.*$/gm)).toEqual([
      'DESCRIPTION:Backups run by themselves (1.5 days)',
      'DESCRIPTION:Later (1.5 days)',
    ]);
  });

  it.each(HOSTILE)('keeps %j within its line', (text) => {
    const sprints = [{ ...sprint, name: text }];
    const file = writeAll(
      icsRoadmap(),
      [sampleTask({ title: text, sprint: text })],
      1,
      sampleHeader({ sprints }),
    );
    expect(file.match(/^[A-Z][A-Z-]*[:;]/gm)?.length).toBe(
      file.split('\r\n').filter((line) => line !== '' && !line.startsWith(' ')).length,
    );
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('is a whole calendar without sprints', () => {
    expect(writeAll(icsRoadmap(), [])).toContain('END:VCALENDAR');
  });
});
