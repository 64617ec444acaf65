/** What a check run says of a commit. `skipped`: another commit's says more by now. */
export type CheckConclusion = 'success' | 'neutral' | 'failure' | 'skipped';

/** A place in the files of a commit, and what is said of it. */
export interface CheckAnnotation {
  path: string;
  startLine: number;
  endLine: number;
  level: 'notice' | 'warning' | 'failure';
  title: string;
  message: string;
}

export interface CheckRunDraft {
  name: string;
  /** The commit. */
  head: string;
  /** Ours, by which it is found again. */
  externalId: string;
  detailsUrl: string;
}

export interface CheckOutput {
  title: string;
  /** Markdown. */
  summary: string;
}

export interface CheckResult extends CheckOutput {
  conclusion: CheckConclusion;
  annotations: readonly CheckAnnotation[];
}

/** A check run as the service has it. */
export interface CheckRun {
  id: number;
  externalId: string | null;
}

/** One annotation is another's double when it says the same of the same lines. */
export const annotationKey = ({
  path,
  startLine,
  endLine,
  title,
  message,
}: Omit<CheckAnnotation, 'level'>): string =>
  JSON.stringify([path, startLine, endLine, title, message]);
