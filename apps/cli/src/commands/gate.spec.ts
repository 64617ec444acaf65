import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryCommand, withFolder } from '../testing/trial.ts';

const git = (cwd: string, ...parameters: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      '-c',
      'init.defaultBranch=main',
      '-c',
      'commit.gpgsign=false',
      ...parameters,
    ],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' },
    },
  ).trim();

const GOOD = "const axios = require('axios');\naxios.get('x', { timeout: 1000 });\n";
const BAD = "axios.get('y');\n";

const OUR_RULE = `name: no-danger
title: Nothing dangerous is called
practice: X-ACME-01
looksFor: Calls of dangerous.
limits: Other names are not seen.
stacks: [node]
signs:
  bad:
    code:
      - languages: [javascript]
        regex: 'dangerous\\('
        literals: [dangerous]
decide:
  - when: bad
    outcome: absent
    message: Something dangerous is called.
    places: [bad]
  - when: { none: [bad] }
    outcome: present
    message: Nothing dangerous is called.
otherwise: There is no code.
outcomes:
  absent: { means: Called., suggests: absent, confidence: high }
  present: { means: Not called., suggests: null, confidence: low }
`;

/** A repository with a good commit on main and, on a branch, one more. */
const withBranch = <Result>(change: string, use: (folder: string) => Promise<Result>) =>
  withFolder(async (folder) => {
    git(folder, 'init', '-q');
    await writeFile(join(folder, 'a.js'), GOOD);
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    git(folder, 'checkout', '-qb', 'feature');
    await writeFile(join(folder, 'a.js'), GOOD + change);
    git(folder, 'commit', '-qam', 'second');
    return use(folder);
  });

describe('pitwall gate', () => {
  it('passes what is not worse', async () => {
    await withBranch('// more\n', async (cwd) => {
      const { code, output } = await tryCommand(['gate', '--base', 'main'], { cwd });
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/^Nothing is worse than at [0-9a-f]{10}/),
      });
    });
  });

  it('fails what is, with the place, and writes SARIF and JSON of that alone', async () => {
    await withBranch(BAD, async (cwd) => {
      const ended = await tryCommand(
        ['gate', '--base', 'main', '--sarif', 's.json', '--json', 'g.json'],
        { cwd },
      );
      expect(ended.code).toBe(6);
      expect(ended.messages).toContain('RL-07');
      expect(ended.messages).toContain('a.js:3');
      const sarif = JSON.parse(await readFile(join(cwd, 's.json'), 'utf8'));
      expect(sarif.runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toEqual([
        'outgoing-call-time-limits',
      ]);
      expect(JSON.parse(await readFile(join(cwd, 'g.json'), 'utf8')).regressions).toHaveLength(1);
    });
  });

  it.each(['HEAD~1', 'HEAD^', 'feature~'])('compares with %s', async (base) => {
    await withBranch(BAD, async (cwd) => {
      const ended = await tryCommand(['gate', '--base', base], { cwd });
      expect(ended.code).toBe(6);
      expect(ended.messages).toContain('a.js:3');
    });
  });

  it('says of what was so before that it is in a new place', async () => {
    await withBranch(BAD, async (cwd) => {
      await writeFile(join(cwd, 'b.js'), `const axios = require('axios');\n${BAD}`);
      git(cwd, 'add', '.');
      git(cwd, 'commit', '-qm', 'third');
      const { messages } = await tryCommand(['gate', '--base', 'HEAD~1'], { cwd });
      expect(messages).toContain('as before, and here anew (impact');
      expect(messages).toContain('b.js:2');
      expect(messages).not.toContain('a.js');
    });
  });

  it('passes what matters less than asked for, and what is suppressed', async () => {
    await withBranch(BAD, async (cwd) => {
      expect((await tryCommand(['gate', '--base', 'main', '--impact', '5'], { cwd })).code).toBe(0);
      await writeFile(
        join(cwd, '.pitwall.yml'),
        'version: 1\nsuppress:\n  - probe: outgoing-call-time-limits\n    reason: elsewhere\n    because: The mesh does it.\n',
      );
      expect((await tryCommand(['gate', '--base', 'main'], { cwd })).code).toBe(0);
    });
  });

  it('fails what a rule of one’s own finds, whose practice the catalogue of the CLI does not know', async () => {
    await withBranch('dangerous();\n', async (cwd) => {
      await writeFile(join(cwd, '.pitwall.yml'), 'version: 1\nrules:\n  - ours.yml\n');
      await writeFile(join(cwd, 'ours.yml'), OUR_RULE);
      const ended = await tryCommand(['gate', '--base', 'main'], { cwd });
      expect(ended.code).toBe(6);
      expect(ended.messages).toMatch(/X-ACME-01 .*: absent, was present/);
      expect((await tryCommand(['gate', '--base', 'main', '--impact', '4'], { cwd })).code).toBe(0);
    });
  });

  it('compares with where the branches parted, not with what main did since', async () => {
    await withBranch('// more\n', async (cwd) => {
      git(cwd, 'checkout', '-q', 'main');
      await writeFile(join(cwd, 'a.js'), "const axios = require('axios');\n");
      git(cwd, 'commit', '-qam', 'removed');
      git(cwd, 'checkout', '-q', 'feature');
      expect((await tryCommand(['gate', '--base', 'main'], { cwd })).code).toBe(0);
    });
  });

  it('says which history a shallow clone lacks', async () => {
    await withBranch(BAD, async (origin) => {
      await withFolder(async (folder) => {
        git(folder, 'clone', '-q', '--depth', '1', `file://${origin}`, 'clone');
        const { code, messages } = await tryCommand(
          ['gate', 'clone', '--base', git(origin, 'rev-parse', 'main')],
          { cwd: folder },
        );
        expect(code).toBe(5);
        expect(messages).toContain('fetch-depth: 0');
      });
    });
  });

  it.each([
    [['gate'], 2, "required option '--base"],
    [['gate', '--base', 'HEAD~9'], 5, 'HEAD~9 is no commit of this repository'],
    [['gate', '--base', 'HEAD~1; x'], 5, 'is no commit of this repository'],
    [['gate', '--base', 'nothing'], 5, 'nothing is no commit of this repository'],
    [['gate', '--base', 'main', '--impact', '9'], 2, 'from 1 to 5'],
  ])('ends %j with %i and a sentence', async (parameters, code, message) => {
    await withBranch('// more\n', async (cwd) => {
      const ended = await tryCommand(parameters, { cwd });
      expect(ended.code).toBe(code);
      expect(ended.messages).toContain(message);
    });
  });
});

describe('pitwall init', () => {
  it('writes a file that a scan reads, once', async () => {
    await withFolder(async (cwd) => {
      expect((await tryCommand(['init'], { cwd })).code).toBe(0);
      expect(await readFile(join(cwd, '.pitwall.yml'), 'utf8')).toContain('false_positive');
      expect((await tryCommand(['scan', '--quiet'], { cwd })).code).toBe(0);
      expect(await tryCommand(['init'], { cwd })).toMatchObject({
        code: 2,
        messages: expect.stringContaining('there already'),
      });
    });
  });
});
