import { conflictsOf, type IssueChange, mergeIssue, takesOf } from '../merge/merge-issue.ts';
import { standingIn } from '../merge/standing-in.ts';
import {
  type BaseFields,
  type IssueFields,
  type IssueReference,
  type RemoteIssue,
  SCALAR_FIELDS,
} from '../model/issue.ts';
import { type DirectoryNames, directoryNames } from '../plan/directory-names.ts';
import type { CreateIssue, Operation, UpdateIssue } from '../plan/operation.ts';
import type { NamedThing } from '../plan/sync-input.ts';
import { Calls } from './calls.ts';
import { CLOCK_SKEW_MILLISECONDS } from './clock.ts';
import type { OperationOutcome } from './journal.ts';
import { KnownThings } from './known-things.ts';
import { Relations } from './relations.ts';
import type { RunParts } from './run-plan.ts';
import type { IssueDraft, TrackerPage } from './tracker-adapter.ts';
import { tellOutcome } from './tell-outcome.ts';
import { withoutWhomItRefuses } from './without-assignee.ts';
import { writeChange } from './write-change.ts';

type Parts = Pick<
  RunParts,
  | 'adapter'
  | 'journal'
  | 'limiter'
  | 'clock'
  | 'signal'
  | 'known'
  | 'milestones'
  | 'label'
  | 'fields'
  | 'takes'
  | 'alternatives'
>;

/** Does single operations, so that each is done once though its answer may be lost. */
export class Execution {
  readonly #parts: Parts;
  readonly #calls: Calls;
  readonly #known: KnownThings;
  readonly #relations: Relations;
  readonly #intendedBefore = new Map<string, number>();
  #names: DirectoryNames | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#calls = new Calls(parts);
    this.#known = new KnownThings(parts);
    this.#relations = new Relations(parts.adapter, this.#calls, this.#known);
  }

  /** What an operation came to, for those that need it. */
  remember(operation: Operation, outcome: OperationOutcome): void {
    this.#known.remember(operation, outcome);
  }

  /** An earlier process was about to do it, or did. */
  mayHaveBeenDone({ key }: Operation, intendedAt: number): void {
    this.#intendedBefore.set(key, intendedAt);
  }

  /** Learns the ids behind the names of what is still to be done. */
  async learn(operations: readonly Operation[]): Promise<void> {
    this.#names = directoryNames(operations);
    await this.#learn();
  }

  async #learn(): Promise<void> {
    const { directory } = this.#parts.adapter;
    const names = this.#names;
    if (!directory || !names) return;
    for (let call = 0; call < directory.calls(names); call += 1)
      await this.#calls.read(() => directory.learn(names, call));
  }

  async execute(operation: Operation): Promise<OperationOutcome> {
    const before = this.#intendedBefore.get(operation.key);
    const at = before ?? this.#parts.clock.now();
    if (before === undefined) await this.#parts.journal.intend(operation, at);
    switch (operation.kind) {
      case 'create_label':
        await this.#label(operation.name);
        return { kind: 'label' };
      case 'create_milestone':
        return {
          kind: 'milestone',
          milestone: await this.#milestone(operation.title, before !== undefined),
        };
      case 'create_issue':
        return this.#createIssue(operation, at, before !== undefined);
      case 'update_issue':
        return this.#updateIssue(operation);
      case 'attach_step':
        return this.#relations.attach(operation, before !== undefined);
      case 'add_comment':
        return tellOutcome(this.#parts, this.#calls, operation, before);
      default:
        return this.#relations.changeBlocker(operation, before !== undefined);
    }
  }

  async #label(name: string): Promise<void> {
    const { adapter } = this.#parts;
    const made = await this.#calls.unlessThere('create', () => adapter.createLabel(name));
    // It is there by somebody else's hand, or by a call whose answer was lost: its id is not known yet.
    if (made === null) await this.#learn();
  }

  /** Some trackers take two of the same title: it is looked for where it may have been made. */
  async #milestone(title: string, before: boolean): Promise<NamedThing> {
    const { adapter } = this.#parts;
    const { result } = await this.#calls.create(
      () => adapter.createMilestone(title),
      () =>
        this.#first(
          (cursor) => adapter.listMilestones(cursor),
          (each) => each.title === title,
        ),
      before,
      true,
    );
    return result;
  }

  async #first<Item>(
    list: (cursor: string | null) => Promise<TrackerPage<Item>>,
    wanted: (item: Item) => boolean,
  ): Promise<Item | null> {
    for (let cursor: string | null = null; ;) {
      const page: TrackerPage<Item> = await this.#calls.read(() => list(cursor));
      const found = page.items.find(wanted);
      if (found !== undefined) return found;
      if (page.next === null) return null;
      cursor = page.next;
    }
  }

  async #createIssue(
    { markedAs, fields }: CreateIssue,
    intendedAt: number,
    before: boolean,
  ): Promise<OperationOutcome> {
    const { adapter } = this.#parts;
    const draft: IssueDraft = {
      ...fields,
      body: adapter.format.withSection('', fields.section, markedAs),
      milestone: fields.milestone === null ? null : this.#known.milestone(fields.milestone),
      markedAs,
      intendedAt,
      parent:
        markedAs.step !== null && adapter.capabilities.calls.stepsMadeUnder
          ? this.#known.issue({ taskId: markedAs.taskId, step: null })
          : null,
    };
    const create = (given: typeof draft) =>
      this.#calls.create<Pick<RemoteIssue, 'reference'>>(
        () => adapter.createIssue(given),
        () => this.#find(draft),
        before,
        adapter.findMade !== undefined,
      );
    const { done, unassignable } = await withoutWhomItRefuses(
      fields.assignee,
      () => create(draft),
      () => create({ ...draft, assignee: null }),
    );
    await this.#place(done.result.reference, draft.milestone);
    return {
      kind: 'issue',
      reference: done.result.reference,
      base: { ...madeBase(fields), ...(unassignable === undefined ? {} : { assignee: null }) },
      made: !done.found,
      ...(unassignable === undefined ? {} : { unassignable }),
    };
  }

  /** By its marker in the list of Pitwall's label: a search service would lag behind. */
  async #find(draft: IssueDraft): Promise<Pick<RemoteIssue, 'reference'> | null> {
    const { adapter, label } = this.#parts;
    const { markedAs, intendedAt } = draft;
    const { findMade } = adapter;
    if (findMade) return this.#calls.read(() => findMade.call(adapter, draft));
    const from = new Date(intendedAt - CLOCK_SKEW_MILLISECONDS);
    return this.#first(
      (cursor) => adapter.newestIssues(label, from, cursor),
      ({ body }) => {
        const marker = adapter.format.marker(body);
        return marker?.taskId === markedAs.taskId && marker.step === markedAs.step;
      },
    );
  }

  async #updateIssue(operation: UpdateIssue): Promise<OperationOutcome> {
    const { adapter, fields, takes, alternatives = [] } = this.#parts;
    const { reference, base, ours, markedAs } = operation;
    const taskId = markedAs.taskId;
    // Doing it again is merging again: what is written already differs no more.
    return this.#calls.repeat(async () => {
      const read = await this.#calls.once('read', () => adapter.readIssue(reference));
      const theirs = standingIn(read, base, ours);
      const merge = mergeIssue({
        base,
        ours,
        theirs,
        markedAs,
        format: adapter.format,
        fields,
        takes: (field, value) => takes(taskId, field, value),
        alternatives,
      });
      const { assignee, ...others } = merge.change;
      const write = (change: IssueChange) =>
        writeChange(adapter, this.#calls, this.#known, {
          issue: theirs,
          change,
          labels: merge.labels,
        });
      const { unassignable } = await withoutWhomItRefuses(
        assignee ?? null,
        () => write(merge.change),
        () => write(others),
      );
      const about = { taskId, reference };
      return {
        kind: 'updated',
        reference: theirs.reference,
        base:
          unassignable === undefined
            ? merge.base
            : { ...merge.base, assignee: base.assignee ?? null },
        written: Object.keys(unassignable === undefined ? merge.change : others).length > 0,
        ...(unassignable === undefined ? {} : { unassignable }),
        conflicts: conflictsOf(merge).map(({ field, base: from, ours: mine, theirs: its }) => ({
          ...about,
          field,
          base: from,
          ours: mine,
          theirs: its,
        })),
        takes: takesOf(merge).map((take) => ({ ...about, ...take })),
      };
    });
  }

  /** A new issue's milestone, where that is a call of its own. */
  async #place(reference: IssueReference, milestone: NamedThing | null): Promise<void> {
    const { adapter } = this.#parts;
    const { placeIssue } = adapter;
    if (!adapter.capabilities.calls.milestoneApart || milestone === null || !placeIssue) return;
    await this.#calls.repeat(() =>
      this.#calls.once('write', () => placeIssue.call(adapter, reference, milestone)),
    );
  }
}

/** What a new issue was made with is what was synchronized last. */
function madeBase(fields: IssueFields): BaseFields {
  const base: Record<string, unknown> = { labels: fields.labels };
  for (const field of SCALAR_FIELDS) base[field] = fields[field];
  return base;
}
