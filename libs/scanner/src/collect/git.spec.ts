import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../scan.ts';
import { withTree, type Tree } from '../testing/probe-trial.ts';
import { findGitDirectory, readHead, readRemote, withoutCredentials } from './git-directory.ts';
import { Git, GitError } from './git.ts';
import { readSourceState } from './source-state.ts';

const searchPath = process.env['PATH'];

const git = (directory: string, ...parameters: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'init.defaultBranch=main',
      ...parameters,
    ],
    {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: searchPath, HOME: directory, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim();

const withRepository = <Result>(
  tree: Tree,
  use: (directory: string) => Promise<Result>,
): Promise<Result> =>
  withTree(tree, async (directory) => {
    git(directory, 'init', '-q');
    git(directory, 'add', '-A');
    git(directory, 'commit', '-qm', 'first');
    return use(directory);
  });

const exists = async (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );

describe('a repository of strangers', () => {
  it('runs no program that its configuration names', async () => {
    await withRepository({ 'a.js': 'x', 'b.txt': 'y' }, async (directory) => {
      const trap = join(directory, '.git', 'trap.sh');
      const sprung = join(directory, '.git', 'sprung');
      await writeFile(trap, `#!/bin/sh\necho "$0 $@" >> '${sprung}'\ncat 2>/dev/null\nexit 0\n`);
      await chmod(trap, 0o755);
      for (const key of [
        'core.fsmonitor',
        'core.pager',
        'core.sshCommand',
        'core.gitProxy',
        'core.askPass',
        'core.editor',
        'diff.external',
        'diff.trap.textconv',
        'diff.trap.command',
        'filter.trap.clean',
        'filter.trap.smudge',
        'filter.trap.process',
        'gpg.program',
        'gpg.ssh.program',
        'gpg.x509.program',
        'interactive.diffFilter',
        'tar.tar.command',
        'credential.helper',
        'uploadpack.packObjectsHook',
        'core.alternateRefsCommand',
        'sequence.editor',
        'pager.ls-tree',
        'alias.ls-tree',
      ])
        git(directory, 'config', key, trap);
      git(directory, 'config', 'alias.ls-tree', `!${trap}`);
      git(directory, 'config', 'log.showSignature', 'true');
      git(directory, 'config', 'remote.origin.url', `ext::${trap} %S`);
      git(directory, 'config', 'remote.origin.promisor', 'true');
      git(directory, 'config', 'remote.origin.uploadpack', trap);
      git(directory, 'config', 'protocol.ext.allow', 'always');
      git(directory, 'config', 'extensions.partialClone', 'origin');
      git(directory, 'config', 'core.hooksPath', join(directory, '.git', 'traps'));
      await mkdir(join(directory, '.git', 'traps'));
      for (const hook of [
        'post-checkout',
        'post-index-change',
        'reference-transaction',
        'fsmonitor-watchman',
        'pre-auto-gc',
      ]) {
        await symlink(trap, join(directory, '.git', 'traps', hook));
        await symlink(trap, join(directory, '.git', 'hooks', hook));
      }
      await writeFile(join(directory, '.gitattributes'), '* diff=trap\n*.txt filter=trap\n');
      await writeFile(join(directory, 'a.js'), 'changed');

      // The trap works: an ordinary status springs it.
      git(directory, 'status');
      expect(await exists(sprung)).toBe(true);
      await rm(sprung);

      const report = await scan(directory, { searchPath, probes: [] });
      expect(report.source.commit).toMatch(/^[0-9a-f]{40}$/);
      expect(report.source.branch).toBe('main');
      expect(report.source.modified).toBe(true);
      const found = await findGitDirectory(directory);
      if (!found || !report.source.commit) throw new Error('no repository');
      const opened = await Git.open(found, report.source.commit, { searchPath });
      await opened.run('log', '-p', '--stat', report.source.commit);
      await opened.run('blame', report.source.commit, '--', 'a.js');
      await opened.close();
      expect(await exists(sprung)).toBe(false);
    });
  });

  it('reads no object store that the repository points to elsewhere', async () => {
    await withRepository({ 'a.js': 'x' }, async (directory) => {
      await withRepository({ 'secret.js': 'of somebody else' }, async (other) => {
        const secret = git(other, 'rev-parse', 'HEAD');
        const alternates = join(directory, '.git', 'objects', 'info', 'alternates');
        await writeFile(alternates, `${join(other, '.git', 'objects')}\n`);
        // An ordinary git follows it.
        expect(git(directory, 'cat-file', '-t', secret)).toBe('commit');
        await writeFile(join(directory, '.git', 'refs', 'heads', 'main'), `${secret}\n`);
        const state = await readSourceState(directory, { searchPath });
        expect(state.committed).toBeNull();
        expect(state.problem).toMatch(/^git cannot read the commit/);
      });
    });
  });

  it('enters no submodule, and none of its configuration', async () => {
    await withRepository({ 'inner.js': 'x' }, async (inner) => {
      await withRepository({ 'a.js': 'x' }, async (directory) => {
        git(directory, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner, 'sub');
        git(directory, 'commit', '-qm', 'with a submodule');
        const sprung = join(directory, 'sprung');
        const trap = join(directory, '.git', 'trap.sh');
        await writeFile(trap, `#!/bin/sh\ntouch '${sprung}'\n`);
        await chmod(trap, 0o755);
        git(join(directory, 'sub'), 'config', 'core.fsmonitor', trap);
        git(directory, 'status');
        expect(await exists(sprung)).toBe(true);
        await rm(sprung);
        const report = await scan(directory, { searchPath, probes: [] });
        expect(report.source.commit).toMatch(/^[0-9a-f]{40}$/);
        expect(await exists(sprung)).toBe(false);
      });
    });
  });

  it('gives contents and sizes of a commit, and tells a shallow clone', async () => {
    await withRepository({ 'a.js': 'one\ntwo', 'empty.js': '' }, async (directory) => {
      const found = await findGitDirectory(directory);
      if (!found) throw new Error('no repository');
      const commit = git(directory, 'rev-parse', 'HEAD');
      const opened = await Git.open(found, commit, { searchPath });
      expect(opened.shallow).toBe(false);
      expect(await opened.commitOf(commit.slice(0, 10))).toBe(commit);
      expect(await opened.commitOf('f'.repeat(40))).toBeNull();
      expect(await opened.commitOf('--output=x')).toBeNull();
      const files = await opened.sizedFiles(commit);
      expect([...files].map(([path, { size }]) => [path, size])).toEqual([
        ['a.js', 7],
        ['empty.js', 0],
      ]);
      const ids = [...files.values()].map(({ id }) => id);
      const blobs = await opened.blobs(['f'.repeat(40), ...ids]);
      expect(ids.map((id) => blobs.get(id)?.toString())).toEqual(['one\ntwo', '']);
      await opened.close();
      await writeFile(join(directory, '.git', 'shallow'), `${commit}\n`);
      const shallow = await Git.open(found, commit, { searchPath });
      expect(shallow.shallow).toBe(true);
      await shallow.close();
    });
  });

  it('does not fetch what a partial clone lacks', async () => {
    await withRepository({ 'a.js': 'x' }, async (directory) => {
      const tree = git(directory, 'rev-parse', 'HEAD^{tree}');
      await rm(join(directory, '.git', 'objects', tree.slice(0, 2), tree.slice(2)), {
        force: true,
      });
      git(directory, 'config', 'remote.origin.url', 'ext::sh -c "exit 1"');
      git(directory, 'config', 'remote.origin.promisor', 'true');
      const state = await readSourceState(directory, { searchPath });
      expect(state.problem).toMatch(/^git cannot read the commit/);
      expect(state.committed).toBeNull();
    });
  });
});

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

  it('reports what git says when a command fails', async () => {
    await withRepository({ 'a.js': '' }, async (directory) => {
      const found = await findGitDirectory(directory);
      if (!found) throw new Error('no repository');
      const opened = await Git.open(found, 'f'.repeat(40), { searchPath });
      await expect(opened.files('f'.repeat(40))).rejects.toThrow(GitError);
      await opened.close();
    });
  });
});
