import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTree } from '../testing/probe-trial.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { NOTHING_TRACKED, trackedIn } from './tracked.ts';
import { walk } from './walk.ts';

const filesOf = (tree: Record<string, string>) =>
  withTree(tree, (directory) => walk(directory, DEFAULT_LIMITS));

describe('walk', () => {
  it('obeys ignore rules of every level, the deeper one last', async () => {
    const { files, skipped } = await filesOf({
      '.gitignore': '*.log\n/private/\n',
      'a.log': '',
      'private/x.js': '',
      'lib/.gitignore': '!keep.log\n',
      'lib/keep.log': '',
      'lib/other.log': '',
      'lib/private/y.js': '',
    });
    expect(files).toEqual(['.gitignore', 'lib/.gitignore', 'lib/keep.log', 'lib/private/y.js']);
    expect(skipped).toContainEqual({ path: 'private/', reason: 'ignored by .gitignore' });
    expect(skipped).toContainEqual({ path: 'a.log', reason: 'ignored by .gitignore' });
  });

  it('keeps what git tracks though it is ignored', async () => {
    const tree = {
      '.gitignore': '*.lock\n/private/\n',
      'yarn.lock': '',
      'other.lock': '',
      'private/deep/x.js': '',
      'private/deep/y.js': '',
      'private/z/y.js': '',
    };
    const tracked = trackedIn(
      new Map([
        ['yarn.lock', ''],
        ['private/deep/x.js', ''],
      ]),
    );
    const { files, skipped } = await withTree(tree, (directory) =>
      walk(directory, DEFAULT_LIMITS, tracked),
    );
    expect(files).toEqual(['.gitignore', 'private/deep/x.js', 'yarn.lock']);
    expect(skipped.map(({ path }) => path)).toEqual([
      'other.lock',
      'private/deep/y.js',
      'private/z/',
    ]);
  });

  it('does not enter vendored or built folders, and says so', async () => {
    const { files, skipped } = await filesOf({
      'node_modules/a/index.js': '',
      'web/dist/app.js': '',
      'vendor/lib.py': '',
      'src/index.js': '',
    });
    expect(files).toEqual(['src/index.js']);
    expect(skipped.map(({ path }) => path)).toEqual(['node_modules/', 'vendor/', 'web/dist/']);
  });

  it('never follows symbolic links', async () => {
    await withTree({ 'src/a.js': 'x' }, async (directory) => {
      await symlink('/etc', join(directory, 'outside'));
      await symlink('a.js', join(directory, 'src/link.js'));
      const { files, skipped } = await walk(directory, DEFAULT_LIMITS);
      expect(files).toEqual(['src/a.js']);
      expect(skipped).toEqual([
        { path: 'outside', reason: 'a symbolic link, not followed' },
        { path: 'src/link.js', reason: 'a symbolic link, not followed' },
      ]);
    });
  });

  it('stops at its bounds and says so', async () => {
    const { files, skipped } = await withTree({ 'a.js': '', 'b.js': '', 'c.js': '' }, (directory) =>
      walk(directory, { ...DEFAULT_LIMITS, files: 2 }),
    );
    expect(files).toEqual(['a.js', 'b.js']);
    expect(skipped).toEqual([{ path: 'c.js', reason: 'more than 2 files' }]);
  });

  it('says which folder it could not read', async () => {
    await withTree({ 'a.js': '' }, async (directory) => {
      const { files, skipped } = await walk(join(directory, 'gone'), DEFAULT_LIMITS);
      expect(files).toEqual([]);
      expect(skipped).toEqual([{ path: '.', reason: 'the folder cannot be read' }]);
    });
  });

  it('ends when it is told to', async () => {
    await withTree({ 'a.js': '' }, async (directory) => {
      await expect(
        walk(directory, DEFAULT_LIMITS, NOTHING_TRACKED, AbortSignal.abort(new Error('enough'))),
      ).rejects.toThrow('enough');
    });
  });
});
