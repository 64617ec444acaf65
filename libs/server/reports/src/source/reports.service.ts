import { Injectable } from '@nestjs/common';
import type { Report, ReportQuery } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { ReportSourceService } from './report-source.service.ts';
import { ReportSubjects } from './report-subjects.ts';

/** Reports as pages and the command line show them. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly subjects: ReportSubjects,
    private readonly source: ReportSourceService,
  ) {}

  /** Of one system, or of all that the reader sees. */
  async report(
    context: TenantRequest,
    system: string | undefined,
    { since }: ReportQuery,
  ): Promise<Report> {
    return this.database.withTenant(context, async (transaction) => {
      const subject = await this.subjects.find(transaction, context, { system, since });
      return this.source.read(transaction, context, subject);
    });
  }
}
