import { createPitwallClient } from '@pitwall/api-client';
import {
  type CreatedReportShare,
  createdReportShareSchema,
  pageSchema,
  type Report,
  type ReportRun,
  reportRunSchema,
  type ReportSchedule,
  reportSchedulesSchema,
  reportScheduleSchema,
  type ReportSchedules,
  reportSchema,
  type ReportShare,
  reportShareSchema,
  type ScheduleReport,
  type ShareReport,
  type StartReport,
} from '@pitwall/contracts';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What `pitwall reports` asks of a Pitwall server. Failures are CliErrors that say what to do. */
export interface ReportServer {
  /** Of a system; without one, of the organization. */
  report(system: string | undefined, since: string | undefined): Promise<Report>;
  startFile(what: StartReport): Promise<ReportRun>;
  fileRun(id: string): Promise<ReportRun>;
  file(id: string): Promise<Uint8Array>;
  /** Its link is in this answer and in no other. */
  share(what: ShareReport): Promise<CreatedReportShare>;
  shares(): AsyncGenerator<ReportShare>;
  revoke(share: string): Promise<void>;
  schedules(): Promise<ReportSchedules>;
  schedule(what: ScheduleReport): Promise<ReportSchedule>;
  unschedule(schedule: string): Promise<void>;
}

const OF = '/api/v1/organizations/{organization}';

/** The server through the typed client. */
export const connectReports = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): ReportServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  // A link is told once: where its answer is lost, another request would make another.
  const once = patientFetch(signal, { repeatsUnanswered: false });
  const path = { organization };
  return {
    report: (system, since) =>
      parsed(
        url,
        system === undefined
          ? client.GET(`${OF}/report`, { params: { path, query: { since } } })
          : client.GET(`${OF}/systems/{system}/report`, {
              params: { path: { organization, system }, query: { since } },
            }),
        reportSchema,
      ),
    startFile: (body) =>
      parsed(url, client.POST(`${OF}/report-runs`, { params: { path }, body }), reportRunSchema),
    fileRun: (reportRun) =>
      parsed(
        url,
        client.GET(`${OF}/report-runs/{reportRun}`, {
          params: { path: { organization, reportRun } },
        }),
        reportRunSchema,
      ),
    file: async (reportRun) =>
      new Uint8Array(
        await parsed(
          url,
          client.GET(`${OF}/report-runs/{reportRun}/content`, {
            params: { path: { organization, reportRun } },
            parseAs: 'arrayBuffer',
          }),
          z.instanceof(ArrayBuffer),
        ),
      ),
    share: (body) =>
      parsed(
        url,
        client.POST(`${OF}/report-shares`, { params: { path }, body, fetch: once }),
        createdReportShareSchema,
      ),
    shares: () =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(`${OF}/report-shares`, { params: { path, query: { cursor, limit: PAGE } } }),
          pageSchema(reportShareSchema),
        ),
      ),
    async revoke(reportShare) {
      await parsed(
        url,
        client.DELETE(`${OF}/report-shares/{reportShare}`, {
          params: { path: { organization, reportShare } },
        }),
        z.unknown(),
      );
    },
    schedules: () =>
      parsed(
        url,
        client.GET(`${OF}/report-schedules`, { params: { path } }),
        reportSchedulesSchema,
      ),
    schedule: (body) =>
      parsed(
        url,
        client.POST(`${OF}/report-schedules`, { params: { path }, body }),
        reportScheduleSchema,
      ),
    async unschedule(reportSchedule) {
      await parsed(
        url,
        client.DELETE(`${OF}/report-schedules/{reportSchedule}`, {
          params: { path: { organization, reportSchedule } },
        }),
        z.unknown(),
      );
    },
  };
};
