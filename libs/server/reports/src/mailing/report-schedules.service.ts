import { Injectable } from '@nestjs/common';
import type { ReportSchedule, ReportSchedules, ScheduleReport } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { notFound, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { MembersService } from '@pitwall/server-organizations';
import { WorkAheadService } from '@pitwall/server-roadmap';
import { invalid } from '@pitwall/server-systems';
import { ReportSubjects } from '../source/report-subjects.ts';
import { ReportScheduleRepository, type ReportScheduleRow } from './report-schedule.repository.ts';

const MOST = 100;
type People = Awaited<ReturnType<MembersService['people']>>;

/** Who has which report mailed each month. */
@Injectable()
export class ReportSchedulesService {
  constructor(
    private readonly database: Database,
    private readonly subjects: ReportSubjects,
    private readonly schedules: ReportScheduleRepository,
    private readonly members: MembersService,
    private readonly work: WorkAheadService,
    private readonly mailer: Mailer,
    private readonly audit: AuditLog,
  ) {}

  async create(
    context: TenantRequest,
    { system, day, recipientIds }: ScheduleReport,
  ): Promise<ReportSchedule> {
    return this.database.withTenant(context, async (transaction) => {
      const { systemId, slug } = await this.subjects.toWrite(transaction, context, { system });
      if ((await this.schedules.all(transaction)).length >= MOST)
        throw new ProblemException('resource.conflict', `No more than ${MOST} reports are mailed.`);
      const people = await this.members.people(transaction, recipientIds);
      // A reviewer sees chosen systems until a day: what is mailed each month is not for them.
      if (recipientIds.some((id) => (people.get(id)?.role ?? 'reviewer') === 'reviewer'))
        throw invalid('recipientIds', 'choose members of this organization');
      const today = await this.work.today(transaction, new Date());
      const row = await this.schedules.insert(transaction, {
        organizationId: context.organizationId,
        systemId,
        day,
        recipientIds: [...new Set(recipientIds)],
        // Where the day of this month is over, the first one comes next month.
        sentFor: Number(today.slice(8)) > day ? today.slice(0, 7) : null,
        createdById: context.userId,
      });
      await this.audit.record(transaction, context, {
        action: 'report.scheduled',
        subject: { type: 'report_schedule', id: row.id },
        after: { system: slug, day, recipients: row.recipientIds },
      });
      return present(row, people);
    });
  }

  async list(context: TenantRequest): Promise<ReportSchedules> {
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.schedules.all(transaction);
      const people = await this.members.people(
        transaction,
        rows.flatMap(({ recipientIds }) => recipientIds),
      );
      return { items: rows.map((row) => present(row, people)), delivers: this.mailer.delivers };
    });
  }

  async delete(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const row = await this.schedules.find(transaction, id);
      if (!row) throw notFound('scheduled report');
      await this.schedules.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'report.unscheduled',
        subject: { type: 'report_schedule', id },
        before: { system: row.system?.slug ?? null, day: row.day },
      });
    });
  }

  /** Of the recipients, those who are still to have it: members that are no reviewers. */
  async recipients(
    transaction: TenantTransaction,
    { recipientIds }: Pick<ReportScheduleRow, 'recipientIds'>,
  ): Promise<string[]> {
    const people = await this.members.people(transaction, recipientIds);
    return [...people].flatMap(([userId, { role }]) => (role === 'reviewer' ? [] : [userId]));
  }
}

const present = (row: ReportScheduleRow, people: People): ReportSchedule => ({
  id: row.id,
  system: row.system,
  day: row.day,
  recipients: row.recipientIds.flatMap((userId) => {
    const person = people.get(userId);
    return person && person.role !== 'reviewer' ? [{ userId, name: person.name }] : [];
  }),
  createdAt: row.createdAt.toISOString(),
  lastSentAt: row.sentAt?.toISOString() ?? null,
});
