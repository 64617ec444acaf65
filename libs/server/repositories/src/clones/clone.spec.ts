import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scan } from '@pitwall/scanner';
import { findGitDirectory } from '@pitwall/scanner/git';
import { type GitServer, startGitServer } from '@pitwall/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Clone, type CloneOptions } from './clone.ts';
import type { CloneFault } from './clone-fault.ts';
import { guardedDestination } from './guarded-destination.ts';
import { makeWorkFolder, sweepWorkFolders } from './work-folders.ts';
import { writeTree } from './write-tree.ts';

const HERE = { outgoing: { allow: ['127.0.0.1'], allowHttp: true } };
const SECRET = 'Basic c2VjcmV0LW9mLXRoZS10ZXN0';
const LIMITS = { files: 1_000, bytes: 10_000_000 };
let server: GitServer;
let folder: string;

beforeAll(async () => {
  server = await startGitServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitwall-clone-test-'));
});
afterEach(async () => {
  [server.instead, server.calls.length] = [() => false, 0];
  server.authorizations.clear();
  await rm(folder, { recursive: true, force: true });
});

async function begin(name: string, changes: Partial<CloneOptions> = {}): Promise<Clone> {
  return Clone.begin(join(folder, 'repository'), {
    destination: await guardedDestination(`${server.origin}/${name}`, HERE),
    authorization: null,
    maxBytes: 50_000_000,
    signal: AbortSignal.timeout(30_000),
    ...changes,
  });
}

/** As a scan has it: the tree, with the repository named in it. */
async function checkedOut(clone: Clone): Promise<string> {
  const tree = join(folder, 'tree');
  await mkdir(tree);
  const { commit, branch } = await clone.defaultBranch();
  await clone.fetchCommit(commit, branch);
  await clone.fetchHistory(commit);
  await symlink(clone.folder, join(tree, '.git'));
  const found = await findGitDirectory(tree);
  if (!found) throw new Error('The tree has no repository.');
  await writeTree(found, commit, tree, { limits: LIMITS, signal: AbortSignal.timeout(30_000) });
  return tree;
}
const faultOf = (doing: Promise<unknown>): Promise<CloneFault> =>
  doing.then(
    () => Promise.reject(new Error('It went well.')),
    (error: unknown) => error as CloneFault,
  );
const textsBelow = async (at: string): Promise<string> => {
  const entries = await readdir(at, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return (
    await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  ).join('\n');
};

describe('a clone', () => {
  it('is scanned as the code itself would be, with ages from the history', async () => {
    const repository = await server.repository('acme/shop', {});
    await repository.commit({ 'a.js': 'old\n', 'package-lock.json': '{}' }, { day: '2020-01-05' });
    const commit = await repository.commit({ 'src/b.js': 'new\n' });
    const tree = await checkedOut(await begin('acme/shop'));
    const report = await scan(tree);
    expect(report.source).toEqual({
      commit,
      branch: 'main',
      repository: `${server.origin}/acme/shop`,
      modified: false,
    });
    expect(report.statistics.files).toBe(3);
    const own = await scan(repository.folder);
    const told = ({ findings }: typeof own) =>
      findings.map(({ probe, outcome, message }) => ({ probe, outcome, message }));
    expect(told(report)).toEqual(told(own));
  });

  it('brings only what a scan reads: no old content, and nothing that is too large', async () => {
    const repository = await server.repository('acme/large', { 'a.txt': 'x'.repeat(300_000) });
    await repository.commit({ 'a.txt': 'small', 'big.bin': Buffer.alloc(3_000_000, 'y') });
    const clone = await begin('acme/large');
    const tree = await checkedOut(clone);
    expect(await readFile(join(tree, 'a.txt'), 'utf8')).toBe('small');
    expect(await readFile(join(tree, 'big.bin'), 'utf8')).toBe('');
    const { execFileSync } = await import('node:child_process');
    const missing = execFileSync(
      'git',
      ['rev-list', '--objects', '--all', '--missing=print', '--no-object-names'],
      { env: { PATH: process.env['PATH'], GIT_DIR: clone.folder, GIT_ALLOW_PROTOCOL: 'none' } },
    );
    expect(String(missing).match(/^\?/gm)).toHaveLength(2);
  });

  it('writes no link, no submodule, nothing outside and nothing into the repository itself', async () => {
    const repository = await server.repository('acme/hostile', { 'a.js': 'x' });
    await symlink('/etc/passwd', join(repository.folder, 'passwd'));
    await symlink('..', join(repository.folder, 'up'));
    await chmod(join(repository.folder, 'a.js'), 0o755);
    await repository.commit({ '.gitmodules': '[submodule "s"]\n\tpath = s\n\turl = ../other\n' });
    const head = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${head},s`);
    repository.git('commit', '-qm', 'a submodule');
    // git itself refuses to add these: a stranger's server does not.
    const blob = repository.git('rev-parse', 'HEAD:a.js');
    const { execFileSync } = await import('node:child_process');
    const made = (input: string, ...parameters: string[]) =>
      execFileSync('git', parameters, { cwd: repository.folder, input, encoding: 'utf8' }).trim();
    const inner = made(`100644 blob ${blob}\tconfig\n`, 'mktree');
    const top = repository.git('ls-tree', 'HEAD');
    const tree = made(
      `${top}\n040000 tree ${inner}\t.GIT\n040000 tree ${inner}\t..\n100644 blob ${blob}\tback\\slash\n`,
      'mktree',
    );
    const commit = repository.git('commit-tree', tree, '-p', 'HEAD', '-m', 'evil');
    repository.git('update-ref', 'refs/heads/main', commit);
    const written = await checkedOut(await begin('acme/hostile'));
    expect((await readdir(written)).sort()).toEqual(['.git', '.gitmodules', 'a.js']);
    expect((await readdir(folder)).sort()).toEqual(['repository', 'tree']);
    expect(await readFile(join(folder, 'repository', 'config'), 'utf8')).toContain('[core]');
  });

  it('follows no program, filter or store that the repository names', async () => {
    const repository = await server.repository('acme/filters', {
      '.gitattributes': '*.js filter=trap diff=trap\n*.bin filter=lfs\n',
      'a.js': 'x',
      'b.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      '.lfsconfig': `[lfs]\n\turl = ${server.origin}/lfs\n`,
    });
    expect(repository.git('status', '--short')).toBe('');
    const tree = await checkedOut(await begin('acme/filters'));
    expect(await readFile(join(tree, 'b.bin'), 'utf8')).toMatch(/^version https/);
    expect(server.calls.filter(({ call }) => call.includes('lfs'))).toEqual([]);
  });
});

describe('what a clone is trusted with', () => {
  it('is sent to its server, and is in no file and no message', async () => {
    await server.repository('acme/private', { 'a.js': 'x' });
    server.authorizations.add(SECRET);
    const clone = await begin('acme/private', { authorization: SECRET });
    await checkedOut(clone);
    expect(new Set(server.calls.map(({ authorization }) => authorization))).toEqual(
      new Set([SECRET]),
    );
    expect(await textsBelow(folder)).not.toContain(SECRET.slice(6));
    server.authorizations.clear();
    server.authorizations.add('Basic another');
    const fault = await faultOf(clone.defaultBranch());
    expect(fault).toMatchObject({ kind: 'unauthorized' });
    expect(JSON.stringify([fault, fault.message, fault.stack])).not.toContain(SECRET.slice(6));
  });

  it('is never sent on: a redirect is no answer', async () => {
    await server.repository('acme/other', { 'a.js': 'x' });
    const elsewhere = await startGitServer();
    try {
      server.instead = (request, response) => {
        response.writeHead(301, { location: `${elsewhere.origin}${request.url ?? ''}` }).end();
        return true;
      };
      const clone = await begin('acme/other', { authorization: SECRET });
      expect(await faultOf(clone.defaultBranch())).toMatchObject({ kind: 'moved' });
      expect(elsewhere.calls).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });
});

describe('a repository that cannot be had', () => {
  it('is told from one that wants a credential, and from an empty one', async () => {
    expect(await faultOf((await begin('acme/nobody')).defaultBranch())).toMatchObject({
      kind: 'gone',
      message: expect.stringContaining('knows no such repository'),
    });
    await server.repository('acme/empty', {});
    await rm(join(folder, 'repository'), { recursive: true });
    const empty = await faultOf((await begin('acme/empty')).defaultBranch());
    expect(empty).toMatchObject({ kind: 'empty' });
    await rm(join(folder, 'repository'), { recursive: true });
    const repository = await server.repository('acme/there', { 'a.js': 'x' });
    const clone = await begin('acme/there');
    expect(await faultOf(clone.fetchCommit('f'.repeat(40), null))).toMatchObject({ kind: 'gone' });
    expect(repository.git('rev-parse', 'HEAD')).toMatch(/^[0-9a-f]{40}$/);
  });

  it('is one that grows past the bound, and one with too many files', async () => {
    const { randomBytes } = await import('node:crypto');
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`f${index}.txt`, randomBytes(300_000)]),
    );
    await server.repository('acme/huge', files);
    const small = await begin('acme/huge', { maxBytes: 1_000_000 });
    const { commit } = await small.defaultBranch();
    expect(await faultOf(small.fetchCommit(commit, 'main'))).toMatchObject({
      kind: 'too_large',
      message: expect.stringContaining('more than 1 MB'),
    });
    await rm(join(folder, 'repository'), { recursive: true });
    const clone = await begin('acme/huge');
    await clone.fetchCommit(commit, 'main');
    const directory = { workTree: folder, own: clone.folder, shared: clone.folder };
    const target = join(folder, 'target');
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
    await server.repository('acme/slow', { 'a.js': 'x' });
    server.instead = () => true;
    const controller = new AbortController();
    const clone = await begin('acme/slow', { signal: controller.signal });
    const asked = faultOf(clone.defaultBranch());
    await expect.poll(() => server.calls.length).toBe(1);
    controller.abort(new Error('The time is over.'));
    expect((await asked).message).toBe('The time is over.');
    await rm(join(folder, 'repository'), { recursive: true });
    server.instead = (_request, response) => {
      response.destroy();
      return true;
    };
    expect(await faultOf((await begin('acme/slow')).defaultBranch())).toMatchObject({
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
    await server.repository('acme/pinned', { 'a.js': 'x' });
    const { port } = new URL(server.origin);
    // Nobody else knows this name: git reaches it by the pinned answer alone.
    const destination = await guardedDestination(
      `http://pinned.invalid:${port}/acme/pinned`,
      HERE,
      async () => [{ address: '127.0.0.1', family: 4 }],
    );
    const clone = await begin('acme/pinned', { destination });
    expect(await clone.defaultBranch()).toMatchObject({ branch: 'main' });
  });
});

describe('folders of scans', () => {
  it('are swept when their process is gone, and not while it lives', async () => {
    const root = join(folder, 'work');
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
});
