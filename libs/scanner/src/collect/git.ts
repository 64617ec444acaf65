import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GitDirectory } from './git-directory.ts';
import { GitError, type GitOptions, NEUTRAL_CONFIGURATION, runGit } from './run-git.ts';

export { GitError, type GitOptions } from './run-git.ts';

/** Of an object store with one kind of hash or the other. */
const formatOf = (sha256: boolean): string =>
  `[core]\n\trepositoryformatversion = ${sha256 ? 1 : 0}\n${sha256 ? '[extensions]\n\tobjectFormat = sha256\n' : ''}`;

/**
 * An object store that holds what the repository's own does, and not `info`: its `alternates` would have
 * git read wherever else on this machine a stranger points it.
 */
const linkObjects = async (from: string, into: string): Promise<void> => {
  const names = await readdir(from).catch(() => []);
  const stores = names.filter((name) => name === 'pack' || /^[0-9a-f]{2}$/.test(name));
  await Promise.all(stores.map((name) => symlink(join(from, name), join(into, name), 'junction')));
};

/**
 * Runs git on a foreign repository's objects and on nothing else of it.
 *
 * A repository's own configuration can name programs (fsmonitor, hooks, filters, textconv, external
 * diff, signing, pagers, remote helpers) and git runs them even for commands that only read. So git is
 * given a folder of our own, whose configuration names none, and takes from the repository only the
 * objects in its own store, without alternates. There is no work tree and no index, so nothing of them is
 * consulted either, and no submodule is entered. Protocols are refused, which keeps a partial clone from
 * fetching.
 */
export class Git {
  private constructor(
    private readonly folder: string,
    /** True when the clone lacks the history before some commits. */
    readonly shallow: boolean,
    private readonly options: GitOptions,
  ) {}

  /** Opens a repository; call `close` when done. `commit` tells which hash the repository uses. */
  static async open(git: GitDirectory, commit: string, options: GitOptions = {}): Promise<Git> {
    const folder = await mkdtemp(join(tmpdir(), 'pitwall-git-'));
    const sha256 = commit.length === 64;
    await mkdir(join(folder, 'refs'));
    await mkdir(join(folder, 'objects'));
    await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
    await writeFile(join(folder, 'config'), formatOf(sha256) + NEUTRAL_CONFIGURATION);
    // Without it git would look for the parents that a shallow clone does not have.
    const shallow = await copyFile(join(git.shared, 'shallow'), join(folder, 'shallow')).then(
      () => true,
      () => false,
    );
    await linkObjects(resolve(git.shared, 'objects'), join(folder, 'objects'));
    return new Git(folder, shallow, options);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs one command that reads objects, such as `ls-tree -r COMMIT`; gives its output. */
  run(...parameters: string[]): Promise<Buffer> {
    return this.feed('', ...parameters);
  }

  /** The same with something on its input. */
  feed(input: string, ...parameters: string[]): Promise<Buffer> {
    return runGit({ ...this.options, folder: this.folder, input }, parameters);
  }

  /**
   * The full id of a commit by a name that git understands without references: an id or its beginning.
   * @param steps back from it, as git writes them: "~2", "^"
   */
  async commitOf(id: string, steps = ''): Promise<string | null> {
    if (!/^[0-9a-f]{4,64}$/.test(id) || !/^[~^\d]*$/.test(steps)) return null;
    try {
      return (await this.run('rev-parse', '--verify', '--quiet', `${id}${steps}^{commit}`))
        .toString('utf8')
        .trim();
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  }

  /** Contents by object id, as far as the repository has them. */
  async blobs(ids: readonly string[]): Promise<Map<string, Buffer>> {
    const contents = new Map<string, Buffer>();
    if (ids.length === 0) return contents;
    const output = await this.feed(`${ids.join('\n')}\n`, 'cat-file', '--batch');
    for (let at = 0; at < output.length;) {
      const end = output.indexOf(10, at);
      const header = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end));
      at = end + 1;
      if (!header?.[1]) continue;
      const length = Number(header[2]);
      contents.set(header[1], output.subarray(at, at + length));
      at += length + 1;
    }
    return contents;
  }

  /** Object ids and sizes of the files of a commit, by path from the top of the work tree. */
  async sizedFiles(commit: string): Promise<Map<string, { id: string; size: number }>> {
    const output = (await this.run('ls-tree', '-r', '-l', '-z', '--full-tree', commit)).toString(
      'utf8',
    );
    const files = new Map<string, { id: string; size: number }>();
    for (const entry of output.split('\0')) {
      const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(entry);
      if (match?.[1] && match[3]) files.set(match[3], { id: match[1], size: Number(match[2]) });
    }
    return files;
  }

  /** Object ids of the files of a commit, by path from the top of the work tree. */
  async files(commit: string): Promise<Map<string, string>> {
    const output = (await this.run('ls-tree', '-r', '-z', '--full-tree', commit)).toString('utf8');
    const files = new Map<string, string>();
    for (const entry of output.split('\0')) {
      const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
      if (match?.[1] && match[2]) files.set(match[2], match[1]);
    }
    return files;
  }
}
