import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { daySchema, idSchema, instantSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { timeZoneSchema } from '../organizations/organization.ts';
import { NOTIFICATION_KIND_NAMES, type NotificationKind } from './notification-kind-names.ts';
import { mailCadenceSchema, notificationKindSchema } from './notification-kinds.ts';

/** Where something that one is told of is to be seen: a page of its system or of the organization, or a task. */
export const notificationTargetSchema = z
  .discriminatedUnion('page', [
    z.strictObject({ page: z.literal('discussion') }),
    z.strictObject({ page: z.literal('task'), id: idSchema }),
    z.strictObject({ page: z.literal('practice'), id: practiceIdSchema }),
    z.strictObject({ page: z.literal('overview') }),
    z.strictObject({ page: z.literal('roadmap') }),
    z.strictObject({ page: z.literal('forecast') }),
    z.strictObject({ page: z.literal('scans') }),
    z.strictObject({ page: z.literal('trackers') }),
    z.strictObject({ page: z.literal('sprints') }),
    z.strictObject({ page: z.literal('channels') }),
    z.strictObject({ page: z.literal('campaign'), id: idSchema }),
    z.strictObject({ page: z.literal('report'), since: daySchema }),
  ])
  .meta({ id: 'NotificationTarget' });
export type NotificationTarget = z.infer<typeof notificationTargetSchema>;

/** The path of a target within Pitwall. `organization` and `system` are ids or slugs. */
export function pathOfTarget(
  target: NotificationTarget,
  { organization, system }: { organization: string; system: string | null },
): string {
  const own = `/${organization}`;
  if (target.page === 'task') return `${own}/tasks/${target.id}`;
  if (target.page === 'channels') return `${own}/channels`;
  if (target.page === 'campaign') return `${own}/campaigns/${target.id}`;
  if (target.page === 'report')
    return `${system === null ? own : `${own}/systems/${system}`}/report?since=${target.since}`;
  if (target.page === 'sprints' || system === null) return `${own}/sprints`;
  const at = `${own}/systems/${system}`;
  if (target.page === 'overview') return at;
  if (target.page === 'practice') return `${at}/assessment/${target.id}`;
  return `${at}/${target.page}`;
}

/** One thing that somebody is told, or several like ones. */
export const notificationSchema = z
  .object({
    id: idSchema,
    kind: notificationKindSchema,
    /** How many like things it stands for. */
    count: z.number().int().min(1),
    /** In words. */
    title: z.string(),
    /** More about the last of them; empty where there is no more to say. */
    detail: z.string(),
    /** The last five that it is about, the newest first. */
    samples: z.array(z.string()),
    system: z.object({ id: idSchema, slug: z.string(), name: z.string() }).nullable(),
    /** Where it leads: a path of this Pitwall. */
    path: z.string(),
    at: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationSchema>;

export const listNotificationsQuerySchema = pageQuerySchema.extend({
  state: z.enum(['unread', 'all']).default('all'),
  kind: notificationKindSchema.optional(),
  system: idSchema.optional(),
});
export type ListNotificationsQuery = z.infer<typeof listNotificationsQuerySchema>;

export const notificationCountSchema = z
  .object({ unread: z.number().int() })
  .meta({ id: 'NotificationCount' });
export type NotificationCount = z.infer<typeof notificationCountSchema>;

export const markNotificationSchema = z
  .strictObject({ read: z.boolean() })
  .meta({ id: 'MarkNotification' });
export type MarkNotification = z.infer<typeof markNotificationSchema>;

export const markNotificationsSchema = z
  .strictObject({
    /** Only of this kind. */
    kind: notificationKindSchema.optional(),
    /** What came later stays unread: nobody has seen it. */
    until: instantSchema,
  })
  .meta({ id: 'MarkNotifications' });
export type MarkNotifications = z.infer<typeof markNotificationsSchema>;

export const markedNotificationsSchema = z
  .object({ marked: z.number().int() })
  .meta({ id: 'MarkedNotifications' });
export type MarkedNotifications = z.infer<typeof markedNotificationsSchema>;

const choiceSchema = z.strictObject({ app: z.boolean(), mail: mailCadenceSchema });
export type NotificationChoice = z.infer<typeof choiceSchema>;

const minuteOfDay = z.int().min(0).max(1439);

/** From when until when no mail comes, in minutes after midnight of one's own time; it may span midnight. */
export const quietHoursSchema = z
  .strictObject({ from: minuteOfDay, until: minuteOfDay })
  .refine(({ from, until }) => from !== until, 'hours that begin and end apart')
  .meta({ id: 'QuietHours' });
export type QuietHours = z.infer<typeof quietHoursSchema>;

const preferences = {
  choices: z.strictObject(
    Object.fromEntries(NOTIFICATION_KIND_NAMES.map((kind) => [kind, choiceSchema])) as Record<
      NotificationKind,
      typeof choiceSchema
    >,
  ),
  /** False: no mail about this organization, whatever the choices say. */
  mail: z.boolean(),
  /** Null follows the organization's. */
  timeZone: timeZoneSchema.nullable(),
  quiet: quietHoursSchema.nullable(),
  /** The hour at which daily and weekly mails come. */
  digestHour: z.int().min(0).max(23),
  /** The day of weekly ones, 1 for Monday to 7 for Sunday. */
  digestWeekday: z.int().min(1).max(7),
};

export const changeNotificationPreferencesSchema = z
  .strictObject({ ...preferences, version: z.int32().min(0) })
  .meta({ id: 'ChangeNotificationPreferences' });
export type ChangeNotificationPreferences = z.infer<typeof changeNotificationPreferencesSchema>;

/** How a person wants to be told by one organization. */
export const notificationPreferencesSchema = z
  .object({
    ...preferences,
    /** 0 while nothing was chosen. */
    version: z.number().int(),
    /** The zone that counts. */
    effectiveTimeZone: z.string(),
    /** False where this installation sends no mail. */
    mailDelivered: z.boolean(),
  })
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;

/** The link of a mail that ends mails of its organization. */
export const unsubscribeTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a link of a mail');
export const unsubscribedSchema = z
  .object({ organization: z.string() })
  .meta({ id: 'Unsubscribed' });
export type Unsubscribed = z.infer<typeof unsubscribedSchema>;
