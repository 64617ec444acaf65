import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError, NEUTRAL_CONFIGURATION, runGit } from '@pitwall/scanner/git';
import { CloneFault, faultOf } from './clone-fault.ts';
import type { GuardedDestination } from './guarded-destination.ts';
import { sizeOf } from './work-folders.ts';

/** A file larger than this is never read by a scan: its content stays at the server. */
const BLOB_BYTES = 1_000_001;
const LOOK_MILLISECONDS = 250;
/** Most versions of files that are brought for the ages of their lines. */
const OLD_CONTENTS = 1_500;
/** A line of `git log --raw`: the mode and the id of what stood there before. */
const RAW_CHANGE = /^:(\d{6}) \d{6} ([0-9a-f]{40,64}) [0-9a-f]{40,64} [A-Z]/gm;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export interface CloneOptions {
  destination: GuardedDestination;
  /** The value of `Authorization` for this server; null for a public repository. Never written to disk. */
  authorization: string | null;
  /** Most bytes that the repository may take on disk. */
  maxBytes: number;
  signal: AbortSignal;
  /** Told how far it is, by what was done. */
  onStep?: (step: 'asking' | 'fetching' | 'history') => void;
}

/** A branch as the server has it. */
export interface RemoteHead {
  branch: string;
  commit: string;
}

/**
 * A repository without its work tree, on this machine for the time of a scan. Everything comes by git's own
 * protocol from one server, whose address was checked; no submodule, no large-file store and no hook is
 * followed, and nothing of the repository is run.
 */
export class Clone {
  readonly #options: CloneOptions;

  private constructor(
    /** The repository's own folder. */
    readonly folder: string,
    options: CloneOptions,
  ) {
    this.#options = options;
  }

  /** Begins an empty one in `folder`, which is made. */
  static async begin(folder: string, options: CloneOptions): Promise<Clone> {
    await mkdir(join(folder, 'refs', 'heads'), { recursive: true });
    await mkdir(join(folder, 'objects'));
    await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
    const { href } = options.destination.url;
    await writeFile(join(folder, 'config'), `${configurationOf(href)}${NEUTRAL_CONFIGURATION}`);
    return new Clone(folder, options);
  }

  /** The branch that people get who name none, and where it is. */
  async defaultBranch(): Promise<RemoteHead> {
    this.#options.onStep?.('asking');
    const told = (await this.#remote('ls-remote', '--symref', 'origin', 'HEAD')).toString('utf8');
    const branch = /^ref: refs\/heads\/(\S{1,255})\tHEAD$/m.exec(told)?.[1];
    const commit = /^([0-9a-f]{40,64})\tHEAD$/m.exec(told)?.[1];
    if (branch === undefined || commit === undefined || !COMMIT.test(commit))
      throw new CloneFault(
        'empty',
        'The repository is empty, or has no default branch. Push a first commit.',
      );
    return { branch, commit };
  }

  /** Where something that the server names is, such as `refs/pull/7/head`; null where it has no such name. */
  async reference(name: string): Promise<string | null> {
    this.#options.onStep?.('asking');
    const told = (await this.#remote('ls-remote', 'origin', name)).toString('utf8');
    const line = told.split('\n').find((each) => each.endsWith(`\t${name}`));
    const commit = line?.split('\t')[0] ?? '';
    return COMMIT.test(commit) ? commit : null;
  }

  /**
   * Brings one commit with the files that a scan may read, without history; HEAD is there then.
   * @param branch what HEAD is called; without one it is at the commit alone
   */
  async fetchCommit(commit: string, branch: string | null): Promise<void> {
    if (!COMMIT.test(commit)) throw new CloneFault('gone', 'This is no commit.');
    this.#options.onStep?.('fetching');
    await this.#remote(
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--depth=1',
      `--filter=blob:limit=${BLOB_BYTES}`,
      'origin',
      commit,
    );
    const reference = branch === null ? null : await this.#named(branch, commit);
    await writeFile(
      join(this.folder, 'HEAD'),
      reference === null ? `${commit}\n` : `ref: ${reference}\n`,
    );
  }

  /** Brings the commits before, without what stood in their files; and those of other commits. */
  async fetchHistory(...commits: readonly string[]): Promise<void> {
    this.#options.onStep?.('history');
    const wanted = commits.filter((commit) => COMMIT.test(commit));
    await this.#remote(
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--unshallow',
      '--filter=blob:none',
      'origin',
      ...wanted,
    );
  }

  /**
   * Brings what stood in some files before, so that the ages of their lines can be told: of so many versions that a
   * scan may ask for. Needs the history.
   */
  async fetchOldContent(commit: string, paths: readonly string[]): Promise<void> {
    const ids = new Set<string>();
    for (const path of paths) {
      if (ids.size > OLD_CONTENTS) break;
      const told = await this.#local('log', '--raw', '--no-abbrev', '--no-renames', '--format=', commit, '--', path); // prettier-ignore
      for (const [, mode, id = ''] of told.toString('latin1').matchAll(RAW_CHANGE))
        if (mode?.startsWith('100')) ids.add(id);
    }
    if (ids.size === 0) return;
    this.#options.onStep?.('history');
    await this.#remote(
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--filter=blob:none',
      'origin',
      ...[...ids].slice(0, OLD_CONTENTS),
    );
  }

  /** Where two commits parted; null where they have nothing in common. Needs their history. */
  async mergeBase(one: string, other: string): Promise<string | null> {
    try {
      const told = await this.#local('merge-base', one, other);
      const commit = told.toString('utf8').trim().split('\n')[0] ?? '';
      return COMMIT.test(commit) ? commit : null;
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  }

  async #named(branch: string, commit: string): Promise<string | null> {
    const reference = `refs/heads/${branch}`;
    try {
      await this.#local('check-ref-format', reference);
      await this.#local('update-ref', '--no-deref', reference, commit);
      return reference;
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  }

  #local(...parameters: string[]): Promise<Buffer> {
    return runGit({ folder: this.folder, signal: this.#options.signal }, parameters);
  }

  /** @throws CloneFault that tells what is wrong with the server, the credential or the size */
  async #remote(...parameters: string[]): Promise<Buffer> {
    const { signal, maxBytes } = this.#options;
    signal.throwIfAborted();
    const tooLarge = new AbortController();
    let looking = Promise.resolve();
    const look = setInterval(() => {
      looking = looking.then(async () => {
        if ((await sizeOf(this.folder)) > maxBytes) tooLarge.abort();
      });
    }, LOOK_MILLISECONDS);
    try {
      const said = await runGit(
        {
          folder: this.folder,
          environment: this.#environment(),
          signal: AbortSignal.any([signal, tooLarge.signal]),
          // The signal ends it; this is for a signal that nobody gives.
          timeout: 3_600_000,
        },
        parameters,
      );
      if ((await sizeOf(this.folder)) > maxBytes) throw sizeFault(maxBytes);
      return said;
    } catch (error) {
      if (tooLarge.signal.aborted) throw sizeFault(maxBytes);
      signal.throwIfAborted();
      if (!(error instanceof GitError)) throw error;
      throw faultOf(error.said);
    } finally {
      clearInterval(look);
      await looking;
    }
  }

  /** What git is told for a call to the server, where no command line and no file shows it. */
  #environment(): Record<string, string> {
    const { destination, authorization } = this.#options;
    const settings: [string, string][] = [
      ['http.followRedirects', 'false'],
      ['http.sslVerify', 'true'],
      ['http.proxy', ''],
      ['http.lowSpeedLimit', '1000'],
      ['http.lowSpeedTime', '30'],
      ['http.userAgent', 'git/Pitwall'],
      ['credential.helper', ''],
      ['protocol.version', '2'],
      // An empty store has nothing to tell of; and none tells what it holds of another commit.
      ['fetch.negotiationAlgorithm', 'noop'],
      ...destination.protocols
        .split(':')
        .map((protocol): [string, string] => [`protocol.${protocol}.allow`, 'always']),
    ];
    if (destination.pinned !== null) settings.push(['http.curloptResolve', destination.pinned]);
    if (authorization !== null)
      settings.push([
        `http.${destination.url.origin}/.extraHeader`,
        `Authorization: ${authorization}`,
      ]);
    return {
      GIT_ALLOW_PROTOCOL: destination.protocols,
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
      ),
    };
  }
}

const sizeFault = (maxBytes: number): CloneFault =>
  new CloneFault(
    'too_large',
    `The repository takes more than ${Math.round(maxBytes / 1_000_000)} MB on disk. The operator can allow more (PITWALL_SCAN_DISK_MEGABYTES), or scan it where its code is: pitwall scan --push.`,
  );

/** Of a store that lacks what it was not given, and knows where it came from. */
const configurationOf = (url: string): string => `[core]
\trepositoryformatversion = 1
[extensions]
\tpartialClone = origin
[remote "origin"]
\turl = ${quoted(url)}
\tpromisor = true
[submodule]
\trecurse = false
[fetch]
\trecurseSubmodules = false
\tunpackLimit = 1
`;

/** As git's configuration reads it. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, (letter) => `\\${letter}`)}"`;
