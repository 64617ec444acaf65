import { mkdir, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { startGitServer } from '@pitwall/testing';
import { describe, expect, it } from 'vitest';
import { cloneWorld, faultOf, HERE } from './clone-world.ts';
import { guardedDestination } from './guarded-destination.ts';
import { makeWorkFolder, sweepWorkFolders } from './work-folders.ts';
import { writeTree } from './write-tree.ts';

const SECRET = 'Basic c2VjcmV0LW9mLXRoZS10ZXN0';
const world = cloneWorld();
const textsBelow = async (at: string): Promise<string> => {
  const entries = await readdir(at, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return (
    await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  ).join('\n');
};

describe('what a clone is trusted with', () => {
  it('is sent to its server, and is in no file and no message', async () => {
    await world.server.repository('acme/private', { 'a.js': 'x' });
    world.server.authorizations.add(SECRET);
    const clone = await world.begin('acme/private', { authorization: SECRET });
    await world.checkedOut(clone);
    expect(new Set(world.server.calls.map(({ authorization }) => authorization))).toEqual(
      new Set([SECRET]),
    );
    expect(await textsBelow(world.folder)).not.toContain(SECRET.slice(6));
    world.server.authorizations.clear();
    world.server.authorizations.add('Basic another');
    const fault = await faultOf(clone.defaultBranch());
    expect(fault).toMatchObject({ kind: 'unauthorized' });
    expect(JSON.stringify([fault, fault.message, fault.stack])).not.toContain(SECRET.slice(6));
  });

  it('is never sent on: a redirect is no answer', async () => {
    await world.server.repository('acme/other', { 'a.js': 'x' });
    const elsewhere = await startGitServer();
    try {
      world.server.instead = (request, response) => {
        response.writeHead(301, { location: `${elsewhere.origin}${request.url ?? ''}` }).end();
        return true;
      };
      const clone = await world.begin('acme/other', { authorization: SECRET });
      expect(await faultOf(clone.defaultBranch())).toMatchObject({ kind: 'moved' });
      expect(elsewhere.calls).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });
});

describe('a repository that cannot be had', () => {
  it('is told from one that wants a credential, and from an empty one', async () => {
    expect(await faultOf((await world.begin('acme/nobody')).defaultBranch())).toMatchObject({
      kind: 'gone',
      message: expect.stringContaining('knows no such repository'),
    });
    await world.server.repository('acme/empty', {});
    await rm(join(world.folder, 'repository'), { recursive: true });
    const empty = await faultOf((await world.begin('acme/empty')).defaultBranch());
    expect(empty).toMatchObject({ kind: 'empty' });
    await rm(join(world.folder, 'repository'), { recursive: true });
    const repository = await world.server.repository('acme/there', { 'a.js': 'x' });
    const clone = await world.begin('acme/there');
    expect(await faultOf(clone.fetchCommit('f'.repeat(40), null))).toMatchObject({ kind: 'gone' });
    expect(repository.git('rev-parse', 'HEAD')).toMatch(/^[0-9a-f]{40}$/);
  });

  it('is one that grows past the bound, and one with too many files', async () => {
    const { randomBytes } = await import('node:crypto');
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`f${index}.txt`, randomBytes(300_000)]),
    );
    await world.server.repository('acme/huge', files);
    const small = await world.begin('acme/huge', { maxBytes: 1_000_000 });
    const { commit } = await small.defaultBranch();
    expect(await faultOf(small.fetchCommit(commit, 'main'))).toMatchObject({
      kind: 'too_large',
      message: expect.stringContaining('more than 1 MB'),
    });
    await rm(join(world.folder, 'repository'), { recursive: true });
    const clone = await world.begin('acme/huge');
    await clone.fetchCommit(commit, 'main');
    const directory = { workTree: world.folder, own: clone.folder, shared: clone.folder };
    const target = join(world.folder, 'target');
    for (const limits of [
      { files: 5, bytes: 1e9 },
      { files: 50, bytes: 1_000_000 },
    ])
      expect(
        await faultOf(
          writeTree(directory, commit, target, { limits, signal: AbortSignal.timeout(9_000) }),
        ),
      ).toMatchObject({ kind: 'too_large' });
  });

  it('is one whose server does not come to an end, or breaks off', async () => {
    await world.server.repository('acme/slow', { 'a.js': 'x' });
    world.server.instead = () => true;
    const controller = new AbortController();
    const clone = await world.begin('acme/slow', { signal: controller.signal });
    const asked = faultOf(clone.defaultBranch());
    await expect.poll(() => world.server.calls.length).toBe(1);
    controller.abort(new Error('The time is over.'));
    expect((await asked).message).toBe('The time is over.');
    await rm(join(world.folder, 'repository'), { recursive: true });
    world.server.instead = (_request, response) => {
      response.destroy();
      return true;
    };
    expect(await faultOf((await world.begin('acme/slow')).defaultBranch())).toMatchObject({
      kind: 'unreachable',
      isTransient: true,
    });
  });
});

describe('where a clone may go', () => {
  const nowhere = { outgoing: { allow: [], allowHttp: false } };
  it.each([
    ['http://github.com/acme/shop', 'not encrypted'],
    ['https://127.0.0.1/acme/shop', 'loopback'],
    ['https://[::1]/acme/shop', 'loopback'],
    ['https://169.254.169.254/latest', 'metadata'],
    ['https://ana:secret@github.com/acme/shop', 'user name or password'],
    ['file:///etc/passwd', 'Only https'],
    ['ssh://git@github.com/acme/shop', 'Only https'],
    ['ext::sh -c id', 'Only https'],
  ])('is not %s', async (address, says) => {
    expect(await faultOf(guardedDestination(address, nowhere))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(says),
    });
  });

  it('is no name that leads to a private address, even once', async () => {
    const led = (...addresses: string[]) =>
      guardedDestination('https://git.example.org/acme/shop', nowhere, async () =>
        addresses.map((address) => ({ address, family: 4 as const })),
      );
    expect(await faultOf(led('93.184.216.34', '10.0.0.7'))).toMatchObject({ kind: 'refused' });
    expect((await led('93.184.216.34')).pinned).toBe('git.example.org:443:93.184.216.34');
  });

  it('is where the name led when it was checked, and nowhere else', async () => {
    await world.server.repository('acme/pinned', { 'a.js': 'x' });
    const { port } = new URL(world.server.origin);
    // Nobody else knows this name: git reaches it by the pinned answer alone.
    const destination = await guardedDestination(
      `http://pinned.invalid:${port}/acme/pinned`,
      HERE,
      async () => [{ address: '127.0.0.1', family: 4 }],
    );
    const clone = await world.begin('acme/pinned', { destination });
    expect(await clone.defaultBranch()).toMatchObject({ branch: 'main' });
  });
});

describe('folders of scans', () => {
  it('are swept when their process is gone, and not while it lives', async () => {
    const root = join(world.folder, 'work');
    const mine = await makeWorkFolder(root);
    const gone = join(root, `999999999-${crypto.randomUUID()}`);
    const old = join(root, `${process.ppid}-${crypto.randomUUID()}`);
    const foreign = join(root, 'something-else');
    for (const path of [gone, old, foreign]) await mkdir(join(path, 'tree'), { recursive: true });
    const before = new Date(Date.now() - 3 * 3_600_000);
    await utimes(old, before, before);
    expect(await sweepWorkFolders(root)).toBe(2);
    expect((await readdir(root)).sort()).toEqual(
      [mine.path.split('/').pop(), 'something-else'].sort(),
    );
    expect(await sweepWorkFolders(root, () => false)).toBe(1);
    await mine.remove();
  });

  it('of another machine that shares the place are left until they are old', async () => {
    const root = join(world.folder, 'work');
    const place = join(root, `0123abcd-999999999-${crypto.randomUUID()}`);
    await mkdir(place, { recursive: true });
    expect(await sweepWorkFolders(root)).toBe(0);
    const before = new Date(Date.now() - 3 * 3_600_000);
    await utimes(place, before, before);
    expect(await sweepWorkFolders(root)).toBe(1);
  });
});
