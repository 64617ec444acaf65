import type { LabelOutcome } from '../merge/merge-field.ts';
import type { IssueChange } from '../merge/merge-issue.ts';
import type { IssueReference, RemoteIssue } from '../model/issue.ts';
import type { NamedThing } from '../plan/sync-input.ts';
import type { Calls } from './calls.ts';
import type { KnownThings } from './known-things.ts';
import type { TrackerAdapter, TrackerIssueChange } from './tracker-adapter.ts';

/** A change of an issue that was just read, with the calls that `updateCalls` foretells. */
export async function writeChange(
  adapter: TrackerAdapter,
  calls: Calls,
  known: KnownThings,
  { issue, change, labels }: { issue: RemoteIssue; change: IssueChange; labels: LabelOutcome },
): Promise<void> {
  const { stateApart, milestoneApart, labelsApart } = adapter.capabilities.calls;
  const { state, labels: all, milestone: title, ...plain } = change;
  const milestone = placeOf(title, known);
  const { reference } = issue;
  const edit: TrackerIssueChange = {
    ...plain,
    ...(state === undefined || stateApart ? {} : { state }),
    ...(all === undefined || labelsApart ? {} : { labels: all }),
    ...(milestone === undefined || milestoneApart ? {} : { milestone }),
  };
  if (Object.keys(edit).length > 0)
    await calls.once('write', () => adapter.updateIssue(reference, edit, issue));
  const { placeIssue, changeState } = adapter;
  if (milestoneApart && placeIssue && milestone !== undefined)
    await calls.once('write', () => placeIssue.call(adapter, reference, milestone));
  if (labelsApart && all !== undefined) await changeLabels(adapter, calls, reference, labels);
  // The last: a closed issue may not be edited any more.
  if (stateApart && changeState && state !== undefined)
    await calls.once('write', () => changeState.call(adapter, issue, state));
}

/** One by one, so that a label that somebody else sets at this moment stays. */
async function changeLabels(
  adapter: TrackerAdapter,
  calls: Calls,
  reference: IssueReference,
  { add, remove }: LabelOutcome,
): Promise<void> {
  const { addLabels, removeLabel } = adapter;
  if (addLabels && add.length > 0)
    await calls.once('create', () => addLabels.call(adapter, reference, add));
  if (!removeLabel) return;
  // Who took it off meanwhile wanted the same.
  for (const label of remove)
    await calls.onceUnlessGone(() => removeLabel.call(adapter, reference, label));
}

function placeOf(
  title: string | null | undefined,
  known: KnownThings,
): NamedThing | null | undefined {
  return typeof title === 'string' ? known.milestone(title) : title;
}
