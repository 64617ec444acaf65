import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanReport } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scanTree } from '../testing/probe-trial.ts';
import { renderJunit } from './junit.ts';
import { toSarif } from './sarif.ts';

const folder = process.env['PITWALL_SPECIFICATIONS'];
const KEY = ['sk', 'live', 'abcdefghijklmnop1234'].join('_');
const scanned = (): Promise<ScanReport> =>
  scanTree({
    '.gitignore': '',
    'app [1].js': `const express = require('express');\nconst axios = require('axios');\nexpress();\naxios.get('x', { headers: { token: '${KEY}' } });\n`,
  });
interface Run {
  tool: { driver: { rules: { id: string; properties: { tags: string[] } }[] } };
  results: {
    ruleId: string;
    ruleIndex: number;
    locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
  }[];
}
const runOf = (report: ScanReport): Run => (toSarif(report) as { runs: [Run] }).runs[0];

describe('SARIF', () => {
  it.skipIf(folder === undefined)(
    'is valid by the published schema (PITWALL_SPECIFICATIONS)',
    async () => {
      const text = readFileSync(join(folder ?? '', 'sarif-2.1.0.schema.json'), 'utf8');
      // A reference may be relative, which the library takes for an address: our own test looks at those.
      const schema = JSON.parse(text, (key, value: unknown) =>
        key === 'format' && value === 'uri-reference' ? undefined : value,
      );
      const published = z.fromJSONSchema(schema);
      const base = await scanned();
      for (const report of [
        base,
        { ...base, findings: [] },
        {
          ...base,
          source: {
            commit: 'a'.repeat(40),
            branch: 'main',
            repository: 'https://example.org/a/b',
            modified: false,
          },
        },
        {
          ...base,
          source: { ...base.source, commit: 'a'.repeat(40), repository: 'git@example.org:a/b' },
        },
      ]) {
        const { error } = published.safeParse(toSarif(report));
        expect(error?.issues ?? []).toEqual([]);
      }
      expect(published.safeParse({ version: '2.1.0', runs: [{}] }).success).toBe(false);
      const broken = toSarif(base) as { runs: [{ results: unknown[] }] };
      broken.runs[0].results = [{ level: 'dreadful', message: {} }];
      expect(published.safeParse(broken).success).toBe(false);
    },
  );

  it('tells what is missing only, each with a place and a rule', async () => {
    const report = await scanned();
    const run = runOf(report);
    expect(run.results.length).toBeGreaterThan(3);
    const missing = report.findings.filter(
      ({ outcome }) => outcome === 'absent' || outcome === 'partial',
    );
    expect(new Set(run.results.map(({ ruleId }) => ruleId))).toEqual(
      new Set(missing.map(({ probe }) => probe)),
    );
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(locations).toHaveLength(1);
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^[^/\s[\]][^\s[\]]*$/);
    }
    for (const { properties } of run.tool.driver.rules)
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    expect(JSON.stringify(run)).not.toContain(KEY);
  });
});

describe('JUnit', () => {
  it('is well-formed whatever a message holds, and counts what it says', async () => {
    const report = await scanned();
    const [first] = report.findings;
    if (!first) throw new Error('no finding');
    const hostile = {
      ...first,
      outcome: 'absent' as const,
      message: 'a <b> & "c" \u0000\u001b ]]> \ud800',
    };
    const xml = renderJunit({ ...report, findings: [hostile, ...report.findings.slice(1)] });
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/);
    expect(xml).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
    const number = (name: string) =>
      Number(new RegExp(`<testsuites[^>]* ${name}="(\\d+)"`).exec(xml)?.[1]);
    expect(number('tests')).toBe(xml.match(/<testcase /g)?.length);
    expect(number('failures')).toBe(xml.match(/<failure /g)?.length);
    expect(number('skipped')).toBe(xml.match(/<skipped /g)?.length);
  });
});
