import { Inject } from '@nestjs/common';
import {
  DELIVERY_DAYS,
  ENDED_SHARE_DAYS,
  installationUpkeepJob,
  type JobPayload,
  organizationUpkeepJob,
} from '@pitwall/contracts';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { PURGED_TABLES, UpkeepRepository } from './upkeep.repository.ts';

/** Keeps to what was promised: nothing is held longer than the settings say, and a purged tenant is gone. */
@JobHandler(organizationUpkeepJob)
export class OrganizationUpkeepHandler implements HandlesJob<typeof organizationUpkeepJob> {
  constructor(private readonly upkeep: UpkeepRepository) {}

  async handle(
    { organizationId }: JobPayload<typeof organizationUpkeepJob>,
    { jobId, signal }: JobContext<string>,
  ): Promise<void> {
    const kept = await this.upkeep.retention(organizationId);
    if (!kept) return;
    const until = async (done: () => Promise<boolean>): Promise<void> => {
      do signal.throwIfAborted();
      while (await done());
    };
    if (!kept.gone) {
      await until(() => this.upkeep.deleteOldAuditEvents(organizationId, kept.auditDays));
      await until(() => this.upkeep.deleteOldScans(organizationId, kept.scanDays));
      await until(() => this.upkeep.deleteOldDeliveries(organizationId, DELIVERY_DAYS));
      await until(() => this.upkeep.emptyEndedShares(organizationId, ENDED_SHARE_DAYS));
      return;
    }
    await until(() => this.upkeep.deleteJobs(organizationId, jobId));
    await until(() => this.upkeep.deleteReleases(organizationId, jobId));
    for (const table of PURGED_TABLES)
      await until(() => this.upkeep.deleteFrom(table, organizationId));
    await this.upkeep.deleteOrganization(organizationId);
  }
}

@JobHandler(installationUpkeepJob)
export class InstallationUpkeepHandler implements HandlesJob<typeof installationUpkeepJob> {
  constructor(
    private readonly upkeep: UpkeepRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async handle(): Promise<void> {
    await this.upkeep.sweepInstallation(this.configuration.failedJobDays);
  }
}
