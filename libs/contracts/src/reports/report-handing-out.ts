import { z } from 'zod';
import { idOrSlugSchema, idSchema, instantSchema, slugSchema } from '../common/identifiers.ts';
import { reportSchema } from './report.ts';

const named = z.object({ slug: slugSchema, name: z.string() });
/** The system that a report is about; left out: the whole organization. */
/** What a link showed goes so many days after it has ended; how often it was seen stays. */
export const ENDED_SHARE_DAYS = 30;

const about = { system: idOrSlugSchema.optional(), since: instantSchema.optional() };

export const REPORT_FORMATS = ['pdf', 'md', 'json'] as const;
export const reportFormatSchema = z.enum(REPORT_FORMATS);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

export const startReportSchema = z
  .strictObject({ ...about, format: reportFormatSchema })
  .meta({ id: 'StartReport' });
export type StartReport = z.infer<typeof startReportSchema>;

/** A report that is being written as a file. */
export const reportRunSchema = z
  .object({
    id: idSchema,
    format: reportFormatSchema,
    system: named.nullable(),
    state: z.enum(['waiting', 'running', 'finished', 'failed']),
    done: z.number().int(),
    total: z.number().int(),
    error: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ReportRun' });
export type ReportRun = z.infer<typeof reportRunSchema>;

/** Shared reports end by themselves within a year. */
export const SHARED_DAYS_AT_MOST = 366;

export const shareReportSchema = z
  .strictObject({ ...about, days: z.number().int().min(1).max(SHARED_DAYS_AT_MOST).default(30) })
  .meta({ id: 'ShareReport' });
export type ShareReport = z.infer<typeof shareReportSchema>;

/** A link to a report as it was when it was shared. */
export const reportShareSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    system: named.nullable(),
    /** Who shared it; null when they have left. */
    sharedBy: z.string().nullable(),
    /** The name of the API token that made it, with which it ends; null where its person did. */
    token: z.string().nullable(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    revokedAt: instantSchema.nullable(),
    /** How often it was opened, and when last. */
    views: z.number().int(),
    lastViewedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ReportShare' });
export type ReportShare = z.infer<typeof reportShareSchema>;

/** With its link, which is shown this once. */
export const createdReportShareSchema = reportShareSchema
  .extend({ link: z.url() })
  .meta({ id: 'CreatedReportShare' });
export type CreatedReportShare = z.infer<typeof createdReportShareSchema>;

export const openSharedReportSchema = z
  .strictObject({ token: z.string().min(1).max(200) })
  .meta({ id: 'OpenSharedReport' });

/** What whoever has the link sees: the report, and until when. */
export const sharedReportSchema = z
  .object({ report: reportSchema, expiresAt: instantSchema })
  .meta({ id: 'SharedReport' });
export type SharedReport = z.infer<typeof sharedReportSchema>;

export const RECIPIENTS_AT_MOST = 50;

/** On a day of each month, in the organization's time zone; 28 is the last that every month has. */
export const scheduleReportSchema = z
  .strictObject({
    system: idOrSlugSchema.optional(),
    day: z.number().int().min(1).max(28).default(1),
    recipientIds: z.array(idSchema).min(1).max(RECIPIENTS_AT_MOST),
  })
  .meta({ id: 'ScheduleReport' });
export type ScheduleReport = z.infer<typeof scheduleReportSchema>;

export const reportScheduleSchema = z
  .object({
    id: idSchema,
    system: named.nullable(),
    day: z.number().int(),
    /** Those who are still members. */
    recipients: z.array(z.object({ userId: idSchema, name: z.string() })),
    createdAt: instantSchema,
    lastSentAt: instantSchema.nullable(),
  })
  .meta({ id: 'ReportSchedule' });
export type ReportSchedule = z.infer<typeof reportScheduleSchema>;

export const reportSchedulesSchema = z
  .object({
    items: z.array(reportScheduleSchema),
    /** False where this installation sends no mail. */
    delivers: z.boolean(),
  })
  .meta({ id: 'ReportSchedules' });
export type ReportSchedules = z.infer<typeof reportSchedulesSchema>;
