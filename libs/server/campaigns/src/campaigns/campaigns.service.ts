import { Injectable } from '@nestjs/common';
import type {
  Campaign,
  CampaignDetail,
  ChangeCampaign,
  CreateCampaign,
  ListCampaignsQuery,
  Page,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { WorkAheadService } from '@pitwall/server-roadmap';
import { invalid } from '@pitwall/server-systems';
import { z } from 'zod';
import {
  CampaignProgressService,
  type SystemProgress,
} from '../progress/campaign-progress.service.ts';
import {
  type CampaignChange,
  CampaignRepository,
  type CampaignRow,
} from './campaign.repository.ts';
import { presentCampaign, presentDetail } from './present-campaign.ts';

const DAY = 86_400_000;

/** Practices that are to be brought to a goal on chosen systems by a day. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignRepository,
    private readonly progress: CampaignProgressService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly members: MembersService,
    private readonly work: WorkAheadService,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. */
  async list(
    context: TenantRequest,
    { cursor, limit, state }: ListCampaignsQuery,
  ): Promise<Page<Campaign>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.campaigns.list(transaction, state, before, limit + 1);
      const presented = await this.present(transaction, context, rows);
      return pageOf(
        rows,
        limit,
        ({ id }) => id,
        (row) => presented(row),
      );
    });
  }

  async read(context: TenantRequest, id: string): Promise<CampaignDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const row = await this.found(transaction, id);
      return this.detail(transaction, context, row, await this.progress.read(transaction, row));
    });
  }

  async create(
    context: TenantRequest,
    { systemIds, ...given }: CreateCampaign,
  ): Promise<CampaignDetail> {
    return this.writing(context, async (transaction) => {
      await this.check(transaction, { ...given, systemIds });
      const row = await this.campaigns.insert(transaction, {
        ...given,
        practices: [...new Set(given.practices)],
        organizationId: context.organizationId,
        createdById: context.userId,
      });
      await this.campaigns.setSystems(transaction, context.organizationId, row.id, systemIds);
      const progress = await this.progress.keep(transaction, context.organizationId, row);
      await this.audit.record(transaction, context, {
        action: 'campaign.started',
        subject: { type: 'campaign', id: row.id },
        after: {
          name: row.name,
          dueOn: row.dueOn,
          practices: row.practices,
          systems: systemIds.length,
        },
      });
      return this.detail(transaction, context, row, progress);
    });
  }

  async change(
    context: TenantRequest,
    id: string,
    { version, systemIds, ended, ...given }: ChangeCampaign,
  ): Promise<CampaignDetail> {
    return this.writing(context, async (transaction) => {
      const before = await this.found(transaction, id);
      if (before.version !== version) throw changedMeanwhile('campaign');
      await this.check(transaction, { ...given, systemIds });
      const change: CampaignChange = {
        ...given,
        ...(given.practices ? { practices: [...new Set(given.practices)] } : {}),
        ...(ended === undefined ? {} : { endedAt: ended ? (before.endedAt ?? new Date()) : null }),
      };
      const row = await this.campaigns.change(transaction, before, change);
      if (!row) throw changedMeanwhile('campaign');
      if (systemIds)
        await this.campaigns.setSystems(transaction, context.organizationId, id, systemIds);
      // One that is taken up again has missed what changed meanwhile.
      const progress =
        row.endedAt === null
          ? await this.progress.keep(transaction, context.organizationId, row)
          : await this.progress.read(transaction, row);
      await this.audit.record(transaction, context, {
        action: ended === true ? 'campaign.ended' : 'campaign.changed',
        subject: { type: 'campaign', id },
        before: { name: before.name, dueOn: before.dueOn, goal: before.goal },
        after: { name: row.name, dueOn: row.dueOn, goal: row.goal },
      });
      return this.detail(transaction, context, row, progress);
    });
  }

  /** @throws ProblemException `resource.not_found` */
  async found(transaction: TenantTransaction, id: string): Promise<CampaignRow> {
    const row = await this.campaigns.find(transaction, id);
    if (!row) throw notFound('campaign');
    return row;
  }

  /** A campaign is of the whole organization: who sees chosen systems alone reads it and no more. */
  async writing<Result>(
    context: TenantRequest,
    work: (transaction: TenantTransaction) => Promise<Result>,
  ): Promise<Result> {
    if (context.systems)
      throw new ProblemException(
        'permission.denied',
        'You see chosen systems alone; a campaign is of the whole organization.',
      );
    return this.database.withTenant(context, work);
  }

  private async check(
    transaction: TenantTransaction,
    given: Partial<Pick<CreateCampaign, 'ownerId' | 'practices' | 'systemIds'>>,
  ): Promise<void> {
    const { ownerId, practices, systemIds } = given;
    if (ownerId !== undefined) {
      const owner = (await this.members.people(transaction, [ownerId])).get(ownerId);
      if (!owner || owner.role === 'reviewer')
        throw invalid('ownerId', 'choose a member of this organization');
    }
    if (systemIds !== undefined) {
      const there = await this.campaigns.countSystems(transaction, systemIds);
      if (there < new Set(systemIds).size)
        throw invalid('systemIds', 'choose systems of this organization');
    }
    if (practices !== undefined) {
      const known = new Set(
        (await this.catalogues.byVersion(transaction)).practices.map(({ id }) => id),
      );
      const unknown = practices.filter((practice) => !known.has(practice));
      if (unknown.length > 0)
        throw invalid('practices', `the catalogue has no ${unknown.slice(0, 5).join(', ')}`);
    }
  }

  private async detail(
    transaction: TenantTransaction,
    context: TenantRequest,
    row: CampaignRow,
    progress: readonly SystemProgress[],
  ): Promise<CampaignDetail> {
    const present = await this.present(transaction, context, [row]);
    const tasks = await this.campaigns.openTasks(
      transaction,
      progress.map(({ assessed }) => assessed.system.id),
      row.practices,
    );
    const { practices } = await this.catalogues.byVersion(transaction);
    return presentDetail(row, present(row), progress, { practices, tasks });
  }

  private async present(
    transaction: TenantTransaction,
    { organizationId }: { organizationId: string },
    rows: readonly CampaignRow[],
  ): Promise<(row: CampaignRow) => Campaign> {
    const sums = await this.campaigns.sums(
      transaction,
      organizationId,
      rows.map(({ id }) => id),
    );
    const owners = await this.members.people(
      transaction,
      rows.flatMap(({ ownerId }) => ownerId ?? []),
    );
    const today = await this.work.today(transaction, new Date());
    return (row) =>
      presentCampaign(row, sums(row.id), {
        owner: owners.get(row.ownerId ?? '')?.name ?? null,
        daysLeft: Math.round((Date.parse(row.dueOn) - Date.parse(today)) / DAY),
      });
  }
}
