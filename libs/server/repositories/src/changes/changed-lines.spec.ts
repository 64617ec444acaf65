import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEUTRAL_CONFIGURATION } from '@pitwall/scanner/git';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedLines, type ComparedTrees, touches } from './changed-lines.ts';

let root: string;
let trees: ComparedTrees;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pitwall-changed-lines-'));
  trees = {
    folder: join(root, 'repository'),
    base: join(root, 'base'),
    head: join(root, 'head'),
    signal: AbortSignal.timeout(60_000),
  };
  await mkdir(join(trees.folder, 'refs', 'heads'), { recursive: true });
  await mkdir(join(trees.folder, 'objects'));
  await writeFile(join(trees.folder, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(
    join(trees.folder, 'config'),
    `[core]\n\trepositoryformatversion = 0\n${NEUTRAL_CONFIGURATION}`,
  );
  await mkdir(trees.base);
  await mkdir(trees.head);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const lines = async (before: string | null, after: string | null, name = 'a.js') => {
  const write = (folder: string, text: string | null) =>
    text === null ? rm(join(folder, name), { force: true }) : writeFile(join(folder, name), text);
  await write(trees.base, before);
  await write(trees.head, after);
  return changedLines(trees, name);
};

describe('the lines that a change wrote', () => {
  it('are those that are added or changed, where they stand now', async () => {
    expect(await lines('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\nf\n')).toEqual([
      [2, 2],
      [5, 6],
    ]);
  });

  it('are none where lines were taken away or nothing is other', async () => {
    expect(await lines('a\nb\nc\n', 'a\nc\n')).toEqual([]);
    expect(await lines('a\n', 'a\n')).toEqual([]);
    expect(await lines('a\n', null)).toEqual([]);
  });

  it('are all of a file that is new', async () => {
    const all = await lines(null, 'a\nb\n');
    expect(touches(all, { startLine: 2, endLine: 900 })).toBe(true);
  });

  it('are none outside of the two folders', async () => {
    await writeFile(join(root, 'secret'), 'x\n');
    for (const path of ['../secret', '/etc/hostname', '.git/config', '..', ''])
      expect(await changedLines(trees, path)).toEqual([]);
  });

  it('have a place on them that reaches into them', () => {
    const place = (startLine: number, endLine = startLine) => ({ startLine, endLine });
    for (const [given, touched] of [
      [place(2), false],
      [place(3), true],
      [place(1, 3), true],
      [place(5, 9), true],
      [place(6), false],
    ] as const)
      expect(touches([[3, 5]], given)).toBe(touched);
  });
});
