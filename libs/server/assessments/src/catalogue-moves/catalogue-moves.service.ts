import { Injectable } from '@nestjs/common';
import { compareCatalogues } from '@pitwall/catalogue';
import {
  type CatalogueMove,
  catalogueMoveJob,
  type CatalogueVersions,
  type MovedSystem,
  type MovePreview,
  type MovePreviewQuery,
  type Page,
  type PageQuery,
  type StartMove,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import {
  CatalogueChoices,
  OrganizationCatalogues,
  ReleasedCatalogues,
} from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { LiveUpdates, Outbox } from '@pitwall/server-queue';
import { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { CatalogueMoveRepository } from './catalogue-move.repository.ts';
import { previewMove } from './move-preview.ts';
import { isUnderWay, type MoveRow, presentMove } from './move-row.ts';

/** Which release of the catalogue an organization reads, what another would change, and the way there and back. */
@Injectable()
export class CatalogueMovesService {
  constructor(
    private readonly database: Database,
    private readonly releases: ReleasedCatalogues,
    private readonly choices: CatalogueChoices,
    private readonly catalogues: OrganizationCatalogues,
    private readonly assessments: AssessmentsService,
    private readonly moves: CatalogueMoveRepository,
    private readonly outbox: Outbox,
    private readonly live: LiveUpdates,
    private readonly audit: AuditLog,
  ) {}

  async versions(context: TenantRequest): Promise<CatalogueVersions> {
    const released = await this.releases.list();
    return this.database.withTenant(context, async (transaction) => {
      const chosen = await this.choices.chosen(transaction);
      const { byVersion, pinned } = await this.moves.counts(transaction);
      const last = await this.moves.newest(transaction);
      return {
        chosen,
        newest: released[0]?.version ?? chosen,
        versions: released.map(({ version, releasedAt }) => ({
          version,
          releasedAt: releasedAt?.toISOString() ?? null,
          systems: byVersion.get(version) ?? 0,
        })),
        lastMove: last && (await this.present(transaction, last)),
        canRollBack: last?.kind === 'take' && !isUnderWay(last),
        pinned,
      };
    });
  }

  /** What a move would do. Saves nothing. */
  async preview(context: TenantRequest, to: string): Promise<MovePreview> {
    return this.database.withTenant(context, async (transaction) => {
      const chosen = await this.choices.chosen(transaction);
      const target = await this.catalogues.effective(transaction, to);
      const from = await this.catalogues.byVersion(transaction, chosen);
      const { byVersion, pinned } = await this.moves.counts(transaction);
      const all = [...byVersion.values()].reduce((sum, count) => sum + count, 0);
      return {
        difference: compareCatalogues(from, target.catalogue),
        systems: Math.max(0, all - (byVersion.get(to) ?? 0) - pinned),
        pinned,
        overlayProblems: [...target.problems],
      };
    });
  }

  /** What would become of each system, some at a time: each is assessed twice. Saves nothing. */
  async previewSystems(
    context: TenantRequest,
    { to, cursor, limit }: MovePreviewQuery,
  ): Promise<Page<MovedSystem>> {
    const after = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const target = await this.catalogues.byVersion(transaction, to);
      const placed = await this.moves.systems(transaction, after, limit + 1);
      const ids = placed.slice(0, limit).map(({ id }) => id);
      const assessed = await this.assessments.assessMany(transaction, ids);
      const byId = new Map(assessed.map((one) => [one.system.id, one]));
      const { items, next } = pageOf(
        placed,
        limit,
        ({ id }) => id,
        ({ id, pinned }) => {
          const before = byId.get(id);
          return before ? [previewMove(before, target, pinned)] : [];
        },
      );
      return { items: items.flat(), next };
    });
  }

  /** @throws ProblemException `resource.conflict` while another move is under way, or where nothing would move */
  async take(context: TenantRequest, { to, note }: StartMove): Promise<CatalogueMove> {
    await this.releases.byVersion(to);
    return this.database.withTenant(context, async (transaction) => {
      const from = await this.choices.chosen(transaction);
      const { byVersion } = await this.moves.counts(transaction);
      const others = [...byVersion.keys()].some((version) => version !== to);
      if (from === to && !others)
        throw new ProblemException(
          'resource.conflict',
          `Every system is assessed against the catalogue ${to} already.`,
        );
      const move = {
        kind: 'take' as const,
        fromVersion: from,
        toVersion: to,
        undoesId: null,
        note,
      };
      return this.start(transaction, context, move, 'catalogue.taken');
    });
  }

  /** Every system back to where the newest move found it. @throws ProblemException `resource.conflict` */
  async rollBack(context: TenantRequest, note: string): Promise<CatalogueMove> {
    return this.database.withTenant(context, async (transaction) => {
      const last = await this.moves.newest(transaction);
      if (last?.kind !== 'take')
        throw new ProblemException('resource.conflict', 'There is no move to roll back.');
      const move = {
        kind: 'roll_back' as const,
        fromVersion: last.toVersion,
        toVersion: last.fromVersion,
        undoesId: last.id,
        note,
      };
      return this.start(transaction, context, move, 'catalogue.rolled_back');
    });
  }

  /** Newest first. */
  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<CatalogueMove>> {
    const before = decodeCursor(cursor, z.int32());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.moves.list(transaction, before, limit + 1);
      const names = await this.assessments.names(
        transaction,
        rows.map(({ createdById }) => createdById),
      );
      return pageOf(
        rows,
        limit,
        ({ number }) => number,
        (row) => presentMove(row, names),
      );
    });
  }

  async get(context: TenantRequest, id: string): Promise<CatalogueMove> {
    return this.database.withTenant(context, async (transaction) => {
      const row = await this.moves.find(transaction, id);
      if (!row) throw notFound('move');
      return this.present(transaction, row);
    });
  }

  private async start(
    transaction: TenantTransaction,
    context: TenantRequest,
    move: Pick<MoveRow, 'kind' | 'fromVersion' | 'toVersion' | 'undoesId' | 'note'>,
    action: string,
  ): Promise<CatalogueMove> {
    const { organizationId, userId, requestId } = context;
    const last = await this.moves.newest(transaction);
    const { byVersion } = await this.moves.counts(transaction);
    const total = [...byVersion.values()].reduce((sum, count) => sum + count, 0);
    const row =
      last && isUnderWay(last)
        ? null
        : await this.moves.insert(transaction, {
            ...move,
            organizationId,
            number: (last?.number ?? 0) + 1,
            total,
            createdById: userId,
          });
    if (!row)
      throw new ProblemException(
        'resource.conflict',
        'Another move of the catalogue is under way. Wait until it has ended.',
      );
    // From now on new systems start with it.
    await this.choices.choose(transaction, organizationId, move.toVersion);
    await this.outbox.enqueue(
      transaction,
      catalogueMoveJob,
      { organizationId, moveId: row.id },
      { idempotencyKey: row.id, requestId },
    );
    await this.audit.record(transaction, context, {
      action,
      subject: { type: 'catalogue_move', id: row.id },
      before: { version: move.fromVersion },
      after: { version: move.toVersion, systems: total, note: move.note },
    });
    this.database.afterCommit(transaction, () => {
      void this.live.publish(organizationId, { kind: 'catalogue.changed' });
    });
    return this.present(transaction, row);
  }

  private async present(transaction: TenantTransaction, row: MoveRow): Promise<CatalogueMove> {
    return presentMove(row, await this.assessments.names(transaction, [row.createdById]));
  }
}
