import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../scan.ts';
import { git, searchPath, withRepository } from '../testing/repositories.ts';
import { findGitDirectory } from './git-directory.ts';
import { Git, GitError } from './git.ts';
import { readSourceState } from './source-state.ts';

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
