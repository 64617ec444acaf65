import { isPriorityNew } from '../merge/merge-issue.ts';
import type { RemoteIssue, TrackerDefaults } from '../model/issue.ts';
import { issuesByLink } from '../plan/issues-by-link.ts';
import type { SyncLink, TrackerReading } from '../plan/sync-input.ts';
import { Calls } from './calls.ts';
import type { RunParts } from './run-plan.ts';
import type { TrackerAdapter, TrackerPage } from './tracker-adapter.ts';
import { TrackerError } from './tracker-error.ts';

type Parts = Pick<RunParts, 'adapter' | 'limiter' | 'clock' | 'signal' | 'label'> & {
  /** Whether the mapping uses the tracker's priorities. */
  priorities?: boolean;
};

/** Everything that a plan needs of the tracker: by pages of Pitwall's label, whatever else the tracker holds. */
export async function readTracker(
  parts: Parts,
  links: readonly SyncLink[],
): Promise<TrackerReading> {
  const { adapter, label, priorities = true } = parts;
  const calls = new Calls(parts);
  const { prepare } = adapter;
  if (prepare) await calls.read(() => prepare.call(adapter));
  const [issues, labels] = await Promise.all([
    all(calls, (cursor) => adapter.listIssues(label, cursor)),
    adapter.capabilities.createsLabels ? all(calls, (cursor) => adapter.listLabels(cursor)) : [],
  ]);
  // Some trackers tell both by the same calls.
  const milestones = adapter.capabilities.fields.has('milestone')
    ? await all(calls, (cursor) => adapter.listMilestones(cursor))
    : [];
  const scale = adapter.scale?.();
  const defaults = priorities ? await defaultsOf(calls, adapter, links) : null;
  const linked = issuesByLink(issues);
  const missing = links.filter((link) => linked(link) === undefined);
  const read = await Promise.all(missing.map((link) => readLinked(calls, parts, link)));
  return {
    issues: [...issues, ...read.filter((issue): issue is RemoteIssue => issue !== null)],
    labels,
    milestones,
    ...(defaults ? { defaults } : {}),
    ...(scale ? { scale } : {}),
  };
}

/** Asked for once: where a priority was never in step, that is, until the sync after it was mapped. */
async function defaultsOf(
  calls: Calls,
  adapter: TrackerAdapter,
  links: readonly SyncLink[],
): Promise<TrackerDefaults | null> {
  const { capabilities, defaults } = adapter;
  const asked =
    capabilities.fields.has('priority') && links.some(({ base }) => isPriorityNew(base));
  return asked && defaults ? calls.read(() => defaults.call(adapter)) : null;
}

/** A linked issue that lost the label; null when it is gone. */
async function readLinked(
  calls: Calls,
  { adapter }: Parts,
  { reference }: SyncLink,
): Promise<RemoteIssue | null> {
  try {
    return await calls.read(() => adapter.readIssue(reference));
  } catch (error) {
    if (error instanceof TrackerError && error.fault === 'gone') return null;
    throw error;
  }
}

async function all<Item>(
  calls: Calls,
  list: (cursor: string | null) => Promise<TrackerPage<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = null; ;) {
    const page: TrackerPage<Item> = await calls.read(() => list(cursor));
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}
