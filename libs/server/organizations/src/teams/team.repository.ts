import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

export interface TeamRow {
  id: string;
  slug: string;
  name: string;
  systems: number;
  openSprints: number;
}

@Injectable()
export class TeamRepository {
  async list(
    transaction: TenantTransaction,
    after: string | null,
    take: number,
  ): Promise<TeamRow[]> {
    const rows = await transaction.team.findMany({
      where: after ? { slug: { gt: after } } : {},
      include: {
        _count: {
          select: {
            systems: { where: { archivedAt: null } },
            sprints: { where: { closedAt: null } },
          },
        },
      },
      orderBy: { slug: 'asc' },
      take,
    });
    return rows.map(({ id, slug, name, _count }) => ({
      id,
      slug,
      name,
      systems: _count.systems,
      openSprints: _count.sprints,
    }));
  }

  async slugIsTaken(transaction: TenantTransaction, slug: string): Promise<boolean> {
    return (await transaction.team.count({ where: { slug } })) > 0;
  }

  async create(
    transaction: TenantTransaction,
    team: { organizationId: string; slug: string; name: string },
  ): Promise<TeamRow> {
    const { id, slug, name } = await transaction.team.create({ data: team });
    return { id, slug, name, systems: 0, openSprints: 0 };
  }
}
