import { Injectable } from '@nestjs/common';
import type { PortfolioBreak, ReadyStage, TopicCell } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import { NO_GAP, type StandingRow } from './standing-row.ts';

/** A place in the list of those furthest behind. */
export interface PortfolioPlace {
  gap: number;
  path: number;
  id: string;
}

export interface ListedStanding extends StandingRow {
  slug: string;
  name: string;
  teamSlug: string;
  teamName: string;
}

export interface TeamSums {
  teamSlug: string;
  teamName: string;
  systems: number;
  behind: number;
  perhapsBehind: number;
  /** Of how many the load is known. */
  known: number;
  pathLow: number;
  pathHigh: number;
  impact: number;
  scoreLow: number;
  scoreHigh: number;
  due: number;
  met: number;
  verified: number;
  open: number;
  accepted: number;
  unanswered: number;
}

export type FirstBreak = PortfolioBreak & { slug: string; name: string };

const FROM = Prisma.sql`
  FROM system_standing z
  JOIN system s ON s.organization_id = z.organization_id AND s.id = z.system_id`;

/** Whose systems are read: an organization's, or one team's of it. */
export interface PortfolioOf {
  organizationId: string;
  teamId: string | null;
}

const within = ({ organizationId, teamId }: PortfolioOf): Prisma.Sql =>
  teamId === null
    ? Prisma.sql`z.organization_id = ${organizationId}::uuid AND s.archived_at IS NULL`
    : Prisma.sql`z.organization_id = ${organizationId}::uuid AND s.archived_at IS NULL AND s.team_id = ${teamId}::uuid`;

@Injectable()
export class StandingRepository {
  /** A row that stays as it is, save its moment, is written all the same: it says as of when. */
  async save(
    transaction: TenantTransaction,
    organizationId: string,
    { systemId, ...row }: StandingRow,
  ): Promise<void> {
    const data = {
      ...row,
      topics: row.topics as unknown as Prisma.InputJsonArray,
      breaks: row.breaks as unknown as Prisma.InputJsonArray,
    };
    await transaction.systemStanding.upsert({
      where: { organizationId_systemId: { organizationId, systemId } },
      create: { organizationId, systemId, ...data },
      update: data,
    });
  }

  /** What news are told against; null where nothing is kept yet. */
  async kept(
    transaction: TenantTransaction,
    systemId: string,
  ): Promise<Pick<StandingRow, 'at' | 'readyLow' | 'breaks'> | null> {
    const row = await transaction.systemStanding.findFirst({
      where: { systemId },
      select: { at: true, readyLow: true, breaks: true },
    });
    return (
      row && {
        at: row.at,
        readyLow: row.readyLow as ReadyStage,
        breaks: row.breaks as unknown as PortfolioBreak[],
      }
    );
  }

  async delete(transaction: TenantTransaction, systemId: string): Promise<void> {
    await transaction.systemStanding.deleteMany({ where: { systemId } });
  }

  /** Systems that were there before standings were kept. */
  async missing(
    transaction: TenantTransaction,
    organizationId: string,
    most: number,
  ): Promise<string[]> {
    const rows = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT s.id FROM system s
      WHERE s.organization_id = ${organizationId}::uuid AND s.archived_at IS NULL AND NOT EXISTS (
        SELECT FROM system_standing z WHERE z.organization_id = s.organization_id AND z.system_id = s.id)
      ORDER BY s.id LIMIT ${most}`);
    return rows.map(({ id }) => id);
  }

  /** Systems whose standing is from before a moment, or that have none, in the order of their ids. */
  async stale(
    transaction: TenantTransaction,
    organizationId: string,
    { before, after, take }: { before: Date; after: string | null; take: number },
  ): Promise<string[]> {
    const rows = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT s.id FROM system s
      LEFT JOIN system_standing z ON z.organization_id = s.organization_id AND z.system_id = s.id
      WHERE s.organization_id = ${organizationId}::uuid AND s.archived_at IS NULL
        AND (z.at IS NULL OR z.at < ${before}) AND (${after}::uuid IS NULL OR s.id > ${after}::uuid)
      ORDER BY s.id LIMIT ${take}`);
    return rows.map(({ id }) => id);
  }

  /** The certain gap first, then the days of path. */
  async page(
    transaction: TenantTransaction,
    of: PortfolioOf,
    after: PortfolioPlace | null,
    take: number,
  ): Promise<ListedStanding[]> {
    const later = after
      ? Prisma.sql`AND (-z.gap_low, -z.path_high, z.system_id) > (${-after.gap}::int, ${-after.path}::float8, ${after.id}::uuid)`
      : Prisma.empty;
    // Teams come to the rows that are shown, not to all that are sorted.
    return transaction.$queryRaw<ListedStanding[]>(Prisma.sql`
      SELECT listed.*, t.slug AS "teamSlug", t.name AS "teamName"
      FROM (
        SELECT z.system_id AS "systemId", z.at, z.ready_low AS "readyLow", z.ready_high AS "readyHigh",
               z.pressure_stage AS "pressureStage", z.pressure_provisional AS "pressureProvisional",
               z.gap_low AS "gapLow", z.gap_high AS "gapHigh", z.path_low AS "pathLow",
               z.path_high AS "pathHigh", z.impact, z.score_low AS "scoreLow", z.score_high AS "scoreHigh",
               z.due, z.met, z.verified, z.open, z.accepted, z.unanswered, z.tasks, z.topics, z.breaks,
               z.first_break_at AS "firstBreakAt", s.slug, s.name, s.team_id
        ${FROM}
        WHERE ${within(of)} ${later}
        ORDER BY z.gap_low DESC, z.path_high DESC, z.system_id
        LIMIT ${take}) listed
      JOIN team t ON t.organization_id = ${of.organizationId}::uuid AND t.id = listed.team_id
      ORDER BY listed."gapLow" DESC, listed."pathHigh" DESC, listed."systemId"`);
  }

  /** Sums of each team, by its name. */
  async byTeam(transaction: TenantTransaction, of: PortfolioOf): Promise<TeamSums[]> {
    return transaction.$queryRaw<TeamSums[]>(Prisma.sql`
      SELECT t.slug AS "teamSlug", t.name AS "teamName", sums.*
      FROM (
        SELECT s.team_id, count(*)::int AS systems,
               count(*) FILTER (WHERE z.gap_low > 0)::int AS behind,
               count(*) FILTER (WHERE z.gap_low <= 0 AND z.gap_high > 0)::int AS "perhapsBehind",
               count(*) FILTER (WHERE z.gap_low <> ${NO_GAP})::int AS known,
               sum(z.path_low) AS "pathLow", sum(z.path_high) AS "pathHigh",
               sum(z.impact) AS impact, sum(z.score_low) AS "scoreLow", sum(z.score_high) AS "scoreHigh",
               sum(z.due)::int AS due, sum(z.met)::int AS met, sum(z.verified)::int AS verified,
               sum(z.open)::int AS open, sum(z.accepted)::int AS accepted,
               sum(z.unanswered)::int AS unanswered
        ${FROM}
        WHERE ${within(of)}
        GROUP BY s.team_id) sums
      JOIN team t ON t.organization_id = ${of.organizationId}::uuid AND t.id = sums.team_id
      ORDER BY t.name, t.id`);
  }

  async topics(transaction: TenantTransaction, of: PortfolioOf): Promise<TopicCell[]> {
    return transaction.$queryRaw<TopicCell[]>(Prisma.sql`
      SELECT c.topic, sum(c.due)::int AS due, sum(c.met)::int AS met, sum(c.unanswered)::int AS unanswered
      ${FROM}
      CROSS JOIN LATERAL jsonb_to_recordset(z.topics) AS c (topic text, due int, met int, unanswered int)
      WHERE ${within(of)}
      GROUP BY c.topic`);
  }

  /** The first breaks of all: they are among the systems whose own first breaks come first. */
  async firstBreaks(
    transaction: TenantTransaction,
    of: PortfolioOf,
    most: number,
  ): Promise<FirstBreak[]> {
    return transaction.$queryRaw<FirstBreak[]>(Prisma.sql`
      SELECT b.component, b.title, b.status, b.earliest, b.latest, first.slug, first.name
      FROM (SELECT z.breaks, s.slug, s.name
            ${FROM}
            WHERE ${within(of)} AND z.first_break_at IS NOT NULL
            ORDER BY z.first_break_at, z.system_id LIMIT ${most}) first
      CROSS JOIN LATERAL jsonb_to_recordset(first.breaks)
        AS b (component text, title text, status text, earliest text, latest text)
      ORDER BY b.earliest, first.slug, b.component
      LIMIT ${most}`);
  }
}
