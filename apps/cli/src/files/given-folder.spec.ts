import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSignedIn } from '../testing/signed-in.ts';
import { tryCommand, withFolder } from '../testing/trial.ts';

describe('a folder where a command takes a file', () => {
  it('is to be scanned, where a report of it was to be sent', () =>
    withFolder(async (cwd) => {
      await mkdir(join(cwd, 'app'));
      const ended = await runSignedIn(['push', 'app', '-s', 'shop'], () => ({ json: {} }), { cwd });
      expect(ended).toMatchObject({
        code: 5,
        requests: [],
        messages:
          'app is a folder, not the report of a scan. Scan it and send what is found: pitwall scan app --push\n',
      });
    }));

  it.each([
    ['import-evidence', 'app', '--dry-run'],
    ['import-evidence', 'report.sarif', '--mapping', 'app', '--dry-run'],
    ['import', 'app'],
    ['load-test', 'app', '-s', 'shop'],
    ['load-test', 'app.gz', '-s', 'shop'],
    ['doctor', 'postgres://h/d', '--compare', 'app'],
    ['catalogue', 'import', 'overlay.yaml', '--into', 'app'],
    ['catalogue', 'import', 'app'],
    ['catalogue', 'export', '--output', 'app'],
    ['scan', 'code', '--json', 'app'],
  ])('is told: %s %s %s %s', (...parameters) =>
    withFolder(async (cwd) => {
      for (const name of ['app', 'app.gz', 'code']) await mkdir(join(cwd, name));
      await writeFile(join(cwd, 'report.sarif'), '{}');
      await writeFile(join(cwd, 'overlay.yaml'), '{}');
      const ended = await runSignedIn(parameters, () => ({ json: {} }), { cwd });
      const named = parameters.find((one) => one.startsWith('app'));
      expect(ended.messages).toBe(`${named} is a folder; name a file in it.\n`);
      expect(ended.code).not.toBe(0);
      expect(ended.requests).toEqual([]);
    }),
  );

  it.each([
    ['import-evidence', 'nowhere', '--dry-run'],
    ['import', 'nowhere'],
    ['load-test', 'nowhere', '-s', 'shop'],
    ['load-test', 'nowhere.gz', '-s', 'shop'],
    ['catalogue', 'check', 'nowhere'],
  ])('and a file that is not there: %s %s', async (...parameters) => {
    const ended = await runSignedIn(parameters, () => ({ json: {} }));
    expect(ended).toMatchObject({
      code: 5,
      messages: `${parameters.find((one) => one.startsWith('nowhere'))} does not exist.\n`,
    });
  });

  it('says the reason of the system where it is another', async () => {
    const long = 'a'.repeat(300);
    const ended = await tryCommand(['import-evidence', long, '--dry-run']);
    expect(ended.messages).toBe(`${long} cannot be read (ENAMETOOLONG).\n`);
  });
});
