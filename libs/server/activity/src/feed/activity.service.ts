import { Injectable } from '@nestjs/common';
import { type Activity, type ActivityQuery, instantSchema, type Page } from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
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
    private readonly catalogues: OrganizationCatalogues,
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
      const names = await this.names(transaction, rows);
      return pageOf(
        rows,
        limit,
        ({ at, id }) => ({ at: at.toISOString(), id }),
        (row) => present(row, names),
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
    const names = await this.names(transaction, rows);
    return rows.map((row) => present(row, names));
  }

  private async names(
    transaction: TenantTransaction,
    rows: readonly ActivityRow[],
  ): Promise<Names> {
    const people = await this.members.people(
      transaction,
      rows.flatMap(({ userId }) => userId ?? []),
    );
    // Practices are called as the catalogue calls them that their system is read by.
    const practices = new Map<string, string>();
    for (const version of new Set(rows.map(({ catalogueVersion }) => catalogueVersion))) {
      const catalogue = await this.catalogues.byVersion(transaction, version);
      for (const { id, title } of catalogue.practices) practices.set(`${version} ${id}`, title);
    }
    return { people, practices };
  }
}

interface Names {
  people: ReadonlyMap<string, { name: string }>;
  /** By version and id. */
  practices: ReadonlyMap<string, string>;
}

const present = (row: ActivityRow, { people, practices }: Names): Activity => {
  const name = people.get(row.userId ?? '')?.name;
  const practice = practices.get(`${row.catalogueVersion} ${row.practice ?? ''}`) ?? null;
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    by: name === undefined || row.userId === null ? null : { userId: row.userId, name },
    system: { slug: row.systemSlug, name: row.systemName },
    sentence: activitySentence(row, practice),
    excerpt: excerptOf(row),
    practice: row.practice,
    subject: row.subject,
  };
};
