import { Injectable } from '@nestjs/common';
import { idSchema } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

/** The teams that systems belong to. */
@Injectable()
export class OwningTeamRepository {
  async find(transaction: TenantTransaction, idOrSlug: string): Promise<string | null> {
    const team = await transaction.team.findFirst({
      where: idSchema.safeParse(idOrSlug).success ? { id: idOrSlug } : { slug: idOrSlug },
      select: { id: true },
    });
    return team?.id ?? null;
  }

  /** The organization's oldest team. */
  async first(transaction: TenantTransaction): Promise<string | null> {
    const team = await transaction.team.findFirst({
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    return team?.id ?? null;
  }

  /** Creates it unless its slug is there by now. */
  async create(
    transaction: TenantTransaction,
    team: { organizationId: string; slug: string; name: string },
  ): Promise<boolean> {
    const { count } = await transaction.team.createMany({ data: [team], skipDuplicates: true });
    return count === 1;
  }
}
