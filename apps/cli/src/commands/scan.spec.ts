import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scanReportSchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { tryCommand, withFolder, withServer } from '../testing/trial.ts';

const withApplication = <Result>(use: (folder: string) => Promise<Result>) =>
  withFolder(async (folder) => {
    await mkdir(join(folder, 'app'));
    await writeFile(
      join(folder, 'app', 'a.js'),
      "const express = require('express');\nconst session = require('express-session');\nexpress().use(session({ secret: process.env.S }));\n",
    );
    return use(folder);
  });

describe('pitwall scan', () => {
  it('prints findings by topic with paths from where the person stands', async () => {
    await withApplication(async (cwd) => {
      const { code, output, messages } = await tryCommand(['scan', 'app'], { cwd });
      expect(code).toBe(0);
      expect(messages).toBe('');
      expect(output).toContain('Stateless processes');
      expect(output).toContain('app/a.js:3');
      expect(output).not.toContain('\u001b[');
      expect((await tryCommand(['scan'], { cwd: join(cwd, 'app') })).output).toContain(' a.js:3');
    });
  });

  it('writes the report as JSON to a file or to the output', async () => {
    await withApplication(async (cwd) => {
      const quiet = await tryCommand(['scan', 'app', '--quiet', '--json', 'r.json'], { cwd });
      expect(quiet).toEqual({ code: 0, output: '', messages: '' });
      const report = scanReportSchema.parse(
        JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8')),
      );
      expect(report.tool.name).toBe('pitwall');
      const { output } = await tryCommand(['scan', 'app', '--json', '-'], { cwd });
      expect(scanReportSchema.parse(JSON.parse(output)).statistics.files).toBe(1);
    });
  });

  it('writes Markdown', async () => {
    await withApplication(async (cwd) => {
      expect((await tryCommand(['scan', 'app', '--markdown'], { cwd })).output).toMatch(
        /^# Pitwall scan\n/,
      );
      await tryCommand(['scan', 'app', '--quiet', '--markdown', 'r.md'], { cwd });
      expect(await readFile(join(cwd, 'r.md'), 'utf8')).toContain('ST-02');
    });
  });

  it('shows colors and progress on a terminal only, and none with NO_COLOR', async () => {
    await withApplication(async (cwd) => {
      const shown = await tryCommand(['scan', 'app'], { cwd, terminal: true });
      expect(shown.output).toContain('\u001b[31m');
      expect(shown.messages).toContain('\r');
      const plain = await tryCommand(['scan', 'app'], {
        cwd,
        terminal: true,
        env: { NO_COLOR: '1' },
      });
      expect(plain.output).not.toContain('\u001b[');
    });
  });

  it.each([
    [['scan', 'nothing-here'], 5, 'does not exist'],
    [['scan', 'app/a.js'], 5, 'is not a folder'],
    [['scan', 'app', '--json', '-', '--markdown'], 2, 'cannot both go to the output'],
    [['scan', 'app', '--json', 'no/such/folder/r.json'], 1, 'cannot be written (ENOENT)'],
    [['scan', 'app', '--nonsense'], 2, "unknown option '--nonsense'"],
    [['scan', 'app', '--push'], 2, 'Missing: the address of the server'],
  ])('ends %j with %i and a sentence', async (parameters, code, message) => {
    await withApplication(async (cwd) => {
      const ended = await tryCommand(parameters, { cwd });
      expect(ended.code).toBe(code);
      expect(ended.messages).toContain(message);
      expect(ended.messages).not.toContain('    at ');
    });
  });

  it('ends with 130 when interrupted', async () => {
    await withApplication(async (cwd) => {
      const ended = await tryCommand(['scan', 'app'], {
        cwd,
        signal: AbortSignal.abort(new Error('interrupted')),
      });
      expect(ended).toMatchObject({ code: 130, messages: 'Interrupted.\n' });
    });
  });

  it('sends the report when asked to', async () => {
    await withApplication(async (cwd) => {
      await withServer(
        () => ({
          status: 201,
          json: { scan: { id: 's' }, alreadyReceived: false, suggestions: 3 },
        }),
        async (url, requests) => {
          const env = { PITWALL_URL: url, PITWALL_TOKEN: 't', PITWALL_ORGANIZATION: 'acme' };
          const { code, messages } = await tryCommand(
            ['scan', 'app', '--push', '--system', 'shop'],
            { cwd, env },
          );
          expect(code).toBe(0);
          expect(messages).toBe('Sent to shop of acme: 3 suggestions to look at.\n');
          expect(requests[0]).toMatchObject({
            method: 'POST',
            path: '/api/v1/organizations/acme/systems/shop/scans',
          });
          expect(requests[0]?.headers.authorization).toBe('Bearer t');
          expect(scanReportSchema.safeParse(JSON.parse(requests[0]?.body ?? '')).success).toBe(
            true,
          );
        },
      );
    });
  });
});
