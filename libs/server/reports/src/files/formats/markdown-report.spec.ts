import { describe, expect, it } from 'vitest';
import { sampleSystemReport } from '../../testing/sample-reports.ts';
import { markdownReport } from './markdown-report.ts';

describe('the report as Markdown', () => {
  it('has the same headings and sentences', () => {
    const report = sampleSystemReport();
    const text = markdownReport(report);
    expect(text.match(/^## .*$/gm)).toEqual([
      '## What breaks next',
      '## What was done',
      '## What the next quarter costs',
      '## How this is known',
    ]);
    expect(text).toContain(report.done.sentence);
    expect(text).toContain('- Rehearse a restore (1.5 days, 20 Nov 2026)');
  });

  it('lets no name break out of its place', () => {
    const system = { slug: 'shop', name: '# <b>\n- [x](javascript:0)' };
    const text = markdownReport(
      sampleSystemReport({
        system,
        done: {
          count: 1,
          days: 1,
          latest: [{ title: '<script>\n# Done', system, days: 1, on: '2026-11-20' }],
        },
      }),
    );
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/^<script>|[^\\]<script>|\]\(javascript/m);
  });
});
