import type { ScanReport } from '@pitwall/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { scanTree } from '../testing/probe-trial.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTerminal } from './terminal.ts';

let report: ScanReport;
beforeAll(async () => {
  report = await scanTree({
    '.gitignore': 'out/\n',
    'out/a.js': '',
    'package.json': '{"dependencies":{"express":"5"}}',
    'src/`odd|name`.js':
      "const express = require('express');\nconst session = require('express-session');\nexpress().use(session({ secret: process.env.S }));\n",
  });
});

describe('the report in a terminal', () => {
  it('groups by topic and names path and line', () => {
    const text = renderTerminal(report, { pathPrefix: 'app/' });
    expect(text).toContain('Stateless processes\n');
    expect(text).toMatch(/✗ ST-02 Sessions are kept in a shared store \(high confidence\)/);
    expect(text).toContain('app/src/`odd|name`.js:3');
    expect(text).toContain('Left out: out/ (ignored by .gitignore)');
    expect(text).toMatch(/Findings: \d+ missing/);
  });

  it('has colours only when asked for', () => {
    expect(renderTerminal(report)).not.toContain('\u001b[');
    expect(renderTerminal(report, { color: true })).toContain('\u001b[31m');
  });

  it('keeps prose within the width', () => {
    const prose = renderTerminal(report, { width: 60 })
      .split('\n')
      .filter((line) => line.startsWith('     ') && !/:\d+/.test(line));
    expect(prose.length).toBeGreaterThan(5);
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('the report as Markdown', () => {
  it('has a heading for each topic and finding, and places as code', () => {
    const text = renderMarkdown(report);
    expect(text).toContain('## Stateless processes');
    expect(text).toContain('### ST-02 Sessions are kept in a shared store: missing');
    expect(text).toContain('``  src/`odd|name`.js:3 ``'.replace('``  ', '`` '));
  });

  it('keeps text from elsewhere as text', () => {
    const [finding] = report.findings;
    if (!finding) throw new Error('no finding');
    const hostile = {
      ...report,
      findings: [{ ...finding, outcome: 'absent' as const, message: '<img src=x> [a](b) | **c**' }],
    };
    expect(renderMarkdown(hostile)).toContain('\\<img src=x\\> \\[a\\](b) \\| \\*\\*c\\*\\*');
  });
});

describe('suppressions', () => {
  it('are listed with reason, place, who says so and until when', async () => {
    const suppressing = await scanTree({
      'a.js': "const axios = require('axios');\naxios.get('x');\n",
      '.pitwall.yml':
        'version: 1\nsuppress:\n  - probe: outgoing-call-time-limits\n    reason: accepted_risk\n    because: It is old code.\n    until: 2099-01-31\n',
    });
    const expected =
      'outgoing-call-time-limits (accepted risk) everywhere: It is old code., stated in .pitwall.yml:3, until 2099-01-31';
    const flat = renderTerminal(suppressing, { width: 60 }).replace(/\s+/g, ' ');
    expect(flat).toContain('Suppressed (1)');
    expect(flat).toContain(expected);
    expect(renderMarkdown(suppressing)).toContain(`- ${expected}`);
  });
});
