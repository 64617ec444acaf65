import { Injectable } from '@nestjs/common';
import type { CreateSystem, System, UpdateSystem } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { CatalogueChoices } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { freeSlug, slugFrom } from '@pitwall/server-organizations';
import { FigureRepository } from '../figures/figure.repository.ts';
import { invalid } from '../given-values.ts';
import { ReadingRepository } from '../readings/reading.repository.ts';
import { READING_DAYS } from '../readings/system-reading.ts';
import { OwningTeamRepository } from '../teams/team.repository.ts';
import { type NewSystem, SystemRepository } from './system.repository.ts';
import type { SystemRow } from './system-row.ts';
import { SystemsService } from './systems.service.ts';

const FIRST_TEAM = { slug: 'first-team', name: 'First team' };

/** Describes systems: creates them, changes what is said of them, and archives them. */
@Injectable()
export class SystemRegistry {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly rows: SystemRepository,
    private readonly teams: OwningTeamRepository,
    private readonly figures: FigureRepository,
    private readonly readings: ReadingRepository,
    private readonly catalogues: CatalogueChoices,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async create(context: TenantRequest, given: CreateSystem): Promise<System> {
    const { slug, team, repositories, figures, ...described } = given;
    return this.database.withTenant(context, async (transaction) => {
      const teamId = await this.teamFor(transaction, context, team);
      const { organizationId } = context;
      const catalogueVersion = await this.catalogues.begun(transaction, organizationId);
      const system = { ...described, organizationId, teamId, catalogueVersion };
      const id = await this.insert(transaction, system, slug);
      await this.rows.replaceRepositories(
        transaction,
        { organizationId, systemId: id },
        repositories,
      );
      await this.figures.insert(transaction, {
        organizationId,
        systemId: id,
        figures,
        at: new Date(),
        source: 'stated',
        createdById: context.userId,
      });
      const row = await this.systems.find(transaction, context, id);
      await this.audit.record(transaction, context, {
        action: 'system.created',
        subject: { type: 'system', id },
        after: { name: row.name, slug: row.slug, team: row.team.slug, figures },
      });
      await this.events.systemChanged(transaction, context, { systemId: id, cause: 'created' });
      return this.present(transaction, row);
    });
  }

  async get(context: TenantRequest, idOrSlug: string): Promise<System> {
    return this.database.withTenant(context, async (transaction) =>
      this.present(transaction, await this.systems.find(transaction, context, idOrSlug)),
    );
  }

  async update(context: TenantRequest, idOrSlug: string, given: UpdateSystem): Promise<System> {
    const { version, team, repositories, ...described } = given;
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.systems.find(transaction, context, idOrSlug);
      const changes = {
        ...described,
        ...(team === undefined ? {} : { teamId: await this.namedTeam(transaction, team) }),
      };
      if (!(await this.rows.update(transaction, before.id, version, changes)))
        throw changedMeanwhile('system');
      if (repositories !== undefined) {
        const { organizationId, id: systemId } = before;
        await this.rows.replaceRepositories(
          transaction,
          { organizationId, systemId },
          repositories,
        );
      }
      const after = await this.systems.find(transaction, context, before.id);
      await this.audit.record(transaction, context, {
        action: 'system.updated',
        subject: { type: 'system', id: before.id },
        before: pick(before, Object.keys(changes)),
        after: { ...changes, ...(repositories === undefined ? {} : { repositories }) },
      });
      await this.events.systemChanged(transaction, context, {
        systemId: before.id,
        cause: 'described',
      });
      return this.present(transaction, after);
    });
  }

  /** Takes a system out of sight for good; its history is kept. */
  async archive(context: TenantRequest, idOrSlug: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id, slug, name } = await this.systems.find(transaction, context, idOrSlug);
      // Listeners still find it: what they keep of it goes with it in this transaction.
      await this.events.systemChanged(transaction, context, { systemId: id, cause: 'archived' });
      // No slug has a dot: the name is free for another system, and this row keeps telling its own.
      const archived = await this.rows.archive(transaction, id, `${slug}.${id}`);
      if (!archived) throw changedMeanwhile('system');
      await this.audit.record(transaction, context, {
        action: 'system.archived',
        subject: { type: 'system', id },
        before: { name, slug },
      });
    });
  }

  /** Inserts under the slug that was asked for, or under the first free one made from the name. */
  private async insert(
    transaction: TenantTransaction,
    system: Omit<NewSystem, 'slug'>,
    slug: string | undefined,
  ): Promise<string> {
    if (slug !== undefined) {
      const id = await this.rows.insert(transaction, { ...system, slug });
      if (id !== null) return id;
      throw new ProblemException(
        'resource.taken',
        'Another system has this address already. Choose another.',
        { errors: [{ path: 'slug', message: 'this address is taken' }] },
      );
    }
    for (;;) {
      const free = await freeSlug(slugFrom(system.name, 'system'), (one) =>
        this.rows.slugIsTaken(transaction, one),
      );
      const id = await this.rows.insert(transaction, { ...system, slug: free });
      // Taken in the meantime: the next look sees it, since it is committed by then.
      if (id !== null) return id;
    }
  }

  private async teamFor(
    transaction: TenantTransaction,
    context: TenantRequest,
    team: string | undefined,
  ): Promise<string> {
    if (team !== undefined) return this.namedTeam(transaction, team);
    const first = await this.teams.first(transaction);
    if (first !== null) return first;
    const { organizationId } = context;
    const created = await this.teams.create(transaction, { organizationId, ...FIRST_TEAM });
    const id = await this.namedTeam(transaction, FIRST_TEAM.slug);
    if (created) {
      await this.audit.record(transaction, context, {
        action: 'team.created',
        subject: { type: 'team', id },
        after: FIRST_TEAM,
      });
    }
    return id;
  }

  private async namedTeam(transaction: TenantTransaction, team: string): Promise<string> {
    const id = await this.teams.find(transaction, team);
    if (id === null) throw invalid('team', 'there is no such team in this organization');
    return id;
  }

  private async present(transaction: TenantTransaction, row: SystemRow): Promise<System> {
    const now = new Date();
    const highest = await this.readings.highest(transaction, row.id, now, READING_DAYS.figures);
    const { organizationId: _tenant, teamId: _team, ...shown } = row;
    return {
      ...shown,
      databases: row.databases as System['databases'],
      createdAt: row.createdAt.toISOString(),
      repositories: await this.rows.repositories(transaction, row.id),
      figures: highest.map((reading) => ({ ...reading, at: reading.at.toISOString() })),
    };
  }
}

const pick = (row: SystemRow, keys: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));
