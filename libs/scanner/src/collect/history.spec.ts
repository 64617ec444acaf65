import { execFileSync } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { scan, type ScanOptions } from '../scan.ts';
import { withTree, type Tree } from '../testing/probe-trial.ts';

const searchPath = process.env['PATH'];

const git = (directory: string, day: string, ...parameters: string[]): void => {
  execFileSync(
    'git',
    [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      '-c',
      'commit.gpgsign=false',
      ...parameters,
    ],
    {
      cwd: directory,
      env: {
        PATH: searchPath,
        HOME: directory,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      },
      stdio: 'ignore',
    },
  );
};

const commit = (directory: string, day: string): void => {
  git(directory, day, 'add', '-A');
  git(directory, day, 'commit', '-qm', day);
};

const OLD = '2019-03-02';
const recent = new Date(Date.now() - 20 * 24 * 3_600_000).toISOString().slice(0, 10);

const withHistory = <Result>(tree: Tree, use: (directory: string) => Promise<Result>) =>
  withTree(tree, async (directory) => {
    git(directory, OLD, 'init', '-q');
    commit(directory, OLD);
    return use(directory);
  });

const found = async (
  directory: string,
  probe: string,
  options: ScanOptions = {},
): Promise<Finding | undefined> =>
  (await scan(directory, { searchPath, ...options })).findings.find((one) => one.probe === probe);

describe('ages of comments that own up to a shortcut', () => {
  const tree = { 'src/a.js': 'const a = 1;\n// TODO: pay it back\n', 'b.py': 'x = 1  # HACK\n' };

  it('are those of the lines, not of the file', () =>
    withHistory(tree, async (directory) => {
      await appendFile(join(directory, 'src/a.js'), '/* FIXME soon */\n');
      commit(directory, recent);
      const finding = await found(directory, 'debt-comments');
      expect(finding?.outcome).toBe('partial');
      expect(finding?.total).toBe(3);
      expect(finding?.message).toContain('TODO 1');
      expect(finding?.message).toContain(`The oldest is of ${OLD}`);
      expect(finding?.message).toContain('2 are older than a year');
    }));

  it('are not guessed in a file that is changed, nor in a shallow clone', () =>
    withHistory(tree, async (directory) => {
      await writeFile(join(directory, 'src/a.js'), '\n\n// TODO: pay it back\n');
      expect((await found(directory, 'debt-comments'))?.message).toContain('Ages of 1 were read');
      commit(directory, recent);
      const clone = join(directory, 'clone');
      git(directory, recent, 'clone', '-q', '--depth', '1', `file://${directory}`, clone);
      const shallow = await found(clone, 'debt-comments');
      expect(shallow?.outcome).toBe('present');
      expect(shallow?.message).toContain('not visible: This clone is shallow');
      expect((await found(clone, 'dependencies-untouched'))?.outcome).toBe('not_applicable');
    }));

  it('are not asked for outside git, or where commits are compared', () =>
    withTree(tree, async (directory) => {
      expect((await found(directory, 'debt-comments'))?.message).toContain('not visible');
      git(directory, OLD, 'init', '-q');
      commit(directory, OLD);
      expect((await found(directory, 'debt-comments', { history: false }))?.outcome).toBe(
        'present',
      );
    }));
});

describe('comments', () => {
  it.each([
    ['// TODO: x', 1],
    ['/*\n * FIXME(anna) x\n */', 1],
    ['// XXX this breaks', 1],
    ["const a = 'TODO: x';", 0],
    ['// the TODO list of a user', 0],
    ['// see `TODO` in the docs', 0],
    ['// call 555-XXX-XXXX', 0],
    ['const TODO = 1; // a todo', 0],
  ])('%s: %i', (code, count) =>
    withTree({ 'a.js': `${code}\n`, 'test/b.js': '// TODO: only a test\n' }, async (directory) => {
      expect((await found(directory, 'debt-comments'))?.total).toBe(count);
    }),
  );
});

describe('dependencies left alone', () => {
  const tree = { 'package-lock.json': '{}', 'api/yarn.lock': '', 'a.js': 'x' };

  it('are told where the code goes on without them', () =>
    withHistory(tree, async (directory) => {
      await writeFile(join(directory, 'a.js'), 'y');
      commit(directory, recent);
      const finding = await found(directory, 'dependencies-untouched');
      expect(finding).toMatchObject({ outcome: 'partial', confidence: 'medium', total: 2 });
      await writeFile(join(directory, 'api/yarn.lock'), '# new');
      commit(directory, recent);
      const now = await found(directory, 'dependencies-untouched');
      expect(now).toMatchObject({ outcome: 'partial', confidence: 'low', total: 1 });
      await writeFile(join(directory, 'package-lock.json'), '{"a":1}');
      commit(directory, recent);
      expect((await found(directory, 'dependencies-untouched'))?.outcome).toBe('present');
    }));

  it('are no finding in a repository that nobody works on', () =>
    withHistory(tree, async (directory) => {
      expect((await found(directory, 'dependencies-untouched'))?.outcome).toBe('not_applicable');
    }));
});

describe('authors of suppressions', () => {
  const call = "const axios = require('axios');\n";
  const probe = 'outgoing-call-time-limits';
  const inSource = `${call}// pitwall-ignore ${probe} (false_positive): it is a mock\naxios.get('x');\n`;
  const inFile = `version: 1\nsuppress:\n  - probe: ${probe}\n    paths: [b.js]\n    reason: elsewhere\n    because: The mesh sets them.\n`;
  const stated = async (directory: string) =>
    (await scan(directory, { searchPath })).suppressed?.map(({ statedIn, statedBy }) => [
      statedIn,
      statedBy,
    ]);

  it('are told with the day, for comments and for the project file', async () => {
    const tree = { 'a.js': inSource, 'b.js': `${call}axios.get('y');\n`, '.pitwall.yml': inFile };
    await withHistory(tree, async (directory) => {
      const by = { name: 'A', on: OLD };
      expect(await stated(directory)).toEqual([
        ['a.js:2', by],
        ['.pitwall.yml:3', by],
      ]);
      // What differs from the commit has other lines there.
      await writeFile(join(directory, '.pitwall.yml'), `# new\n${inFile}`);
      expect(await stated(directory)).toEqual([
        ['a.js:2', by],
        ['.pitwall.yml:4', undefined],
      ]);
    });
  });

  it('are not guessed outside git', async () => {
    await withTree({ 'a.js': inSource }, async (directory) => {
      expect(await stated(directory)).toEqual([['a.js:2', undefined]]);
    });
  });
});
