import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE, sampleTask, writeAll } from '../../testing/sample-roadmap.ts';
import { parseCsv as parse } from '../../testing/parse-csv.ts';
import { csvRoadmap } from './csv-roadmap.ts';

describe('the roadmap as CSV', () => {
  it('has a line a task below its titles', () => {
    const file = writeAll(csvRoadmap(), [
      sampleTask({
        owner: 'Ana',
        sprint: 'Sprint 4',
        dueOn: '2026-04-01',
        needs: [
          { id: 'x', practice: 'MO-01', title: 'Logs' },
          { id: 'y', practice: null, title: 'Ask Ben' },
        ],
      }),
    ]);
    expect(file).toBe(
      'Rank,Title,Practice,Stage,Kind,State,Days,Priority,Reason,Needs,Owner,Sprint,Due,Description,Task\r\n' +
        '1,Backups run by themselves,DB-05,MVP,mend,todo,1.5,4.25,First because it costs 1.5 days.,' +
        'MO-01; Ask Ben,Ana,Sprint 4,2026-04-01,,01990000-0000-7000-8000-000000000001\r\n',
    );
  });

  it('is only its titles without tasks', () => {
    expect(parse(writeAll(csvRoadmap(), []))).toHaveLength(1);
  });

  it.each(HOSTILE)('keeps %j one cell, and no formula', (text) => {
    const file = writeAll(csvRoadmap(), [
      sampleTask({ title: text, description: text, owner: text, sprint: text }),
    ]);
    const [titles = [], cells = []] = parse(file);
    expect(cells).toHaveLength(titles.length);
    for (const title of ['Title', 'Description', 'Owner', 'Sprint']) {
      const cell = cells[titles.indexOf(title)] ?? '';
      expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(cell.replace(/^'/, '')).toBe(text);
    }
  });

  it('reads back whatever is written, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (titles, chunk) => {
          const tasks = titles.map((title) => sampleTask({ title, description: title }));
          const [, ...rows] = parse(writeAll(csvRoadmap(), tasks, chunk));
          expect(
            rows.map((row) => (row[1] ?? '').replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')),
          ).toEqual(titles.map((title) => title.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')));
        },
      ),
    );
  });
});
