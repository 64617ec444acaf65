import { type JobPayload, refreshSystemJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { DomainEvents, ProblemException } from '@pitwall/server-kernel';
import { type HandlesJob, JobHandler, PermanentJobError } from '@pitwall/server-queue';

/** Brings the tasks of a system in step whose platform changed. */
@JobHandler(refreshSystemJob)
export class RefreshSystemHandler implements HandlesJob<typeof refreshSystemJob> {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
  ) {}

  async handle({ organizationId, systemId }: JobPayload<typeof refreshSystemJob>): Promise<void> {
    try {
      await this.database.withTenant({ organizationId }, (transaction) =>
        this.events.systemChanged(
          transaction,
          { organizationId, userId: null },
          { systemId, cause: 'platform' },
        ),
      );
    } catch (error) {
      if (error instanceof ProblemException && error.code === 'resource.not_found')
        throw new PermanentJobError('The system was archived.');
      throw error;
    }
  }
}
