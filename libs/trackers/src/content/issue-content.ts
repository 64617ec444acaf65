/** What Pitwall says about a task in an issue, before it has the tracker's form. */
export interface IssueContent {
  /** Why now, as the plan's reasons put it. */
  reason: string;
  /** Why at all, as the catalogue says it; Markdown. */
  why: string | null;
  /** What people wrote about the task; Markdown. */
  description: string;
  evidence: readonly ContentEvidence[];
  /** Markdown. */
  steps: readonly { title: string; detail: string }[];
  checks: readonly { check: string; expect: string }[];
  /** How Pitwall will know that it is done. */
  verified: string;
  /** The task's page. */
  address: string;
}

export interface ContentEvidence {
  message: string;
  places: readonly { path: string; line: number; url: string | null }[];
  /** Places that are not listed. */
  more: number;
}
