import { z } from 'zod';
import { NOTIFICATION_KIND_NAMES, type NotificationKind } from './notification-kind-names.ts';

/** When a mail about something comes: with others of its day or week, as it happens, or not at all. */
export const MAIL_CADENCES = ['at_once', 'daily', 'weekly', 'off'] as const;
export const mailCadenceSchema = z.enum(MAIL_CADENCES);
export type MailCadence = z.infer<typeof mailCadenceSchema>;

interface KindWords {
  /** What it is, as a choice in one's own settings. */
  title: string;
  /** The same as a subject, for those whom it concerns only as an organization. */
  topic: string;
  /** Of one; `{by}` and `{about}` stand for who did it and what it is about. */
  one: string;
  /** Of several like ones; `{count}` stands for how many. */
  many: string;
  /** Until a person chooses otherwise. */
  app: boolean;
  mail: MailCadence;
}

/** Everything that people are told of. Features publish nothing else; each has its words here and nowhere else. */
export const NOTIFICATION_KINDS = {
  mentioned: {
    title: 'Somebody mentions you in a comment',
    topic: 'mentions',
    one: '{by} mentioned you {about}',
    many: '{count} comments mention you',
    app: true,
    mail: 'at_once',
  },
  assigned: {
    title: 'A task is given to you',
    topic: 'tasks given to someone',
    one: '{by} gave you the task “{about}”',
    many: '{count} tasks were given to you',
    app: true,
    mail: 'at_once',
  },
  risk_ending: {
    title: 'A risk that you accepted lapses',
    topic: 'risks that lapse',
    one: 'Accepted risk {about}',
    many: '{count} accepted risks lapse',
    app: true,
    mail: 'daily',
  },
  evidence_stale: {
    title: 'Evidence of your answers grows stale',
    topic: 'stale evidence',
    one: 'Stale evidence of {about}',
    many: '{count} answers have stale evidence',
    app: true,
    mail: 'weekly',
  },
  contradiction_found: {
    title: 'A finding contradicts what you answered',
    topic: 'findings that contradict answers',
    one: 'A finding contradicts the answer to {about}',
    many: 'Findings contradict {count} answers',
    app: true,
    mail: 'daily',
  },
  scan_failed: {
    title: 'Scans of a repository fail',
    topic: 'scans that fail',
    one: 'Scans of {about} fail',
    many: 'Scans began to fail {count} times',
    app: true,
    mail: 'daily',
  },
  stage_changed: {
    title: 'A system reaches or loses a stage',
    topic: 'stages reached and lost',
    one: '{about}',
    many: '{count} changes of the ready stage',
    app: true,
    mail: 'daily',
  },
  sprint_ended: {
    title: 'A sprint with your tasks ends',
    topic: 'sprints that end',
    one: 'Sprint “{about}” ended',
    many: '{count} sprints ended',
    app: true,
    mail: 'daily',
  },
  task_reopened: {
    title: 'A task of yours is open again',
    topic: 'tasks open again',
    one: '“{about}” is open again',
    many: '{count} of your tasks are open again',
    app: true,
    mail: 'at_once',
  },
  export_finished: {
    title: 'An export that you began ends',
    topic: 'exports that end',
    one: '{about}',
    many: '{count} exports ended',
    app: true,
    mail: 'off',
  },
  export_conflict: {
    title: 'An export that you began finds conflicts',
    topic: 'exports with conflicts',
    one: '{about}',
    many: '{count} exports found conflicts',
    app: true,
    mail: 'daily',
  },
  forecast_near: {
    title: 'Something is forecast to break within 90 days',
    topic: 'breaks within 90 days',
    one: '{about}',
    many: '{count} breaks are nearer than 90 days',
    app: true,
    mail: 'daily',
  },
  channel_disabled: {
    title: 'A channel of the organization takes no more messages',
    topic: 'channels that were disabled',
    one: 'The channel “{about}” was disabled',
    many: '{count} channels were disabled',
    app: true,
    mail: 'at_once',
  },
  campaign_due: {
    title: 'A campaign with work of yours is soon due, or over',
    topic: 'campaigns that are due',
    one: '{about}',
    many: '{count} reminders of campaigns',
    app: true,
    mail: 'at_once',
  },
  report_ready: {
    title: 'A monthly report for you is ready',
    topic: 'monthly reports',
    one: '{about}',
    many: '{count} monthly reports are ready',
    app: true,
    mail: 'at_once',
  },
} as const satisfies Record<NotificationKind, KindWords>;
export const notificationKindSchema = z.enum(NOTIFICATION_KIND_NAMES);

/** What is said of one thing, or of several like it. `by` is null where nobody did it, or nobody knows. */
export function notificationWords(
  kind: NotificationKind,
  { count, by, about }: { count: number; by: string | null; about: string },
): string {
  const { one, many } = NOTIFICATION_KINDS[kind];
  if (count > 1) return many.replace('{count}', count.toLocaleString('en'));
  return one.replace('{by}', () => by ?? 'Somebody').replace('{about}', () => about);
}

/** What several like ones are about, each said once: "DB-05, DB-07 and 3 more". */
export function samplesInWords(samples: readonly string[], count: number): string {
  const different = [...new Set(samples)].join(', ');
  const more = count - samples.length;
  return more > 0 ? `${different} and ${more.toLocaleString('en')} more` : different;
}
