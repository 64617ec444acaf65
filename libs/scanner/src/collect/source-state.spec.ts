import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../scan.ts';
import { withTree } from '../testing/probe-trial.ts';
import { git, searchPath, withRepository } from '../testing/repositories.ts';
import { findGitDirectory, readHead, readRemote, withoutCredentials } from './git-directory.ts';

describe('source state', () => {
  it('is unmodified right after a commit, with and without Windows line endings', async () => {
    await withRepository({ 'a.js': 'one\ntwo\n', 'sub/b.py': 'x\n' }, async (directory) => {
      expect((await scan(directory, { searchPath, probes: [] })).source.modified).toBe(false);
      expect((await scan(join(directory, 'sub'), { searchPath, probes: [] })).source.modified).toBe(
        false,
      );
      await writeFile(join(directory, 'a.js'), 'one\r\ntwo\r\n');
      expect((await scan(directory, { searchPath, probes: [] })).source.modified).toBe(false);
    });
  });

  it.each([
    ['a changed file', (directory: string) => writeFile(join(directory, 'a.js'), 'other')],
    ['a new file', (directory: string) => writeFile(join(directory, 'new.js'), '')],
    ['a removed file', (directory: string) => rm(join(directory, 'a.js'))],
  ])('is modified by %s', async (_name, change) => {
    await withRepository({ 'a.js': 'x', 'b.js': 'y' }, async (directory) => {
      await change(directory);
      expect((await scan(directory, { searchPath, probes: [] })).source.modified).toBe(true);
    });
  });

  it('is not modified by ignored files and files behind a filter', async () => {
    await withRepository(
      {
        '.gitignore': 'out.js\n',
        '.gitattributes': '*.psd filter=lfs\n',
        'a.psd': 'pointer',
        'a.js': '',
      },
      async (directory) => {
        await writeFile(join(directory, 'out.js'), 'x');
        await writeFile(join(directory, 'a.psd'), 'what the pointer stands for');
        expect((await scan(directory, { searchPath, probes: [] })).source.modified).toBe(false);
      },
    );
  });

  it('holds files that git tracks though they are ignored, and no others', async () => {
    const ignored = 'made/\nyarn.lock\n';
    await withRepository(
      { '.gitignore': '', 'yarn.lock': '', 'made/a/b.js': 'x' },
      async (directory) => {
        await writeFile(join(directory, '.gitignore'), ignored);
        git(directory, 'commit', '-qam', 'ignored');
        await writeFile(join(directory, 'made/a/c.js'), 'y');
        const { skipped, source } = await scan(directory, { searchPath, probes: [] });
        expect(source.modified).toBe(false);
        expect(skipped.map(({ path }) => path)).toEqual(['made/a/c.js']);
      },
    );
  });

  it('takes every file of a tree that was written from a commit', async () => {
    const tree = { '.gitignore': 'lib/\nyarn.lock\n', 'yarn.lock': '', 'lib/a.js': 'x' };
    const skippedOf = (origin?: 'repository') =>
      withTree(tree, async (directory) => {
        const report = await scan(directory, { searchPath, probes: [], ...(origin && { origin }) });
        return report.skipped.map(({ path }) => path);
      });
    expect(await skippedOf('repository')).toEqual([]);
    expect(await skippedOf()).toEqual(['lib/', 'yarn.lock']);
  });

  it('is empty outside a repository', async () => {
    const report = await withTree({ 'a.js': '' }, (directory) =>
      scan(directory, { searchPath, probes: [] }),
    );
    expect(report.source).toEqual({
      commit: null,
      branch: null,
      repository: null,
      modified: false,
    });
  });

  it('gives the commit even where git is not installed', async () => {
    await withRepository({ 'a.js': '' }, async (directory) => {
      const report = await scan(directory, { searchPath: join(directory, 'nothing'), probes: [] });
      expect(report.source.commit).toBe(git(directory, 'rev-parse', 'HEAD'));
      expect(report.skipped).toContainEqual({
        path: '.git',
        reason: 'git cannot read the commit: git is not installed',
      });
    });
  });

  it('reads detached heads, packed references and linked work trees', async () => {
    await withRepository({ 'a.js': '' }, async (directory) => {
      const commit = git(directory, 'rev-parse', 'HEAD');
      git(directory, 'pack-refs', '--all');
      const packed = await findGitDirectory(directory);
      expect(packed && (await readHead(packed))).toEqual({ commit, branch: 'main' });
      git(directory, 'worktree', 'add', '-q', '-b', 'feature/x', join(directory, 'linked'));
      const linked = await findGitDirectory(join(directory, 'linked'));
      expect(linked && (await readHead(linked))).toEqual({ commit, branch: 'feature/x' });
      git(directory, 'checkout', '-q', '--detach');
      expect(packed && (await readHead(packed))).toEqual({ commit, branch: null });
    });
  });

  it('names the remote without credentials', async () => {
    await withRepository({ 'a.js': '' }, async (directory) => {
      git(directory, 'remote', 'add', 'origin', 'https://user:token@example.org/team/app.git?x=1');
      const found = await findGitDirectory(directory);
      expect(found && (await readRemote(found))).toBe('https://example.org/team/app.git');
    });
    expect(withoutCredentials('git@example.org:team/app.git')).toBe('git@example.org:team/app.git');
    expect(withoutCredentials('user:secret@example.org:team/app.git')).toBe(
      'example.org:team/app.git',
    );
  });

  it('refuses a reference that leads out of the repository', async () => {
    await withRepository({ 'a.js': '' }, async (directory) => {
      await writeFile(join(directory, '.git', 'HEAD'), 'ref: refs/../../../secret\n');
      await writeFile(join(directory, 'secret'), 'a'.repeat(40));
      const found = await findGitDirectory(directory);
      expect(found && (await readHead(found)).commit).toBeNull();
    });
  });
});
