import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scanReportSchema } from '@pitwall/contracts';
import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { PROBES } from './probes/index.ts';
import type { Probe } from './probes/probe.ts';
import { ScanError } from './scan-error.ts';
import { scan, type ScanProgress } from './scan.ts';
import { scanTree, withTree } from './testing/probe-trial.ts';

const finding = (report: Awaited<ReturnType<typeof scan>>, probe: string) =>
  report.findings.find((one) => one.probe === probe);

describe('scan', () => {
  it('gives a report that the contract accepts, with one finding for each probe', async () => {
    const report = await scanTree({ 'app.js': "require('express')();" });
    expect(scanReportSchema.parse(report)).toEqual(report);
    expect(report.findings.map(({ probe }) => probe)).toEqual(
      PROBES.map(({ definition }) => definition.name),
    );
    expect(validate(report.id) && version(report.id)).toBe(7);
    expect(report.stacks).toEqual(['node']);
  });

  it('says of a tree without known code that nothing can be seen', async () => {
    const report = await scanTree({ 'main.go': 'package main\n', 'README.md': 'x' });
    expect(report.stacks).toEqual(['go']);
    const accused = report.findings.filter(({ outcome }) => outcome === 'absent');
    expect(accused).toEqual([]);
  });

  it('scans an empty folder', async () => {
    const report = await scanTree({});
    expect(report.statistics.files).toBe(0);
    expect(report.findings.filter(({ outcome }) => outcome === 'absent')).toEqual([]);
  });

  it('reports its progress and ends when told to', async () => {
    const steps: ScanProgress[] = [];
    await scanTree({ 'a.js': '', 'b.js': '' }, { onProgress: (step) => steps.push(step) });
    expect(steps.filter(({ step }) => step === 'files').map(({ done }) => done)).toEqual([1, 2]);
    expect(steps.at(-1)).toEqual({ step: 'probes', done: PROBES.length, total: PROBES.length });
    await expect(
      scanTree({ 'a.js': '' }, { signal: AbortSignal.abort(new Error('stopped')) }),
    ).rejects.toThrow('stopped');
  });

  it('refuses what is no folder with a sentence', async () => {
    await expect(scan('/nowhere/at/all')).rejects.toThrow(
      new ScanError('/nowhere/at/all does not exist.'),
    );
    await withTree({ 'a.js': '' }, async (directory) => {
      await expect(scan(join(directory, 'a.js'))).rejects.toThrow(
        /is not a folder\. Give the folder that holds the code\./,
      );
    });
  });

  it('leaves out what is binary, large, minified or a link, and says so', async () => {
    await withTree(
      { 'app.js': "require('express')();", 'min.js': `var a=${'1+'.repeat(4000)}1;` },
      async (directory) => {
        await writeFile(join(directory, 'image.bin2'), Buffer.from([1, 0, 2, 0]));
        await writeFile(join(directory, 'large.js'), '// x\n'.repeat(400_000));
        await symlink('/etc/passwd', join(directory, 'passwd.js'));
        const report = await scan(directory);
        const reasons = Object.fromEntries(
          report.skipped.map(({ path, reason }) => [path, reason]),
        );
        expect(reasons).toEqual({
          'large.js': 'larger than 1000 kB',
          'min.js': 'minified or generated',
          'passwd.js': 'a symbolic link, not followed',
        });
        expect(report.statistics.bytes).toBeLessThan(20_000);
      },
    );
  });

  it('bears hostile files', async () => {
    const report = await scanTree({
      'deep.js': `x = ${'['.repeat(20_000)}${']'.repeat(20_000)};`.replace(/(.{1000})/g, '$1\n'),
      'broken.ts': "import express from 'express';\nclass { @@@ ((((",
      'broken.py': 'from flask import Flask\ndef (:\n',
      'bomb.yml': `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`},*${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}\n`,
      'package.json': '[1,2',
      'pyproject.toml': 'a = = b',
      Dockerfile: '\u0001FROM',
      'migrations/1.sql': `create table a (${'('.repeat(5000)}`,
      'prisma/schema.prisma': 'model A { id Int @@@@ }',
      'slow.js': `fetch(${'a'.repeat(4000)}!\n`,
    });
    expect(report.findings).toHaveLength(PROBES.length);
    expect(report.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  });

  it('keeps going when a probe fails, and says which', async () => {
    const [first] = PROBES;
    if (!first) throw new Error('no probes');
    const broken: Probe = {
      definition: { ...first.definition, name: 'broken' },
      detectors: [],
      judge: () => {
        throw new Error('out of order');
      },
    };
    const unreadable: Probe = {
      ...broken,
      definition: { ...first.definition, name: 'unreadable' },
      detectors: [
        {
          name: 'any',
          languages: ['javascript'],
          *find() {
            yield* [];
            throw new Error('odd file');
          },
        },
      ],
    };
    const report = await scanTree({ 'a.js': '' }, { probes: [broken, unreadable, first] });
    expect(report.findings.map(({ outcome }) => outcome)).toEqual([
      'error',
      'error',
      'not_visible',
    ]);
    expect(report.findings[0]?.message).toContain('out of order');
    expect(report.findings[1]?.message).toContain('a.js: odd file');
  });

  it('counts more places than it lists', async () => {
    const calls = Array.from({ length: 80 }, (_, i) => `axios.get(url${i});`).join('\n');
    const report = await scanTree({ 'a.js': `const axios = require('axios');\n${calls}` });
    const calling = finding(report, 'outgoing-call-time-limits');
    expect(calling?.total).toBe(80);
    expect(calling?.locations).toHaveLength(50);
  });

  it('says how many places it left out beyond the list', async () => {
    await withTree({}, async (directory) => {
      for (let index = 0; index < 1100; index += 1)
        await mkdir(join(directory, `p${index}`, 'node_modules'), { recursive: true });
      const { skipped } = await scan(directory, { probes: [] });
      expect(skipped).toHaveLength(1000);
      expect(skipped.at(-1)).toEqual({ path: '.', reason: '101 more places were left out' });
    });
  });
});

describe('the documentation of the probes', () => {
  it.each(PROBES.map((probe) => [probe.definition.name, probe.definition] as const))(
    '%s is complete',
    (name, definition) => {
      expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(definition.practice).toMatch(/^[A-Z]{2}-\d{2}$/);
      for (const text of [definition.title, definition.looksFor, definition.limits])
        expect(text.length).toBeGreaterThan(10);
      expect(definition.stacks.length).toBeGreaterThan(0);
      expect(definition.outcomes.present?.suggests).not.toBe('absent');
      if (definition.outcomes.absent) expect(definition.outcomes.absent.suggests).toBe('absent');
      else expect(definition.outcomes.present ?? definition.outcomes.partial).toBeDefined();
      expect(definition.outcomes.not_visible?.suggests ?? null).toBeNull();
      expect(definition.outcomes.not_applicable?.suggests ?? null).toBeNull();
    },
  );

  it('has no name twice', () => {
    expect(new Set(PROBES.map(({ definition }) => definition.name)).size).toBe(PROBES.length);
  });
});
