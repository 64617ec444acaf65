import { Injectable } from '@nestjs/common';
import type { AuditFilter } from '@pitwall/contracts';
import { Prisma, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  subjectType: string;
  subjectId: string;
  actorUserId: string | null;
  actorTokenId: string | null;
  before: unknown;
  after: unknown;
  address: string | null;
}

/**
 * Rows that a search for words reads at most. No index can serve it: under row-level security PostgreSQL asks
 * an index only with operators that cannot leak, and LIKE is none.
 */
export const SEARCHED = 20_000;
const COLUMNS = Prisma.sql`id, at, action, subject_type AS "subjectType", subject_id AS "subjectId",
  actor_user_id AS "actorUserId", actor_token_id AS "actorTokenId", before, after, address`;

@Injectable()
export class AuditEventRepository {
  async insert(
    transaction: TenantTransaction | SystemTransaction,
    event: Omit<AuditRow, 'id' | 'at'> & { organizationId: string; requestId: string | null },
  ): Promise<void> {
    await transaction.auditEvent.create({
      data: { ...event, before: json(event.before), after: json(event.after) },
    });
  }

  /**
   * Newest first, behind `before`. Words are looked for among the newest 20,000 that the rest of the filter
   * finds: `searchedTo` is where that ended before enough was found, for the next page to go on.
   */
  async list(
    transaction: TenantTransaction,
    organizationId: string,
    filter: AuditFilter,
    before: string | null,
    take: number,
  ): Promise<{ rows: AuditRow[]; searchedTo: string | null }> {
    const conditions = [Prisma.sql`organization_id = ${organizationId}::uuid`];
    const { action, actor, token, subject, since, until, text } = filter;
    if (before) conditions.push(Prisma.sql`id < ${before}::uuid`);
    if (action) conditions.push(Prisma.sql`starts_with(action, ${action})`);
    if (actor) conditions.push(Prisma.sql`actor_user_id = ${actor}::uuid`);
    if (token) conditions.push(Prisma.sql`actor_token_id = ${token}::uuid`);
    if (subject) conditions.push(Prisma.sql`subject_id = ${subject}`);
    if (since) conditions.push(Prisma.sql`at >= ${since}::timestamptz`);
    if (until) conditions.push(Prisma.sql`at < ${until}::timestamptz`);
    const where = Prisma.join(conditions, ' AND ');
    if (!text) {
      const rows = await transaction.$queryRaw<AuditRow[]>(
        Prisma.sql`SELECT ${COLUMNS} FROM audit_event WHERE ${where} ORDER BY id DESC LIMIT ${take}`,
      );
      return { rows, searchedTo: null };
    }
    const like = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const rows = await transaction.$queryRaw<AuditRow[]>(Prisma.sql`
      SELECT ${COLUMNS} FROM (
        SELECT * FROM audit_event WHERE ${where} ORDER BY id DESC LIMIT ${SEARCHED}) newest
      WHERE concat_ws(' ', action, subject_id, address, before::text, after::text) ILIKE ${like}
      ORDER BY id DESC LIMIT ${take}`);
    if (rows.length >= take) return { rows, searchedTo: null };
    const [last] = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT id FROM audit_event WHERE ${where} ORDER BY id DESC OFFSET ${SEARCHED - 1} LIMIT 1`);
    return { rows, searchedTo: last?.id ?? null };
  }

  async userNames(transaction: TenantTransaction, ids: string[]): Promise<Map<string, string>> {
    const users = await transaction.user.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return new Map(users.map((user) => [user.id, user.name]));
  }
}

const json = (value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === undefined || value === null
    ? Prisma.DbNull
    : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue);
