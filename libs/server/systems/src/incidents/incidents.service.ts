import { Injectable } from '@nestjs/common';
import {
  type Incident,
  instantSchema,
  type Page,
  type PageQuery,
  type RecordIncident,
  type UpdateIncident,
} from '@pitwall/contracts';
import { type AuditEntry, AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  decodeCursor,
  DomainEvents,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import { invalid, pastMoment } from '../given-values.ts';
import type { SystemRow } from '../systems/system-row.ts';
import { SystemsService } from '../systems/systems.service.ts';
import { type IncidentPlace, IncidentRepository, type IncidentRow } from './incident.repository.ts';

const placeSchema: z.ZodType<IncidentPlace> = z.strictObject({
  startedAt: instantSchema,
  id: z.uuid(),
});

/** What broke in production, and which practices would have prevented it. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentRepository,
    private readonly systems: SystemsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async record(context: TenantRequest, idOrSlug: string, given: RecordIncident): Promise<Incident> {
    const startedAt = pastMoment(given.startedAt, 'startedAt');
    const endedAt = given.endedAt === null ? null : pastMoment(given.endedAt, 'endedAt');
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.refuseUnknown(transaction, system, given.practices);
      const row = await this.incidents.insert(transaction, {
        organizationId: context.organizationId,
        systemId: system.id,
        title: given.title,
        description: given.description,
        startedAt,
        endedAt,
        practices: [...new Set(given.practices)],
        createdById: context.userId,
      });
      await this.tell(transaction, context, system, row.id, {
        action: 'incident.recorded',
        after: { system: system.slug, title: row.title, startedAt, practices: row.practices },
      });
      return present(row);
    });
  }

  /**
   * For other features: one incident, in an open transaction.
   * @throws ProblemException `resource.not_found`
   */
  async read(transaction: TenantTransaction, systemId: string, id: string): Promise<Incident> {
    const row = await this.incidents.find(transaction, systemId, id);
    if (!row) throw notFound('incident');
    return present(row);
  }

  /** The latest first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<Incident>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, idOrSlug);
      return pageOf(
        await this.incidents.list(transaction, id, after, limit + 1),
        limit,
        (row) => ({ startedAt: row.startedAt.toISOString(), id: row.id }),
        present,
      );
    });
  }

  async update(
    context: TenantRequest,
    idOrSlug: string,
    id: string,
    { version, endedAt, practices, ...texts }: UpdateIncident,
  ): Promise<Incident> {
    const ended = typeof endedAt === 'string' ? pastMoment(endedAt, 'endedAt') : endedAt;
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const before = await this.found(transaction, system, id);
      if (before.version !== version) throw changedMeanwhile('incident');
      if (ended && ended < before.startedAt)
        throw invalid('endedAt', 'an incident ends after it starts');
      if (practices) await this.refuseUnknown(transaction, system, practices);
      const changes = {
        ...texts,
        ...(ended === undefined ? {} : { endedAt: ended }),
        ...(practices ? { practices: [...new Set(practices)] } : {}),
      };
      const after = await this.incidents.update(transaction, before, changes);
      if (!after) throw changedMeanwhile('incident');
      await this.tell(transaction, context, system, id, {
        action: 'incident.updated',
        before: Object.fromEntries(Object.entries(before).filter(([key]) => key in changes)),
        after: changes,
      });
      return present(after);
    });
  }

  async delete(context: TenantRequest, idOrSlug: string, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const before = await this.found(transaction, system, id);
      if (!(await this.incidents.delete(transaction, id))) throw notFound('incident');
      await this.tell(transaction, context, system, id, { action: 'incident.deleted', before });
    });
  }

  private async found(
    transaction: TenantTransaction,
    system: SystemRow,
    id: string,
  ): Promise<IncidentRow> {
    const row = await this.incidents.find(transaction, system.id, id);
    if (!row) throw notFound('incident');
    return row;
  }

  private async refuseUnknown(
    transaction: TenantTransaction,
    system: SystemRow,
    practices: readonly string[],
  ): Promise<void> {
    const catalogue = await this.catalogues.byVersion(transaction, system.catalogueVersion);
    const known = new Set(catalogue.practices.map(({ id }) => id));
    const errors = practices.flatMap((practice, index) =>
      known.has(practice)
        ? []
        : [
            {
              path: `practices.${index}`,
              message: `the catalogue ${catalogue.version} has no practice ${practice}`,
            },
          ],
    );
    if (errors.length === 0) return;
    throw new ProblemException('request.invalid', 'Some practices are not known; see errors.', {
      errors,
    });
  }

  private async tell(
    transaction: TenantTransaction,
    context: TenantRequest,
    system: SystemRow,
    id: string,
    entry: Omit<AuditEntry, 'subject'>,
  ): Promise<void> {
    await this.audit.record(transaction, context, { ...entry, subject: { type: 'incident', id } });
    await this.events.systemChanged(transaction, context, {
      systemId: system.id,
      cause: 'incidents',
    });
  }
}

const present = (row: IncidentRow): Incident => ({
  id: row.id,
  title: row.title,
  description: row.description,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  practices: row.practices,
  version: row.version,
});
