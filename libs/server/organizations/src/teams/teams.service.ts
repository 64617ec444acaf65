import { Injectable } from '@nestjs/common';
import { keySchema, type Page, type PageQuery, type Team } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { decodeCursor, pageOf, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { freeSlug, slugFrom } from '../slug.ts';
import { TeamRepository } from './team.repository.ts';

@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<Team>> {
    const after = decodeCursor(cursor, keySchema(48));
    return this.database.withTenant(context, async (transaction) =>
      pageOf(
        await this.teams.list(transaction, after, limit + 1),
        limit,
        (row) => row.slug,
        (row) => row,
      ),
    );
  }

  async create(
    context: TenantRequest,
    { name, slug }: { name: string; slug?: string | undefined },
  ): Promise<Team> {
    return this.database.withTenant(context, async (transaction) => {
      const isTaken = (one: string): Promise<boolean> => this.teams.slugIsTaken(transaction, one);
      if (slug !== undefined && (await isTaken(slug))) {
        throw new ProblemException(
          'resource.taken',
          'Another team has this address already. Choose another.',
          {
            errors: [{ path: 'slug', message: 'this address is taken' }],
          },
        );
      }
      const free = slug ?? (await freeSlug(slugFrom(name, 'team'), isTaken));
      const team = await this.teams.create(transaction, {
        organizationId: context.organizationId,
        slug: free,
        name,
      });
      await this.audit.record(transaction, context, {
        action: 'team.created',
        subject: { type: 'team', id: team.id },
        after: { name, slug: team.slug },
      });
      return team;
    });
  }
}
