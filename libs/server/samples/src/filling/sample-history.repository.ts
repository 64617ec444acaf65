import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';

const REASON = 'fill a sample organization';

export interface SamplePlace {
  organizationId: string;
  systemId: string;
}

/** Puts what was just written back to the day on which it would have happened. */
@Injectable()
export class SampleHistoryRepository {
  constructor(private readonly database: Database) {}

  /** The snapshot of what was answered at first. What was answered is history that nobody may change. */
  async began({ organizationId, systemId }: SamplePlace, at: Date): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      await transaction.$executeRaw`
        UPDATE snapshot SET created_at = ${at}
        WHERE organization_id = ${organizationId}::uuid AND system_id = ${systemId}::uuid`;
    });
  }

  /** The task that was done by an answer. */
  async done({ organizationId, systemId }: SamplePlace, practice: string, at: Date): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      await transaction.$executeRaw`
        UPDATE task_state_change c SET at = ${at}
        FROM task t
        WHERE t.organization_id = ${organizationId}::uuid AND t.system_id = ${systemId}::uuid
          AND t.practice_id = ${practice}
          AND c.organization_id = t.organization_id AND c.task_id = t.id AND c."to" = 'done'`;
    });
  }

  /** A sprint that is over: when it was closed, and the snapshot of its end. */
  async ended({ organizationId }: SamplePlace, sprintId: string, at: Date): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      await transaction.$executeRaw`
        UPDATE sprint SET closed_at = ${at}, created_at = starts_on
        WHERE organization_id = ${organizationId}::uuid AND id = ${sprintId}::uuid`;
      await transaction.$executeRaw`
        UPDATE snapshot SET created_at = ${at}
        WHERE organization_id = ${organizationId}::uuid AND occasion = ${`sprint:${sprintId}`}`;
    });
  }
}
