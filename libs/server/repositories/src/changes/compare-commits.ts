import { Injectable } from '@nestjs/common';
import type { ScanReport } from '@pitwall/contracts';
import {
  type ReadableRepository,
  RepositoryScanner,
  type WorkOptions,
} from '../engine/repository-scanner.ts';
import { changedLines, type LineRange } from './changed-lines.ts';

export interface ComparedCommits {
  base: ScanReport;
  head: ScanReport;
  /** Where the change parted from its branch. */
  parted: string;
  /** Of the files that were asked for: the lines that the change wrote. */
  lines: ReadonlyMap<string, readonly LineRange[]>;
}

export interface ProposedCommits {
  head: string;
  base: string;
  /** The name under which the server keeps the newest commit of the change; null where it has none. */
  reference: string | null;
}

/** Files whose lines are compared at most. */
const MOST_FILES = 200;

/** Scans a proposed change and where it parted, as any other code is scanned: nothing of either is run. */
@Injectable()
export class CommitComparison {
  constructor(private readonly scanner: RepositoryScanner) {}

  /**
   * @param pathsOf the files whose lines are needed, once both were scanned
   * @returns null where the change has another newest commit by now
   * @throws CloneFault; the signal's reason
   */
  async compare(
    repository: ReadableRepository,
    { head, base, reference }: ProposedCommits,
    options: WorkOptions,
    pathsOf: (base: ScanReport, head: ScanReport) => readonly string[],
  ): Promise<ComparedCommits | null> {
    return this.scanner.work(repository, options, async (work) => {
      const { clone } = work;
      const isNewest = async (): Promise<boolean> => {
        const newest = reference === null ? null : await clone.reference(reference);
        return newest === null || newest === head;
      };
      if (!(await isNewest())) return null;
      await clone.fetchCommit(head, null);
      await clone.fetchHistory(base);
      const parted = (await clone.mergeBase(base, head)) ?? base;
      const after = await work.scan(head, false);
      if (!(await isNewest())) return null;
      const other = await work.beside();
      await other.clone.fetchCommit(parted, null);
      // What is suppressed by the change is suppressed before it, too: only the code is compared.
      const before = await other.scan(parted, false, work.files);
      if (!(await isNewest())) return null;
      const trees = {
        folder: clone.folder,
        base: other.files,
        head: work.files,
        signal: options.signal,
      };
      const lines = new Map<string, LineRange[]>();
      for (const path of [...new Set(pathsOf(before, after))].slice(0, MOST_FILES))
        lines.set(path, await changedLines(trees, path));
      return { base: before, head: after, parted, lines };
    });
  }
}
