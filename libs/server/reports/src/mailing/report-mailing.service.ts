import { Injectable } from '@nestjs/common';
import type { Report } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { OrganizationsService } from '@pitwall/server-organizations';
import { WorkAheadService } from '@pitwall/server-roadmap';
import { HEADINGS } from '../files/formats/report-texts.ts';
import { ReportSourceService } from '../source/report-source.service.ts';
import { ReportScheduleRepository, type ReportScheduleRow } from './report-schedule.repository.ts';
import { ReportSchedulesService } from './report-schedules.service.ts';

/** Mails the reports whose day has come: each once a month, to those who are members still. */
@Injectable()
export class ReportMailingService {
  constructor(
    private readonly database: Database,
    private readonly schedules: ReportScheduleRepository,
    private readonly reading: ReportSchedulesService,
    private readonly source: ReportSourceService,
    private readonly organizations: OrganizationsService,
    private readonly work: WorkAheadService,
    private readonly mailer: Mailer,
  ) {}

  /** Gives how many reports were mailed. */
  async run(context: { organizationId: string }, now: Date, signal?: AbortSignal): Promise<number> {
    const { due, today, slug } = await this.database.withTenant(context, async (transaction) => {
      const organization = await this.organizations.own(transaction);
      const day = await this.work.today(transaction, now);
      const found =
        organization.deletedAt === null ? await this.schedules.due(transaction, day) : [];
      return { due: found, today: day, slug: organization.slug };
    });
    let mailed = 0;
    for (const schedule of due) {
      signal?.throwIfAborted();
      if (await this.mail(context, schedule, { slug, month: today.slice(0, 7), now })) mailed += 1;
    }
    return mailed;
  }

  private async mail(
    context: { organizationId: string },
    schedule: ReportScheduleRow,
    { slug, month, now }: { slug: string; month: string; now: Date },
  ): Promise<boolean> {
    const report = await this.read(context, schedule, now);
    return this.database.withTenant(context, async (transaction) => {
      // Noted and left in one transaction: a process that dies between mails nothing twice.
      if (!(await this.schedules.markSent(transaction, schedule.id, month, now))) return false;
      if (report === null) return false;
      for (const { email } of await this.reading.recipients(transaction, schedule))
        await this.mailer.send(transaction, {
          organizationId: context.organizationId,
          to: email,
          ...reportMail(report, slug),
        });
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

/** What of a report stands in its mail; the rest is behind the link, for who may see it. */
export function reportMail(report: Report, organization: string) {
  const { title, headline, breaks, done, next, system } = report;
  const path =
    system === null ? `/${organization}/report` : `/${organization}/systems/${system.slug}/report`;
  return {
    subject: title,
    paragraphs: [
      headline,
      `${HEADINGS.breaks}. ${breaks.sentence}`,
      `${HEADINGS.done}. ${done.sentence}`,
      `${HEADINGS.next}. ${next.sentence}`,
    ],
    action: { label: 'Read the report', path: `${path}?since=${done.since}` },
    because: `You get this each month because somebody of ${report.organization} chose you. An admin can take you off the list on the page of the report.`,
    subscription: {
      links: [
        { label: 'Choose which mails you get', path: `/${organization}/notifications/settings` },
      ],
    },
  };
}
