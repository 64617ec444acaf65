import { Injectable } from '@nestjs/common';
import { MOST_NAMED_WITHOUT_FACTOR } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { BY_PROVIDER, WITHOUT_FACTOR } from '../sessions/kept-out.ts';

interface Without {
  count: number;
  people: { userId: string; name: string }[];
}

@Injectable()
export class FactorDemandRepository {
  constructor(private readonly database: Database) {}

  async required(transaction: TenantTransaction): Promise<boolean> {
    const { secondFactorRequired } = await transaction.organization.findFirstOrThrow({
      select: { secondFactorRequired: true },
    });
    return secondFactorRequired;
  }

  async require(
    transaction: TenantTransaction,
    organizationId: string,
    required: boolean,
  ): Promise<void> {
    await transaction.organization.update({
      where: { id: organizationId },
      data: { secondFactorRequired: required },
    });
  }

  /** Who belongs to the organization now and has no second factor. Factors belong to people, out of a tenant's reach. */
  async without(organizationId: string): Promise<Without> {
    const { rows } = await this.database.systemStatement<{ without: Without }>('keep an account', {
      text: `WITH bare AS (
               SELECT u.id, u.name FROM membership m JOIN "user" u ON u.id = m.user_id
               WHERE m.organization_id = $1 AND (m.expires_at IS NULL OR m.expires_at > now())
                 AND ${WITHOUT_FACTOR} AND NOT ${BY_PROVIDER}),
             named AS (SELECT id, name FROM bare ORDER BY lower(name), id LIMIT $2)
             SELECT json_build_object(
               'count', (SELECT count(*)::int FROM bare),
               'people', (SELECT coalesce(json_agg(json_build_object('userId', id, 'name', name)
                 ORDER BY lower(name), id), '[]') FROM named)) AS without`,
      values: [organizationId, MOST_NAMED_WITHOUT_FACTOR],
    });
    return rows[0]?.without ?? { count: 0, people: [] };
  }
}
