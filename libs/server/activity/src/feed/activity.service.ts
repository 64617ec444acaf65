import { Injectable } from '@nestjs/common';
import { type Activity, type ActivityQuery, instantSchema, type Page } from '@pitwall/contracts';
import { Database, type TenantContext, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import {
  type ActivityFilter,
  type ActivityPlace,
  ActivityRepository,
  type ActivityRow,
} from './activity.repository.ts';
import { activitySentence, excerptOf } from './activity-words.ts';

const placeSchema: z.ZodType<ActivityPlace> = z.strictObject({
  at: instantSchema,
  id: z.uuid(),
});

/** What happened to systems, newest first: answers, comments, work, incidents, snapshots, scans. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly rows: ActivityRepository,
    private readonly systems: SystemsService,
    private readonly members: MembersService,
  ) {}

  async list(
    context: TenantRequest,
    { cursor, limit, system, kind, actor }: ActivityQuery,
  ): Promise<Page<Activity>> {
    const before = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const systemId =
        system === undefined ? null : (await this.systems.find(transaction, context, system)).id;
      const filter = { systemId, kind: kind ?? null, actor: actor ?? null };
      const { organizationId } = context;
      const rows = await this.rows.page(transaction, organizationId, filter, before, limit + 1);
      const people = await this.people(transaction, rows);
      return pageOf(
        rows,
        limit,
        ({ at, id }) => ({ at: at.toISOString(), id }),
        (row) => present(row, people),
      );
    });
  }

  /** For feeds, in their transaction: the newest. */
  async newest(
    transaction: TenantTransaction,
    { organizationId }: TenantContext,
    filter: ActivityFilter,
    take: number,
  ): Promise<Activity[]> {
    const rows = await this.rows.page(transaction, organizationId, filter, null, take);
    const people = await this.people(transaction, rows);
    return rows.map((row) => present(row, people));
  }

  private people(transaction: TenantTransaction, rows: readonly ActivityRow[]) {
    return this.members.people(
      transaction,
      rows.flatMap(({ userId }) => userId ?? []),
    );
  }
}

const present = (row: ActivityRow, people: ReadonlyMap<string, { name: string }>): Activity => {
  const name = people.get(row.userId ?? '')?.name;
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    by: name === undefined || row.userId === null ? null : { userId: row.userId, name },
    system: { slug: row.systemSlug, name: row.systemName },
    sentence: activitySentence(row),
    excerpt: excerptOf(row),
    practice: row.practice,
    subject: row.subject,
  };
};
