import { Injectable } from '@nestjs/common';
import type { Report } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { DomainEvents, type NotableEvent, ProblemException } from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';
import { WorkAheadService } from '@pitwall/server-roadmap';
import { ReportSourceService } from '../source/report-source.service.ts';
import { ReportScheduleRepository, type ReportScheduleRow } from './report-schedule.repository.ts';
import { ReportSchedulesService } from './report-schedules.service.ts';

/** Tells of the reports whose day has come: each once a month, to those who are members still. */
@Injectable()
export class ReportMailingService {
  constructor(
    private readonly database: Database,
    private readonly schedules: ReportScheduleRepository,
    private readonly reading: ReportSchedulesService,
    private readonly source: ReportSourceService,
    private readonly organizations: OrganizationsService,
    private readonly work: WorkAheadService,
    private readonly events: DomainEvents,
  ) {}

  /** Gives how many reports were told of. */
  async run(context: { organizationId: string }, now: Date, signal?: AbortSignal): Promise<number> {
    const { due, today } = await this.database.withTenant(context, async (transaction) => {
      const organization = await this.organizations.own(transaction);
      const day = await this.work.today(transaction, now);
      const found =
        organization.deletedAt === null ? await this.schedules.due(transaction, day) : [];
      return { due: found, today: day };
    });
    let told = 0;
    for (const schedule of due) {
      signal?.throwIfAborted();
      if (await this.tell(context, schedule, { month: today.slice(0, 7), now })) told += 1;
    }
    return told;
  }

  private async tell(
    context: { organizationId: string },
    schedule: ReportScheduleRow,
    { month, now }: { month: string; now: Date },
  ): Promise<boolean> {
    const report = await this.read(context, schedule, now);
    return this.database.withTenant(context, async (transaction) => {
      // Noted and left in one transaction: a process that dies between tells nothing twice.
      if (!(await this.schedules.markSent(transaction, schedule.id, month, now))) return false;
      if (report === null) return false;
      const to = await this.reading.recipients(transaction, schedule);
      await this.events.notable(
        transaction,
        { ...context, userId: null },
        reportReady(report, { schedule, month, to }),
      );
      return true;
    });
  }

  /** Null where the system was archived meanwhile. */
  private async read(
    context: { organizationId: string },
    { systemId, sentAt }: ReportScheduleRow,
    now: Date,
  ): Promise<Report | null> {
    try {
      return await this.database.withTenant(context, (transaction) =>
        this.source.read(transaction, context, { systemId, since: sentAt }, now),
      );
    } catch (error) {
      if (error instanceof ProblemException && error.code === 'resource.not_found') return null;
      throw error;
    }
  }
}

/** What of a report is told; the rest is behind the link, for who may see it. */
export const reportReady = (
  { title, headline, breaks, done, next }: Report,
  {
    schedule: { id, systemId },
    month,
    to,
  }: { schedule: Pick<ReportScheduleRow, 'id' | 'systemId'>; month: string; to: string[] },
): NotableEvent => ({
  kind: 'report_ready',
  key: `report:${id}:${month}`,
  systemId,
  about: title,
  detail: [headline, breaks.sentence, done.sentence, next.sentence].join(' '),
  target: { page: 'report', since: done.since },
  to,
});
