import { Injectable } from '@nestjs/common';
import { idSchema } from '@pitwall/contracts';
import { organizationOf, type Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface SprintRow {
  id: string;
  teamId: string;
  name: string;
  /** YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  /** The team's working days in it, and the share of them for this work. */
  capacityDays: number;
  debtShare: number;
  /** Null while nobody has closed it. */
  closedAt: Date | null;
  closedByClock: boolean;
  /** What was unfinished when it was closed, and the name of the sprint that took it. */
  carriedTasks: number | null;
  carriedDays: number | null;
  carriedTo: string | null;
}

/** What is kept of a sprint when it is closed. */
export interface Closing {
  at: Date;
  byClock: boolean;
  /** The sprint that takes what is unfinished; null: back into the plan. */
  next: Pick<SprintRow, 'id' | 'name'> | null;
  carriedTasks: number;
  carriedDays: number;
}

/** A sprint that nobody has closed. */
export type NewSprint = Pick<
  SprintRow,
  'teamId' | 'name' | 'startsOn' | 'endsOn' | 'capacityDays' | 'debtShare'
> & { organizationId: string };

export interface SprintPlace {
  startsOn: string;
  id: string;
}

/** A task that a sprint takes: all of it, or the days of it that fit. */
export interface SprintAssignment {
  taskId: string;
  days: number | null;
}

@Injectable()
export class SprintRepository {
  async findTeam(transaction: TenantTransaction, idOrSlug: string): Promise<string | null> {
    const team = await transaction.team.findFirst({
      where: idSchema.safeParse(idOrSlug).success ? { id: idOrSlug } : { slug: idOrSlug },
      select: { id: true },
    });
    return team?.id ?? null;
  }

  async insert(transaction: TenantTransaction, sprint: NewSprint): Promise<SprintRow> {
    const { startsOn, endsOn, ...rest } = sprint;
    const data = { ...rest, startsOn: new Date(startsOn), endsOn: new Date(endsOn) };
    return sprintRow(await transaction.sprint.create({ data }));
  }

  async find(transaction: TenantTransaction, id: string): Promise<SprintRow | null> {
    const row = await transaction.sprint.findFirst({ where: { id } });
    return row && sprintRow(row);
  }

  /** Those with these ids, the first to begin first. */
  async named(
    transaction: TenantTransaction,
    ids: readonly string[],
  ): Promise<Pick<SprintRow, 'id' | 'name' | 'startsOn' | 'endsOn'>[]> {
    const rows = await transaction.sprint.findMany({
      where: { id: { in: [...new Set(ids)] } },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    });
    return rows
      .map(sprintRow)
      .map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn }));
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    teamId: string,
    after: SprintPlace | null,
    take: number,
  ): Promise<SprintRow[]> {
    const earlier: Prisma.SprintWhereInput = after
      ? {
          OR: [
            { startsOn: { lt: new Date(after.startsOn) } },
            { startsOn: new Date(after.startsOn), id: { lt: after.id } },
          ],
        }
      : {};
    const rows = await transaction.sprint.findMany({
      where: { teamId, ...earlier },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      take,
    });
    return rows.map(sprintRow);
  }

  /** Those that have not ended before the day, in their order. */
  async notEnded(
    transaction: TenantTransaction,
    teamId: string,
    today: string,
  ): Promise<SprintRow[]> {
    const rows = await transaction.sprint.findMany({
      where: { teamId, closedAt: null, endsOn: { gte: new Date(today) } },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    });
    return rows.map(sprintRow);
  }

  /** The first so many of those that nobody has closed, in their order. */
  async unclosed(
    transaction: TenantTransaction,
    teamId: string,
    most: number,
  ): Promise<SprintRow[]> {
    const rows = await transaction.sprint.findMany({
      where: { teamId, closedAt: null },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take: most,
    });
    return rows.map(sprintRow);
  }

  /** The last so many of those that ended before the day, in their order. */
  async ended(
    transaction: TenantTransaction,
    teamId: string,
    today: string,
    most: number,
  ): Promise<SprintRow[]> {
    const rows = await transaction.sprint.findMany({
      where: { teamId, endsOn: { lt: new Date(today) } },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      take: most,
    });
    return rows.map(sprintRow).reverse();
  }

  /** The next sprint of the same team that has not ended. */
  async after(
    transaction: TenantTransaction,
    { id, teamId, startsOn }: SprintRow,
    today: string,
  ): Promise<SprintRow | null> {
    const row = await transaction.sprint.findFirst({
      where: {
        teamId,
        id: { not: id },
        closedAt: null,
        startsOn: { gte: new Date(startsOn) },
        endsOn: { gte: new Date(today) },
      },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    });
    return row && sprintRow(row);
  }

  /** Its open tasks go to the next sprint, or back into the plan; what is done stays. */
  async close(transaction: TenantTransaction, id: string, closing: Closing): Promise<void> {
    const { at, byClock, next, carriedTasks, carriedDays } = closing;
    await transaction.sprint.update({
      where: { id },
      data: {
        closedAt: at,
        closedByClock: byClock,
        carriedTasks,
        carriedDays,
        carriedTo: next?.name ?? null,
      },
    });
    await transaction.$executeRaw`
      UPDATE task
      SET sprint_id = ${next?.id ?? null}::uuid, sprint_days = NULL, version = version + 1, updated_at = now()
      WHERE organization_id = ${organizationOf(transaction)}::uuid AND sprint_id = ${id}::uuid AND rank IS NOT NULL`;
  }

  /** Ids of those that ended before the day and that nobody has closed, the first to end first. */
  async endedOpen(transaction: TenantTransaction, today: string, take: number): Promise<string[]> {
    const rows = await transaction.sprint.findMany({
      where: { closedAt: null, endsOn: { lt: new Date(today) } },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      select: { id: true },
      take,
    });
    return rows.map(({ id }) => id);
  }

  /** Of all that have not ended and are not closed; gives how many. */
  async changeCapacity(
    transaction: TenantTransaction,
    teamId: string,
    today: string,
    change: { capacityDays?: number | undefined; debtShare?: number | undefined },
  ): Promise<number> {
    const { count } = await transaction.sprint.updateMany({
      where: { teamId, closedAt: null, endsOn: { gte: new Date(today) } },
      data: change,
    });
    return count;
  }

  /** Holds other changes of this sprint back until the transaction ends. */
  async lock(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.$executeRaw`
      SELECT FROM sprint WHERE organization_id = ${organizationOf(transaction)}::uuid AND id = ${id}::uuid FOR UPDATE`;
  }

  async countTasks(transaction: TenantTransaction, sprintId: string): Promise<number> {
    return transaction.task.count({ where: { sprintId } });
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.sprint.delete({ where: { id } });
  }

  async assign(
    transaction: TenantTransaction,
    sprintId: string,
    tasks: readonly SprintAssignment[],
  ): Promise<void> {
    if (tasks.length === 0) return;
    await transaction.$executeRaw`
      UPDATE task t
      SET sprint_id = ${sprintId}::uuid, sprint_days = g.days, version = t.version + 1, updated_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) AS g ("taskId" uuid, days double precision)
      WHERE t.organization_id = ${organizationOf(transaction)}::uuid AND t.id = g."taskId"`;
  }
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

const sprintRow = (stored: Prisma.SprintGetPayload<object>): SprintRow => ({
  id: stored.id,
  teamId: stored.teamId,
  name: stored.name,
  startsOn: day(stored.startsOn),
  endsOn: day(stored.endsOn),
  capacityDays: stored.capacityDays,
  debtShare: stored.debtShare,
  closedAt: stored.closedAt,
  closedByClock: stored.closedByClock,
  carriedTasks: stored.carriedTasks,
  carriedDays: stored.carriedDays,
  carriedTo: stored.carriedTo,
});
