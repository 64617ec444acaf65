import { Injectable } from '@nestjs/common';
import type { CataloguePin, Page, PageQuery, PinCatalogue } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { CatalogueChoices } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { CataloguePinRepository, type PinRow } from './catalogue-pin.repository.ts';
import { SystemMover } from './system-mover.service.ts';

/** Keeping single systems on their release, with the reason, and letting them follow again. */
@Injectable()
export class CataloguePinsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly choices: CatalogueChoices,
    private readonly assessments: AssessmentsService,
    private readonly pins: CataloguePinRepository,
    private readonly mover: SystemMover,
    private readonly audit: AuditLog,
  ) {}

  /** Of a system that is pinned already, the reason becomes another. */
  async pin(context: TenantRequest, idOrSlug: string, { reason }: PinCatalogue) {
    return this.database.withTenant(context, async (transaction): Promise<CataloguePin> => {
      const { id: systemId, catalogueVersion } = await this.systems.find(
        transaction,
        context,
        idOrSlug,
      );
      const { organizationId, userId: createdById } = context;
      await this.pins.set(transaction, { organizationId, systemId, reason, createdById });
      await this.audit.record(transaction, context, {
        action: 'catalogue.pinned',
        subject: { type: 'system', id: systemId },
        after: { version: catalogueVersion, reason },
      });
      const row = await this.pins.find(transaction, systemId);
      if (!row) throw notFound('pin');
      return present(row, await this.assessments.names(transaction, [row.createdById]));
    });
  }

  /** The system follows again: it comes under the organization's release at once. */
  async unpin(context: TenantRequest, idOrSlug: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id, catalogueVersion: from } = await this.systems.find(
        transaction,
        context,
        idOrSlug,
      );
      if (!(await this.pins.remove(transaction, id))) throw notFound('pin');
      const to = await this.choices.chosen(transaction);
      if (from !== to) await this.mover.move(transaction, context, id, { from, to });
      await this.audit.record(transaction, context, {
        action: 'catalogue.unpinned',
        subject: { type: 'system', id },
        before: { version: from },
        after: { version: to },
      });
    });
  }

  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<CataloguePin>> {
    const after = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.pins.list(transaction, after, limit + 1);
      const names = await this.assessments.names(
        transaction,
        rows.map(({ createdById }) => createdById),
      );
      return pageOf(
        rows,
        limit,
        ({ system }) => system.id,
        (row) => present(row, names),
      );
    });
  }
}

const present = (row: PinRow, names: ReadonlyMap<string, string>): CataloguePin => ({
  system: row.system,
  version: row.version,
  reason: row.reason,
  createdBy: names.get(row.createdById ?? '') ?? null,
  createdAt: row.createdAt.toISOString(),
});
