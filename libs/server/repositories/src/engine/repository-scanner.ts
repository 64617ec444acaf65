import { symlink, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { ScanReport, ScanStep } from '@pitwall/contracts';
import { DEFAULT_LIMITS } from '@pitwall/scanner/git';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { Clone, type RemoteHead } from '../clones/clone.ts';
import { CloneFault } from '../clones/clone-fault.ts';
import { guardedDestination } from '../clones/guarded-destination.ts';
import { makeWorkFolder } from '../clones/work-folders.ts';
import { writeTree, type WrittenTree } from '../clones/write-tree.ts';
import { ScanEngine } from './scan-engine.ts';

/** A repository to be read, with the value of `Authorization` for its server. */
export interface ReadableRepository {
  address: string;
  authorization: string | null;
}

export interface WorkOptions {
  signal: AbortSignal;
  /** How far it is, of `TOTAL_STEPS`. */
  onStep?: (step: ScanStep, done: number) => void;
}

/** What `onStep` counts to. */
export const TOTAL_STEPS = 100;
const DONE: Record<Exclude<ScanStep, 'reading' | 'keeping'>, number> = {
  asking: 1,
  fetching: 5,
  history: 35,
  writing: 45,
};
/** Somewhat more than a scan asks the ages of. */
const AGED_FILES = 60;
const READING = { from: 50, to: 95 };

/** What one piece of work with a repository has: a place of its own, a bound on its time, and the clone. */
export interface RepositoryWork {
  clone: Clone;
  /** Where `scan` and `tree` write the files, and where they are afterwards. */
  files: string;
  /**
   * Scans a commit: from its files alone, or with the ages that its history tells.
   * @param projectOf the folder whose project file counts instead of its own
   */
  scan(commit: string, history: boolean, projectOf?: string): Promise<ScanReport>;
  /** A folder with the files of a commit. Needs the commit. */
  tree(commit: string): Promise<string>;
  /** Another clone of the same repository, beside this one. */
  beside(): Promise<RepositoryWork>;
}

/** Clones repositories into folders that are gone afterwards, within the configured bounds, and scans them. */
@Injectable()
export class RepositoryScanner {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly engine: ScanEngine,
  ) {}

  /**
   * The report of the default branch; null where `isKnown` says that there is one of this commit already.
   * @throws CloneFault; the signal's reason
   */
  async scanDefaultBranch(
    repository: ReadableRepository,
    { isKnown, ...options }: WorkOptions & { isKnown: (head: RemoteHead) => Promise<boolean> },
  ): Promise<{ head: RemoteHead; report: ScanReport | null }> {
    return this.work(repository, options, async ({ clone, scan }) => {
      const head = await clone.defaultBranch();
      if (await isKnown(head)) return { head, report: null };
      await clone.fetchCommit(head.commit, head.branch);
      return { head, report: await scan(head.commit, true) };
    });
  }

  /** Does something with a clone, which is removed afterwards, whatever became of it. */
  async work<Result>(
    { address, authorization }: ReadableRepository,
    { signal, onStep }: WorkOptions,
    use: (work: RepositoryWork) => Promise<Result>,
  ): Promise<Result> {
    const { directory, diskMegabytes, minutes } = this.configuration.scans;
    const time = AbortSignal.timeout(minutes * 60_000);
    const bounded = AbortSignal.any([signal, time]);
    const folder = await makeWorkFolder(directory);
    try {
      const destination = await guardedDestination(address, this.configuration);
      const common = {
        destination,
        authorization,
        maxBytes: diskMegabytes * 1_000_000,
        signal: bounded,
        onStep: (step: 'asking' | 'fetching' | 'history') => onStep?.(step, DONE[step]),
      };
      let count = 0;
      const open = async (): Promise<RepositoryWork> => {
        count += 1;
        const place = join(folder.path, String(count));
        const clone = await Clone.begin(join(place, 'repository'), common);
        return this.#workOf(clone, join(place, 'tree'), bounded, { onStep, beside: open });
      };
      return await use(await open());
    } catch (error) {
      signal.throwIfAborted();
      if (time.aborted) throw timeFault(minutes);
      throw error;
    } finally {
      await folder.remove();
    }
  }

  #workOf(
    clone: Clone,
    target: string,
    signal: AbortSignal,
    { onStep, beside }: Pick<WorkOptions, 'onStep'> & Pick<RepositoryWork, 'beside'>,
  ): RepositoryWork {
    const written = async (commit: string): Promise<WrittenTree> => {
      onStep?.('writing', DONE.writing);
      await mkdir(target);
      // Ours alone: a commit’s own `.git` is never written.
      await symlink(clone.folder, join(target, '.git'), 'junction');
      const directory = { workTree: target, own: clone.folder, shared: clone.folder };
      const bytes = this.configuration.scans.diskMegabytes * 1_000_000;
      return writeTree(directory, commit, target, {
        limits: { files: DEFAULT_LIMITS.files, bytes },
        signal,
      });
    };
    return {
      clone,
      tree: async (commit) => {
        await written(commit);
        return target;
      },
      beside,
      files: target,
      scan: async (commit, history, projectOf) => {
        if (history) await clone.fetchHistory(commit);
        const { aged } = await written(commit);
        // The scan itself reaches no server.
        if (history) await clone.fetchOldContent(commit, aged.slice(0, AGED_FILES));
        return this.engine.scan(target, {
          history,
          signal,
          projectOf,
          onProgress: ({ step, done, total }) => {
            const share = step === 'files' ? done / Math.max(1, total) : 1;
            onStep?.('reading', READING.from + Math.round(share * (READING.to - READING.from)));
          },
        });
      },
    };
  }
}

const timeFault = (minutes: number): CloneFault =>
  new CloneFault(
    'too_slow',
    `The clone and the scan took longer than ${minutes} minutes. The operator can allow more (PITWALL_SCAN_MINUTES), or scan it where its code is: pitwall scan --push.`,
  );
