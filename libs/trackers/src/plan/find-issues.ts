import type { BaseFields, RemoteIssue } from '../model/issue.ts';
import { withDefaults } from '../merge/merge-issue.ts';
import { issuesByLink } from './issues-by-link.ts';
import type { SyncNotice } from './plan-sync.ts';
import type { SyncInput, SyncLink } from './sync-input.ts';

export interface FoundIssue {
  issue: RemoteIssue;
  base: BaseFields;
}

export interface FoundIssues {
  byTask: ReadonlyMap<string, FoundIssue>;
  /** Tasks whose linked issue is not in the tracker any more: not made again unasked. */
  gone: ReadonlySet<string>;
  notices: readonly SyncNotice[];
}

/** Each task's issue: by its link, else by the marker in a body. The oldest wins where two carry the same. */
export function findIssues({ tasks, links, tracker, mapping }: SyncInput): FoundIssues {
  const issueOf = issuesByLink(tracker.issues);
  const linkOf = new Map(links.map((link) => [link.taskId, link]));
  const linked = new Set(links.flatMap((link) => issueOf(link) ?? []));
  const marked = markedIssues(tracker.issues, mapping);
  const defaults = mapping.fields.has('priority') ? tracker.defaults : undefined;
  const byTask = new Map<string, FoundIssue>();
  const gone = new Set<string>();
  const notices: SyncNotice[] = [];
  for (const { id: taskId } of tasks) {
    const link = linkOf.get(taskId);
    const carrying = marked.get(taskId) ?? [];
    const issue = link ? issueOf(link) : carrying.find((each) => !linked.has(each));
    if (issue) {
      byTask.set(taskId, { issue, base: withDefaults(link?.base ?? {}, issue, defaults) });
      const { reference } = issue;
      if (!link) notices.push({ kind: 'recovered', taskId, reference });
      notices.push(...duplicates(taskId, carrying, issue, linked));
    } else if (link) {
      gone.add(taskId);
      notices.push(goneNotice(link));
    }
  }
  return { byTask, gone, notices };
}

/** By the task in the marker of the issue's own body; sub-issues are told apart by their step. */
function markedIssues(
  issues: readonly RemoteIssue[],
  { format }: SyncInput['mapping'],
): Map<string, RemoteIssue[]> {
  const marked = new Map<string, RemoteIssue[]>();
  for (const issue of issues) {
    const marker = format.marker(issue.body);
    if (marker?.step !== null) continue;
    marked.set(marker.taskId, [...(marked.get(marker.taskId) ?? []), issue]);
  }
  for (const carrying of marked.values())
    carrying.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || compareKeys(a, b));
  return marked;
}

const compareKeys = (a: RemoteIssue, b: RemoteIssue): number =>
  a.reference.key.localeCompare(b.reference.key, 'en', { numeric: true });

const duplicates = (
  taskId: string,
  carrying: readonly RemoteIssue[],
  chosen: RemoteIssue,
  linked: ReadonlySet<RemoteIssue>,
): SyncNotice[] =>
  carrying
    .filter((issue) => issue !== chosen && !linked.has(issue))
    .map(({ reference }) => ({ kind: 'duplicate', taskId, reference }));

const goneNotice = ({ taskId, reference }: SyncLink): SyncNotice => ({
  kind: 'gone',
  taskId,
  reference,
});
