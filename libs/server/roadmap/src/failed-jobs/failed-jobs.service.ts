import { Injectable } from '@nestjs/common';
import type { FailedJob, Page, PageQuery } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { notFound, type TenantRequest } from '@pitwall/server-kernel';
import { FailedJobs } from '@pitwall/server-queue';

/** The organization's jobs that are out of attempts. */
@Injectable()
export class FailedJobsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: FailedJobs,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest, query: PageQuery): Promise<Page<FailedJob>> {
    return this.database.withTenant(context, (transaction) => this.jobs.list(transaction, query));
  }

  async replay(context: TenantRequest, id: string): Promise<void> {
    if (!(await this.jobs.replay(context, id))) throw notFound('failed job');
    await this.database.withTenant(context, (transaction) =>
      this.audit.record(transaction, context, {
        action: 'job.replayed',
        subject: { type: 'job', id },
      }),
    );
  }
}
