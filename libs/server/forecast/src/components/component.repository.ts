import { Injectable } from '@nestjs/common';
import type { Growth } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import { componentRow, type ComponentRow, type StoredComponent } from './component-row.ts';

const DAY = 86_400_000;
/** The peak is the highest reading of so many days. */
export const PEAK_DAYS = 90;

export type NewComponent = Omit<ComponentRow, 'id' | 'version' | 'peak'> & {
  organizationId: string;
};
export type ComponentChange = Partial<
  Omit<NewComponent, 'organizationId' | 'systemId' | 'component'>
>;

@Injectable()
export class ComponentRepository {
  /** Components of many systems with their peaks, in one statement, by name. */
  async ofSystems(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    now: Date,
  ): Promise<ComponentRow[]> {
    if (systemIds.length === 0) return [];
    return this.read(transaction, Prisma.sql`c.system_id = ANY(${[...systemIds]}::uuid[])`, now);
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
    now: Date,
  ): Promise<ComponentRow | null> {
    const [row] = await this.read(
      transaction,
      Prisma.sql`c.system_id = ${systemId}::uuid AND c.id = ${id}::uuid`,
      now,
    );
    return row ?? null;
  }

  async findByName(
    transaction: TenantTransaction,
    systemId: string,
    component: string,
    now: Date,
  ): Promise<ComponentRow | null> {
    const [row] = await this.read(
      transaction,
      Prisma.sql`c.system_id = ${systemId}::uuid AND c.component = ${component}`,
      now,
    );
    return row ?? null;
  }

  async count(transaction: TenantTransaction, systemId: string): Promise<number> {
    return transaction.systemComponent.count({ where: { systemId } });
  }

  /** Null when the system has a component of that name. */
  async insert(transaction: TenantTransaction, component: NewComponent): Promise<string | null> {
    const [row] = await transaction.systemComponent.createManyAndReturn({
      data: [component],
      skipDuplicates: true,
      select: { id: true },
    });
    return row?.id ?? null;
  }

  /** False when it has changed since that version. */
  async update(
    transaction: TenantTransaction,
    id: string,
    version: number,
    change: ComponentChange,
  ): Promise<boolean> {
    const { count } = await transaction.systemComponent.updateMany({
      where: { id, version },
      data: { ...change, version: { increment: 1 } },
    });
    return count === 1;
  }

  async changeGrowth(transaction: TenantTransaction, id: string, growth: Growth): Promise<void> {
    await transaction.systemComponent.updateMany({
      where: { id },
      data: { growth, version: { increment: 1 } },
    });
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.systemComponent.deleteMany({ where: { id } });
  }

  private async read(
    transaction: TenantTransaction,
    condition: Prisma.Sql,
    now: Date,
  ): Promise<ComponentRow[]> {
    const since = new Date(now.getTime() - PEAK_DAYS * DAY);
    const rows = await transaction.$queryRaw<StoredComponent[]>(Prisma.sql`
      SELECT c.id, c.system_id AS "systemId", c.component, c.unit, c."limit",
             c.limit_is AS "limitIs", c.limit_at_least AS "limitAtLeast",
             c.load_test_id AS "loadTestId", c.breaks_at AS "breaksAt", c.growth,
             c.monthly_cost AS "monthlyCost", c.version,
             (SELECT jsonb_build_object('value', r.value, 'at', r.at, 'source', r.source)
              FROM component_reading r
              WHERE r.organization_id = c.organization_id AND r.component_id = c.id
                AND r.at > ${since} AND r.at <= ${now}
              ORDER BY r.value DESC, r.at DESC, r.id DESC LIMIT 1) AS peak
      FROM system_component c
      WHERE c.organization_id = ${organizationOf(transaction)}::uuid AND ${condition}
      ORDER BY c.system_id, c.component`);
    return rows.map(componentRow);
  }
}
