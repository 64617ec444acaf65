import { readProjectFile, scan, type ScanProgress } from '@pitwall/scanner';

/** What the parent tells: which folder. */
export interface ChildTerms {
  directory: string;
  /** Compared commits have no ages. */
  history: boolean;
  /** The folder whose project file counts instead of its own; a compared commit is judged as its change is. */
  projectOf?: string;
}
/** What is told the parent. The report is parsed there again: this process has read a stranger's code. */
export type ChildMessage = { progress: ScanProgress } | { report: unknown } | { failure: string };

/** A scan in a process of its own: what it takes is bounded from outside, and it knows no secret. */
const tell = (message: ChildMessage): void => {
  process.send?.(message);
};

process.once('disconnect', () => process.exit(1));
const scanned = async ({ directory, history, projectOf }: ChildTerms): Promise<unknown> =>
  scan(directory, {
    origin: 'repository',
    ...(history ? {} : { history: false as const }),
    ...(projectOf === undefined ? {} : { project: await readProjectFile(projectOf) }),
    onProgress: (progress) => {
      tell({ progress });
    },
  });

process.once('message', (terms: ChildTerms) => {
  scanned(terms).then(
    (report) => {
      process.send?.({ report } satisfies ChildMessage, () => process.exit(0));
    },
    (error: unknown) => {
      const failure = error instanceof Error ? error.message : String(error);
      process.send?.({ failure } satisfies ChildMessage, () => process.exit(0));
    },
  );
});
