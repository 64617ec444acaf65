import type { IssueReference, MarkedAs } from '../model/issue.ts';
import { issueKey, type Operation } from '../plan/operation.ts';
import type { NamedThing } from '../plan/sync-input.ts';
import type { OperationOutcome } from './journal.ts';
import type { RunParts } from './run-plan.ts';
import { TrackerError } from './tracker-error.ts';

/** Issues and milestones that later operations name: those that were there, and those that the run made. */
export class KnownThings {
  readonly #issues: Map<string, IssueReference>;
  readonly #milestones: Map<string, NamedThing>;

  constructor({ known, milestones }: Pick<RunParts, 'known' | 'milestones'>) {
    this.#issues = new Map(known);
    this.#milestones = new Map(milestones.map((each) => [each.title, each]));
  }

  remember(operation: Operation, outcome: OperationOutcome): void {
    if (outcome.kind === 'milestone')
      this.#milestones.set(outcome.milestone.title, outcome.milestone);
    if (outcome.kind === 'issue' && operation.kind === 'create_issue')
      this.#issues.set(issueKey(operation.markedAs), outcome.reference);
  }

  /** @throws TrackerError `gone` */
  issue(markedAs: MarkedAs): IssueReference {
    const reference = this.#issues.get(issueKey(markedAs));
    if (!reference) throw new TrackerError('gone', 'An issue that this needs is not known.');
    return reference;
  }

  /** @throws TrackerError `gone` */
  milestone(title: string): NamedThing {
    const milestone = this.#milestones.get(title);
    if (!milestone) throw new TrackerError('gone', `The milestone "${title}" is not known.`);
    return milestone;
  }
}
