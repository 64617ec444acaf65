import { Injectable } from '@nestjs/common';
import { idSchema } from '@pitwall/contracts';
import { organizationOf, type Prisma, type TenantTransaction } from '@pitwall/server-db';
import { type SystemRow, systemRow } from './system-row.ts';

/** A place in the list of systems. */
export interface SystemPlace {
  name: string;
  id: string;
}

export interface NewSystem {
  organizationId: string;
  teamId: string;
  slug: string;
  name: string;
  description: string;
  kind: string;
  stacks: string[];
  databases: string[];
  instances: number | null;
  declaredStage: string | null;
  catalogueVersion: string;
}

export type SystemChanges = Partial<Omit<NewSystem, 'organizationId' | 'catalogueVersion'>>;

const withTeam = { team: { select: { id: true, slug: true, name: true } } } as const;

/** A path segment is an id or a slug, never both. */
const named = (idOrSlug: string): { id: string } | { slug: string } =>
  idSchema.safeParse(idOrSlug).success ? { id: idOrSlug } : { slug: idOrSlug };

@Injectable()
export class SystemRepository {
  async find(transaction: TenantTransaction, idOrSlug: string): Promise<SystemRow | null> {
    const stored = await transaction.system.findFirst({
      where: { ...named(idOrSlug), archivedAt: null },
      include: withTeam,
    });
    return stored && systemRow(stored);
  }

  /** By name. */
  async page(
    transaction: TenantTransaction,
    filter: { search?: string | undefined; team?: string | undefined },
    after: SystemPlace | null,
    take: number,
  ): Promise<SystemRow[]> {
    const conditions: Prisma.SystemWhereInput[] = [{ archivedAt: null }];
    if (filter.team !== undefined) conditions.push({ team: named(filter.team) });
    if (filter.search) {
      const contains = literally(filter.search);
      conditions.push({
        OR: [{ name: { contains, mode: 'insensitive' } }, { slug: { contains } }],
      });
    }
    if (after) {
      conditions.push({
        OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }],
      });
    }
    const rows = await transaction.system.findMany({
      where: { AND: conditions },
      include: withTeam,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take,
    });
    return rows.map(systemRow);
  }

  async slugIsTaken(transaction: TenantTransaction, slug: string): Promise<boolean> {
    return (await transaction.system.count({ where: { slug } })) > 0;
  }

  /** Gives the id, or null when the slug was taken a moment ago. */
  async insert(transaction: TenantTransaction, system: NewSystem): Promise<string | null> {
    const [created] = await transaction.system.createManyAndReturn({
      data: [system],
      select: { id: true },
      skipDuplicates: true,
    });
    return created?.id ?? null;
  }

  /** Changes the version that the writer saw; false when it is another by now. */
  async update(
    transaction: TenantTransaction,
    id: string,
    version: number,
    changes: SystemChanges,
  ): Promise<boolean> {
    const { count } = await transaction.system.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...changes, version: { increment: 1 } },
    });
    return count === 1;
  }

  /** No version of its own: what people said of the system stays as it is. */
  async assessAgainst(
    transaction: TenantTransaction,
    id: string,
    from: string,
    to: string,
  ): Promise<boolean> {
    const { count } = await transaction.system.updateMany({
      where: { id, catalogueVersion: from, archivedAt: null },
      data: { catalogueVersion: to },
    });
    return count === 1;
  }

  /** Only where nobody has said what the system is built with; false where somebody has. */
  async fillStacks(
    transaction: TenantTransaction,
    id: string,
    stacks: readonly string[],
  ): Promise<boolean> {
    const { count } = await transaction.system.updateMany({
      where: { id, stacks: { isEmpty: true }, archivedAt: null },
      data: { stacks: [...stacks], version: { increment: 1 } },
    });
    return count === 1;
  }

  /** False when somebody archived it a moment ago. */
  async archive(transaction: TenantTransaction, id: string, slug: string): Promise<boolean> {
    const { count } = await transaction.system.updateMany({
      where: { id, archivedAt: null },
      data: { archivedAt: new Date(), slug, version: { increment: 1 } },
    });
    return count === 1;
  }

  /** Holds other changes of this system back until the transaction ends. */
  async lock(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.$queryRaw`
      SELECT FROM system WHERE organization_id = ${organizationOf(transaction)}::uuid AND id = ${id}::uuid
      FOR NO KEY UPDATE`;
  }

  async repositories(transaction: TenantTransaction, systemId: string): Promise<string[]> {
    const rows = await transaction.repository.findMany({
      where: { systemId },
      select: { url: true },
      orderBy: { url: 'asc' },
    });
    return rows.map(({ url }) => url);
  }

  async replaceRepositories(
    transaction: TenantTransaction,
    system: { organizationId: string; systemId: string },
    urls: readonly string[],
  ): Promise<void> {
    await transaction.repository.deleteMany({
      where: { systemId: system.systemId, url: { notIn: [...urls] } },
    });
    if (urls.length === 0) return;
    await transaction.repository.createMany({
      data: urls.map((url) => ({ ...system, url })),
      skipDuplicates: true,
    });
  }
}

/** What a person typed, with the wildcards of LIKE taken as themselves. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
