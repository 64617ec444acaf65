import {
  isolated,
  type TrackerNotice,
  type TrackerStep,
  type TrackerSync,
} from '@pitwall/contracts';
import { dayWords } from '../../../lib/days.ts';
import { issueName } from '../../../lib/tasks/issue-name.ts';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** "6 issues to make, 2 to change, 1 to close; 4 stay as they are." */
export function summarySentence({ summary }: TrackerSync): string {
  if (summary === null) return '';
  const { create, update, close, reopen, unchanged, takes, conflicts } = summary;
  const parts = [
    create > 0 && `${plural(create, 'issue', 'issues')} to make`,
    update > 0 && `${update} to change`,
    close > 0 && `${close} to close`,
    reopen > 0 && `${reopen} to open again`,
    takes > 0 && `${plural(takes, 'field', 'fields')} to take over from there`,
    conflicts > 0 && `${plural(conflicts, 'issue', 'issues')} in conflict, left alone`,
  ].filter((part): part is string => part !== false);
  const stay =
    unchanged === 0
      ? ''
      : `${unchanged} ${unchanged === 1 ? 'stays as it is' : 'stay as they are'}`;
  if (parts.length === 0) return stay === '' ? 'Nothing to do.' : `Nothing to do: ${stay}.`;
  return `${parts.join(', ')}${stay === '' ? '' : `; ${stay}`}.`;
}

/** "600 writes and 2 reads. The tracker's limits allow no less than 61 minutes for them." */
export function costSentence({ summary }: TrackerSync): string {
  if (summary === null || summary.writes + summary.reads === 0) return '';
  const calls = `${plural(summary.writes, 'write', 'writes')} and ${plural(summary.reads, 'read', 'reads')}`;
  const minutes = Math.ceil(summary.leastMilliseconds / 60_000);
  return minutes === 0
    ? `${calls}.`
    : `${calls}. The tracker's limits allow no less than ${plural(minutes, 'minute', 'minutes')} for them.`;
}

export const STEP_WORDS: Record<TrackerStep['kind'], string> = {
  create_label: 'Make the label',
  create_milestone: 'Make the milestone',
  create_issue: 'Make the issue',
  update_issue: 'Change',
  attach_step: 'Put a step under its issue',
  add_blocker: 'Say what it waits for',
  remove_blocker: 'It no longer waits for another',
  add_comment: 'Tell the outcome on',
  take: 'Take over from the tracker',
  record: 'Remember the issue',
};

export const FIELD_WORDS: Record<string, string> = {
  title: 'Title',
  section: 'Pitwall’s section',
  state: 'State',
  milestone: 'Milestone',
  assignee: 'Assignee',
  labels: 'Labels',
  dueOn: 'Due',
  priority: 'Priority',
  estimate: 'Estimate',
  comment: 'Comment',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
type Value = TrackerStep['changes'][number]['from'];

export const valueWords = (value: Value): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(isolated).join(', ');
  // Trackers and Pitwall keep days as YYYY-MM-DD; a reader sees them as everywhere.
  if (typeof value === 'string' && DAY.test(value)) return dayWords(value);
  return String(value);
};

/** An issue as people name it there. */
export const called = (issue: { key: string; url: string }): string =>
  issueName(issue) ?? 'the issue';

/** What needs a look, in a sentence. */
export function noticeWords({ kind, issue, field }: TrackerNotice): string {
  switch (kind) {
    case 'gone':
      return `${called(issue)} is gone from the tracker. Unlink it, and the next sync makes another.`;
    case 'recovered':
      return `${called(issue)} was found again by its marker.`;
    case 'duplicate':
      return `${called(issue)} carries the same marker as another issue; it is left alone.`;
    case 'kept':
      return `${called(issue)}: ${(FIELD_WORDS[field ?? ''] ?? 'a field').toLowerCase()} was edited there, and stays so.`;
    case 'unassignable':
      return `${called(issue)}: the tracker does not let the owner be its assignee; it stands without one.`;
  }
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** "12 of 600 steps are done; it waits until 14:20 for the tracker's limit." */
export function waitingSentence({ resumesAt, done, total, state }: TrackerSync): string {
  const until = `waits until ${TIME.format(new Date(resumesAt ?? 0))} for the tracker's limit.`;
  return state === 'applying' ? `${done} of ${total} steps are done; it ${until}` : `It ${until}`;
}

/** What a sync that nobody asked for did. */
export const takenSentence = ({ summary, total }: TrackerSync): string =>
  `Looked at by itself: ${plural(total, 'step', 'steps')}${
    (summary?.takes ?? 0) > 0
      ? `, ${plural(summary?.takes ?? 0, 'field', 'fields')} taken over`
      : ''
  }.`;
