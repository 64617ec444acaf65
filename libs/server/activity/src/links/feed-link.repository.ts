import { Injectable } from '@nestjs/common';
import type { FeedKind, Role } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { KEPT_OUT } from '@pitwall/server-identity';

export interface FeedLinkRow {
  id: string;
  kind: FeedKind;
  system: { slug: string; name: string; archivedAt: Date | null } | null;
  apiToken: { name: string } | null;
  createdAt: Date;
  lastReadAt: Date | null;
}

/** Whose feed an address is, with what that person sees. */
export interface FeedReader {
  organizationId: string;
  slug: string;
  name: string;
  timeZone: string;
  kind: FeedKind;
  systemId: string | null;
  systemName: string | null;
  role: Role;
  /** Null for all. */
  systems: string[] | null;
}

const READ = {
  id: true,
  kind: true,
  system: { select: { slug: true, name: true, archivedAt: true } },
  apiToken: { select: { name: true } },
  createdAt: true,
  lastReadAt: true,
} as const;

@Injectable()
export class FeedLinkRepository {
  constructor(private readonly database: Database) {}

  async insert(
    transaction: TenantTransaction,
    link: {
      organizationId: string;
      userId: string;
      kind: FeedKind;
      systemId: string | null;
      apiTokenId: string | null;
      tokenHash: string;
    },
  ): Promise<FeedLinkRow> {
    return row(await transaction.feedLink.create({ data: link, select: READ }));
  }

  /** Of one person, the newest first. */
  async ofPerson(transaction: TenantTransaction, userId: string): Promise<FeedLinkRow[]> {
    const rows = await transaction.feedLink.findMany({
      where: { userId },
      select: READ,
      orderBy: { id: 'desc' },
    });
    return rows.map(row);
  }

  /** False where there is no such link of this person. */
  async delete(transaction: TenantTransaction, userId: string, id: string): Promise<boolean> {
    const { count } = await transaction.feedLink.deleteMany({ where: { id, userId } });
    return count === 1;
  }

  /**
   * Null unless the address is known, its person is a member still whom neither the organization's provider nor a
   * demanded second factor keeps out, and the token that made it goes on. When it was read is noted once an hour,
   * since programs ask often.
   */
  async reader(tokenHash: string): Promise<FeedReader | null> {
    const { rows } = await this.database.systemStatement<FeedReader>('read a feed', {
      name: 'feed-reader',
      text: `WITH reader AS (
               SELECT f.id, o.id AS "organizationId", o.slug, o.name, o.time_zone AS "timeZone", f.kind,
                      f.system_id AS "systemId", y.name AS "systemName", m.role,
                      CASE WHEN m.role = 'reviewer' THEN
                        (SELECT coalesce(array_agg(x.system_id::text), '{}') FROM membership_system x
                         WHERE x.organization_id = m.organization_id AND x.user_id = m.user_id) END AS systems
               FROM feed_link f
               JOIN organization o ON o.id = f.organization_id AND o.deleted_at IS NULL
               JOIN membership m ON m.organization_id = f.organization_id AND m.user_id = f.user_id
                 AND (m.expires_at IS NULL OR m.expires_at > now())
               JOIN "user" u ON u.id = f.user_id AND u.purge_after IS NULL
               LEFT JOIN system y ON y.organization_id = f.organization_id AND y.id = f.system_id
               WHERE f.token_hash = $1 AND NOT ${KEPT_OUT}
                 AND (f.api_token_id IS NULL OR EXISTS (
                   SELECT FROM api_token t WHERE t.organization_id = f.organization_id
                     AND t.id = f.api_token_id AND t.revoked_at IS NULL AND t.expires_at > now()))),
             noted AS (
               UPDATE feed_link SET last_read_at = now()
               WHERE id = (SELECT id FROM reader)
                 AND (last_read_at IS NULL OR last_read_at < now() - interval '1 hour'))
             SELECT "organizationId", slug, name, "timeZone", kind, "systemId", "systemName", role, systems
             FROM reader`,
      values: [tokenHash],
    });
    return rows[0] ?? null;
  }
}

const row = (stored: Omit<FeedLinkRow, 'kind'> & { kind: string }): FeedLinkRow => ({
  ...stored,
  kind: stored.kind as FeedKind,
});
