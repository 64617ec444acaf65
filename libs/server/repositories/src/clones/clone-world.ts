import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGitDirectory } from '@pitwall/scanner/git';
import { type GitServer, startGitServer } from '@pitwall/testing';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { Clone, type CloneOptions } from './clone.ts';
import type { CloneFault } from './clone-fault.ts';
import { guardedDestination } from './guarded-destination.ts';
import { writeTree } from './write-tree.ts';

export const HERE = { outgoing: { allow: ['127.0.0.1'], allowHttp: true } };
const LIMITS = { files: 1_000, bytes: 10_000_000 };

/** A server of repositories for a file of tests, and a folder for each test. */
export function cloneWorld() {
  const world = {
    server: undefined as unknown as GitServer,
    folder: '',
    async begin(name: string, changes: Partial<CloneOptions> = {}): Promise<Clone> {
      return Clone.begin(join(world.folder, 'repository'), {
        destination: await guardedDestination(`${world.server.origin}/${name}`, HERE),
        authorization: null,
        maxBytes: 50_000_000,
        signal: AbortSignal.timeout(30_000),
        ...changes,
      });
    },
    /** As a scan has it: the tree, with the repository named in it, and what ages need. */
    async checkedOut(clone: Clone): Promise<string> {
      const tree = join(world.folder, 'tree');
      await mkdir(tree);
      const { commit, branch } = await clone.defaultBranch();
      await clone.fetchCommit(commit, branch);
      await clone.fetchHistory(commit);
      await symlink(clone.folder, join(tree, '.git'));
      const found = await findGitDirectory(tree);
      if (!found) throw new Error('The tree has no repository.');
      const signal = AbortSignal.timeout(30_000);
      const { aged } = await writeTree(found, commit, tree, { limits: LIMITS, signal });
      await clone.fetchOldContent(commit, aged);
      return tree;
    },
  };
  beforeAll(async () => {
    world.server = await startGitServer();
  });
  afterAll(() => world.server.close());
  beforeEach(async () => {
    world.folder = await mkdtemp(join(tmpdir(), 'pitwall-clone-test-'));
  });
  afterEach(async () => {
    [world.server.instead, world.server.calls.length] = [() => false, 0];
    world.server.authorizations.clear();
    await rm(world.folder, { recursive: true, force: true });
  });
  return world;
}

export const faultOf = (doing: Promise<unknown>): Promise<CloneFault> =>
  doing.then(
    () => Promise.reject(new Error('It went well.')),
    (error: unknown) => error as CloneFault,
  );
