import { Injectable } from '@nestjs/common';
import type { ActivityKind } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

/** What happened, as the tables have it. */
export interface ActivityRow {
  id: string;
  kind: ActivityKind;
  at: Date;
  userId: string | null;
  systemSlug: string;
  systemName: string;
  catalogueVersion: string;
  practice: string | null;
  subject: string | null;
  /** Of the row: what it is called, or what was said. */
  title: string | null;
  /** Of a comment on a task or an incident: what that is called. */
  about: string | null;
  /** Of an answer and a task the state it came from, null where it is the first; and what it became. */
  before: string | null;
  after: string | null;
}

export interface ActivityPlace {
  at: string;
  id: string;
}

export interface ActivityFilter {
  systemId: string | null;
  kind: ActivityKind | null;
  actor: string | null;
}

/** One table's part: who, when, and what it says. */
interface Source {
  from: Prisma.Sql;
  system: Prisma.Sql;
  at: Prisma.Sql;
  by: Prisma.Sql;
  says: Prisma.Sql;
}

const SOURCES: Record<ActivityKind, Source> = {
  answer: {
    from: Prisma.sql`answer_revision e JOIN answer a ON a.organization_id = e.organization_id AND a.id = e.answer_id`,
    system: Prisma.sql`a.system_id`,
    at: Prisma.sql`e.answered_at`,
    by: Prisma.sql`e.answered_by_id`,
    says: Prisma.sql`a.practice_id AS practice, NULL::uuid AS subject, NULL::text AS title, NULL::text AS about,
      (SELECT p.content ->> 'state' FROM answer_revision p
       WHERE p.organization_id = e.organization_id AND p.answer_id = e.answer_id AND p.version < e.version
       ORDER BY p.version DESC LIMIT 1) AS before, e.content ->> 'state' AS after`,
  },
  comment: {
    from: Prisma.sql`comment e`,
    system: Prisma.sql`e.system_id`,
    at: Prisma.sql`e.created_at`,
    by: Prisma.sql`e.author_id`,
    says: Prisma.sql`CASE WHEN e.subject_kind = 'practice' THEN e.subject_id END AS practice,
      coalesce(e.thread_id, e.id) AS subject, left(e.body, 400) AS title,
      CASE e.subject_kind
        WHEN 'task' THEN (SELECT t.title FROM task t
          WHERE t.organization_id = e.organization_id AND t.id = e.subject_id::uuid)
        WHEN 'incident' THEN (SELECT i.title FROM incident i
          WHERE i.organization_id = e.organization_id AND i.id = e.subject_id::uuid)
      END AS about, e.subject_kind AS before, CASE WHEN e.thread_id IS NULL THEN 'opened' ELSE 'replied' END AS after`,
  },
  task: {
    from: Prisma.sql`task_state_change e JOIN task t ON t.organization_id = e.organization_id AND t.id = e.task_id`,
    system: Prisma.sql`t.system_id`,
    at: Prisma.sql`e.at`,
    by: Prisma.sql`e.changed_by_id`,
    says: Prisma.sql`t.practice_id AS practice, t.id AS subject, t.title, NULL::text AS about, e."from" AS before, e."to" AS after`,
  },
  incident: {
    from: Prisma.sql`incident e`,
    system: Prisma.sql`e.system_id`,
    at: Prisma.sql`e.created_at`,
    by: Prisma.sql`e.created_by_id`,
    says: Prisma.sql`NULL::text AS practice, e.id AS subject, e.title, NULL::text AS about, NULL::text AS before, NULL::text AS after`,
  },
  snapshot: {
    from: Prisma.sql`snapshot e`,
    system: Prisma.sql`e.system_id`,
    at: Prisma.sql`e.created_at`,
    by: Prisma.sql`e.created_by_id`,
    says: Prisma.sql`NULL::text AS practice, e.id AS subject, e.name AS title, NULL::text AS about, NULL::text AS before, NULL::text AS after`,
  },
  scan: {
    from: Prisma.sql`scan e`,
    system: Prisma.sql`e.system_id`,
    at: Prisma.sql`e.received_at`,
    by: Prisma.sql`e.received_by_id`,
    says: Prisma.sql`NULL::text AS practice, e.id AS subject, e.tool AS title, NULL::text AS about, e.kind AS before, e.commit AS after`,
  },
};

@Injectable()
export class ActivityRepository {
  /** Newest first, behind a place. Each table gives at most a page, by its own index. */
  async page(
    transaction: TenantTransaction,
    organizationId: string,
    { systemId, kind, actor }: ActivityFilter,
    before: ActivityPlace | null,
    take: number,
  ): Promise<ActivityRow[]> {
    const kinds = kind === null ? (Object.keys(SOURCES) as ActivityKind[]) : [kind];
    const parts = kinds.map((name) => {
      const { from, system, at, by, says } = SOURCES[name];
      const conditions = [
        Prisma.sql`e.organization_id = ${organizationId}::uuid`,
        ...(systemId === null ? [] : [Prisma.sql`${system} = ${systemId}::uuid`]),
        ...(actor === null ? [] : [Prisma.sql`${by} = ${actor}::uuid`]),
        ...(name === 'comment' ? [Prisma.sql`e.deleted_at IS NULL`] : []),
        ...(before === null
          ? []
          : [Prisma.sql`(${at}, e.id) < (${before.at}::timestamptz, ${before.id}::uuid)`]),
      ];
      return Prisma.sql`(
        SELECT e.id, ${name}::text AS kind, ${at} AS at, ${by} AS user_id, ${system} AS system_id, ${says}
        FROM ${from}
        JOIN system z ON z.organization_id = e.organization_id AND z.id = ${system} AND z.archived_at IS NULL
        WHERE ${Prisma.join(conditions, ' AND ')}
        ORDER BY ${at} DESC, e.id DESC LIMIT ${take})`;
    });
    return transaction.$queryRaw<ActivityRow[]>(Prisma.sql`
      SELECT f.id, f.kind, f.at, f.user_id AS "userId", s.slug AS "systemSlug", s.name AS "systemName",
             s.catalogue_version AS "catalogueVersion", f.practice, f.subject, f.title, f.about, f.before, f.after
      FROM (${Prisma.join(parts, ' UNION ALL ')}) f
      JOIN system s ON s.organization_id = ${organizationId}::uuid AND s.id = f.system_id
      ORDER BY f.at DESC, f.id DESC LIMIT ${take}`);
  }
}
