import { Injectable } from '@nestjs/common';
import type { CampaignGoal } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface CampaignRow {
  id: string;
  name: string;
  description: string;
  ownerId: string | null;
  goal: CampaignGoal;
  /** YYYY-MM-DD. */
  dueOn: string;
  practices: string[];
  createdAt: Date;
  endedAt: Date | null;
  remindedAt: Date | null;
  version: number;
}

/** How far all systems of a campaign are, those that are archived left out. */
export interface CampaignSums {
  systems: number;
  done: number;
  total: number;
  behind: number;
}

export type NewCampaign = Pick<
  CampaignRow,
  'name' | 'description' | 'goal' | 'dueOn' | 'practices'
> & { organizationId: string; ownerId: string; createdById: string };
export type CampaignChange = Partial<
  Pick<CampaignRow, 'name' | 'description' | 'ownerId' | 'goal' | 'dueOn' | 'practices' | 'endedAt'>
>;

const NOTHING: CampaignSums = { systems: 0, done: 0, total: 0, behind: 0 };

@Injectable()
export class CampaignRepository {
  async insert(
    transaction: TenantTransaction,
    { dueOn, ...campaign }: NewCampaign,
  ): Promise<CampaignRow> {
    return campaignRow(
      await transaction.campaign.create({ data: { ...campaign, dueOn: new Date(dueOn) } }),
    );
  }

  async find(transaction: TenantTransaction, id: string): Promise<CampaignRow | null> {
    const row = await transaction.campaign.findFirst({ where: { id } });
    return row && campaignRow(row);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    state: 'running' | 'ended' | 'all',
    before: string | null,
    take: number,
  ): Promise<CampaignRow[]> {
    const rows = await transaction.campaign.findMany({
      where: {
        ...(state === 'all' ? {} : { endedAt: state === 'running' ? null : { not: null } }),
        ...(before === null ? {} : { id: { lt: before } }),
      },
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(campaignRow);
  }

  /** Null when somebody has changed it meanwhile. */
  async change(
    transaction: TenantTransaction,
    { id, version }: Pick<CampaignRow, 'id' | 'version'>,
    { dueOn, ...change }: CampaignChange,
  ): Promise<CampaignRow | null> {
    const [row] = await transaction.campaign.updateManyAndReturn({
      where: { id, version },
      data: {
        ...change,
        ...(dueOn === undefined ? {} : { dueOn: new Date(dueOn) }),
        version: version + 1,
      },
    });
    return row ? campaignRow(row) : null;
  }

  async setSystems(
    transaction: TenantTransaction,
    organizationId: string,
    campaignId: string,
    systemIds: readonly string[],
  ): Promise<void> {
    await transaction.campaignSystem.deleteMany({
      where: { campaignId, systemId: { notIn: [...systemIds] } },
    });
    await transaction.campaignSystem.createMany({
      data: systemIds.map((systemId) => ({ organizationId, campaignId, systemId })),
      skipDuplicates: true,
    });
  }

  /** Systems of a campaign that are not archived, by name. */
  async systemIds(transaction: TenantTransaction, campaignId: string): Promise<string[]> {
    const rows = await transaction.campaignSystem.findMany({
      where: { campaignId, system: { archivedAt: null } },
      orderBy: { system: { name: 'asc' } },
      select: { systemId: true },
    });
    return rows.map(({ systemId }) => systemId);
  }

  /** How many of these systems are there. */
  async countSystems(transaction: TenantTransaction, ids: readonly string[]): Promise<number> {
    return transaction.system.count({ where: { id: { in: [...ids] }, archivedAt: null } });
  }

  /** Running campaigns that a system is in. */
  async runningOf(transaction: TenantTransaction, systemId: string): Promise<CampaignRow[]> {
    const rows = await transaction.campaign.findMany({
      where: { endedAt: null, systems: { some: { systemId } } },
    });
    return rows.map(campaignRow);
  }

  /** However many, in one statement. */
  async saveProgress(
    transaction: TenantTransaction,
    organizationId: string,
    progress: readonly { campaignId: string; systemId: string; done: number; total: number }[],
  ): Promise<void> {
    await transaction.$executeRaw(Prisma.sql`
      UPDATE campaign_system c SET done = g.done, total = g.total
      FROM jsonb_to_recordset(${JSON.stringify(progress)}::jsonb)
        AS g ("campaignId" uuid, "systemId" uuid, done integer, total integer)
      WHERE c.organization_id = ${organizationId}::uuid AND c.campaign_id = g."campaignId"
        AND c.system_id = g."systemId" AND (c.done, c.total) IS DISTINCT FROM (g.done, g.total)`);
  }

  async sums(
    transaction: TenantTransaction,
    organizationId: string,
    ids: readonly string[],
  ): Promise<(id: string) => CampaignSums> {
    const rows = await transaction.$queryRaw<(CampaignSums & { id: string })[]>(Prisma.sql`
      SELECT c.campaign_id AS id, count(*)::int AS systems, sum(c.done)::int AS done,
             sum(c.total)::int AS total, count(*) FILTER (WHERE c.done < c.total)::int AS behind
      FROM campaign_system c
      JOIN system s ON s.organization_id = c.organization_id AND s.id = c.system_id
      WHERE c.organization_id = ${organizationId}::uuid AND c.campaign_id = ANY(${[...ids]}::uuid[])
        AND s.archived_at IS NULL
      GROUP BY c.campaign_id`);
    const byId = new Map(rows.map(({ id, ...sums }) => [id, sums]));
    return (id) => byId.get(id) ?? NOTHING;
  }

  /** Names of systems that are behind, the furthest first. */
  async behind(
    transaction: TenantTransaction,
    campaignId: string,
    most: number,
  ): Promise<string[]> {
    const rows = await transaction.campaignSystem.findMany({
      where: { campaignId, system: { archivedAt: null } },
      select: { done: true, total: true, system: { select: { name: true } } },
    });
    return rows
      .filter(({ done, total }) => done < total)
      .sort(
        (a, b) => b.total - b.done - (a.total - a.done) || (a.system.name < b.system.name ? -1 : 1),
      )
      .slice(0, most)
      .map(({ system }) => system.name);
  }

  /** Open tasks of the practices on the systems, with who owns them. */
  async openTasks(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    practices: readonly string[],
  ): Promise<{ id: string; systemId: string; practiceId: string; ownerId: string | null }[]> {
    const rows = await transaction.task.findMany({
      where: {
        systemId: { in: [...systemIds] },
        practiceId: { in: [...practices] },
        state: { in: ['todo', 'doing', 'done_unverified'] },
      },
      select: { id: true, systemId: true, practiceId: true, ownerId: true },
    });
    return rows.map(({ practiceId, ...row }) => ({ ...row, practiceId: practiceId ?? '' }));
  }

  /** Running ones that end until a day and were not reminded of since a moment. */
  async toRemind(
    transaction: TenantTransaction,
    { until, before }: { until: string; before: Date },
  ): Promise<CampaignRow[]> {
    const rows = await transaction.campaign.findMany({
      where: {
        endedAt: null,
        dueOn: { lte: new Date(until) },
        OR: [{ remindedAt: null }, { remindedAt: { lt: before } }],
      },
      orderBy: { id: 'asc' },
    });
    return rows.map(campaignRow);
  }

  /** False when another run has reminded meanwhile. */
  async markReminded(
    transaction: TenantTransaction,
    id: string,
    before: Date,
    at: Date,
  ): Promise<boolean> {
    const { count } = await transaction.campaign.updateMany({
      where: { id, endedAt: null, OR: [{ remindedAt: null }, { remindedAt: { lt: before } }] },
      data: { remindedAt: at },
    });
    return count === 1;
  }
}

const campaignRow = (
  stored: Omit<CampaignRow, 'goal' | 'dueOn'> & { goal: string; dueOn: Date },
): CampaignRow => ({
  id: stored.id,
  name: stored.name,
  description: stored.description,
  ownerId: stored.ownerId,
  goal: stored.goal as CampaignGoal,
  dueOn: stored.dueOn.toISOString().slice(0, 10),
  practices: stored.practices,
  createdAt: stored.createdAt,
  endedAt: stored.endedAt,
  remindedAt: stored.remindedAt,
  version: stored.version,
});
