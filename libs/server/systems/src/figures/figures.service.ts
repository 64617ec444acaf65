import { Injectable } from '@nestjs/common';
import {
  type FigureReading,
  instantSchema,
  type ListFiguresQuery,
  type Page,
  type RecordedFigures,
  type RecordFigures,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  decodeCursor,
  DomainEvents,
  notFound,
  pageOf,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import { invalid, pastMoment } from '../given-values.ts';
import { SystemsService } from '../systems/systems.service.ts';
import { FigureRepository, type FigureRow, type ReadingPlace } from './figure.repository.ts';

const placeSchema: z.ZodType<ReadingPlace> = z.strictObject({ at: instantSchema, id: z.uuid() });

/** Load figures over time. Nothing is overwritten: pressure takes the highest of 90 days. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly figures: FigureRepository,
    private readonly systems: SystemsService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async record(
    context: TenantRequest,
    idOrSlug: string,
    { figures, at, source }: RecordFigures,
  ): Promise<RecordedFigures> {
    const moment = pastMoment(at, 'at');
    if (!Object.values(figures).some((value) => typeof value === 'number'))
      throw invalid('figures', 'give at least one figure');
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.figures.insert(transaction, {
        organizationId: context.organizationId,
        systemId,
        figures,
        at: moment,
        source,
        createdById: context.userId,
      });
      await this.audit.record(transaction, context, {
        action: 'figures.recorded',
        subject: { type: 'system', id: systemId },
        after: { figures, at: moment, source },
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'figures' });
      return { items: rows.map(present) };
    });
  }

  /** Newest first; of one figure, or of all. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { figure, cursor, limit }: ListFiguresQuery,
  ): Promise<Page<FigureReading>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, idOrSlug);
      return pageOf(
        await this.figures.list(transaction, id, figure, after, limit + 1),
        limit,
        (row) => ({ at: row.at.toISOString(), id: row.id }),
        present,
      );
    });
  }

  /** Takes back a reading that was a mistake; without this it would count for 90 days. */
  async delete(context: TenantRequest, idOrSlug: string, reading: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.figures.delete(transaction, systemId, reading);
      if (!row) throw notFound('reading');
      await this.audit.record(transaction, context, {
        action: 'figures.deleted',
        subject: { type: 'system', id: systemId },
        before: row,
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'figures' });
    });
  }
}

const present = (row: FigureRow): FigureReading => ({ ...row, at: row.at.toISOString() });
