import { Injectable } from '@nestjs/common';
import {
  type ComponentReading,
  instantSchema,
  type Page,
  type PageQuery,
  type RecordReading,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  DomainEvents,
  notFound,
  pageOf,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { pastMoment, SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import {
  ComponentReadingRepository,
  type ReadingPlace,
  type ReadingRow,
} from './component-reading.repository.ts';
import { ComponentRepository } from './component.repository.ts';

const placeSchema: z.ZodType<ReadingPlace> = z.strictObject({ at: instantSchema, id: z.uuid() });

/** How much of a component was used, over time. Nothing is overwritten: the peak is the highest of 90 days. */
@Injectable()
export class ComponentReadingsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly components: ComponentRepository,
    private readonly readings: ComponentReadingRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async record(
    context: TenantRequest,
    system: string,
    componentId: string,
    { value, at, source }: RecordReading,
  ): Promise<ComponentReading> {
    const moment = pastMoment(at, 'at');
    return this.database.withTenant(context, async (transaction) => {
      const { systemId, component } = await this.owner(transaction, context, system, componentId);
      const row = await this.readings.insert(transaction, {
        organizationId: context.organizationId,
        componentId,
        value,
        at: moment,
        source,
        createdById: context.userId,
      });
      await this.audit.record(transaction, context, {
        action: 'component.reading_recorded',
        subject: { type: 'component', id: componentId },
        after: { component, value, at: moment, source },
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
      return present(row);
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    system: string,
    componentId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ComponentReading>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      await this.owner(transaction, context, system, componentId);
      return pageOf(
        await this.readings.list(transaction, componentId, after, limit + 1),
        limit,
        (row) => ({ at: row.at.toISOString(), id: row.id }),
        present,
      );
    });
  }

  /** Takes back a reading that was a mistake; without this it would count for 90 days. */
  async delete(
    context: TenantRequest,
    system: string,
    componentId: string,
    id: string,
  ): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { systemId, component } = await this.owner(transaction, context, system, componentId);
      const row = await this.readings.delete(transaction, componentId, id);
      if (!row) throw notFound('reading');
      await this.audit.record(transaction, context, {
        action: 'component.reading_deleted',
        subject: { type: 'component', id: componentId },
        before: { component, ...row },
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
    });
  }

  /** The system's id and what the component is called, once it is known to be its own. */
  private async owner(
    transaction: TenantTransaction,
    context: TenantRequest,
    system: string,
    componentId: string,
  ): Promise<{ systemId: string; component: string }> {
    const { id: systemId } = await this.systems.find(transaction, context, system);
    const row = await this.components.find(transaction, systemId, componentId, new Date());
    if (!row) throw notFound('component');
    return { systemId, component: row.component };
  }
}

const present = ({ id, value, at, source }: ReadingRow): ComponentReading => ({
  id,
  value,
  at: at.toISOString(),
  source,
});
