import { Injectable } from '@nestjs/common';
import {
  type Catalogue,
  type EndSymptom,
  instantSchema,
  type ListSymptomsQuery,
  type Page,
  type StartSymptom,
  type SystemSymptom,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import {
  decodeCursor,
  DomainEvents,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import { invalid, pastMoment } from '../given-values.ts';
import { SystemRepository } from '../systems/system.repository.ts';
import { SystemsService } from '../systems/systems.service.ts';
import { type SymptomPlace, SymptomRepository, type SymptomRow } from './symptom.repository.ts';

const placeSchema: z.ZodType<SymptomPlace> = z.strictObject({
  startedAt: instantSchema,
  id: z.uuid(),
});

/** What hurts a system now, and what hurt it before. */
@Injectable()
export class SymptomsService {
  constructor(
    private readonly database: Database,
    private readonly symptoms: SymptomRepository,
    private readonly systems: SystemsService,
    private readonly systemRows: SystemRepository,
    private readonly catalogues: OrganizationCatalogues,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async start(
    context: TenantRequest,
    idOrSlug: string,
    { symptom, startedAt, note }: StartSymptom,
  ): Promise<SystemSymptom> {
    const moment = pastMoment(startedAt, 'startedAt');
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const catalogue = await this.catalogues.byVersion(transaction, system.catalogueVersion);
      if (!catalogue.symptoms.some(({ id }) => id === symptom))
        throw invalid(
          'symptom',
          `the catalogue ${catalogue.version} has no symptom "${symptom}"; see its list of symptoms`,
        );
      // Two people may report it at once, and two active symptoms raise the pressure.
      await this.systemRows.lock(transaction, system.id);
      const active = await this.symptoms.active(transaction, system.id, symptom);
      if (active) {
        throw new ProblemException(
          'resource.conflict',
          `This symptom is active already, since ${active.startedAt.toISOString()}. End it before you start it again.`,
        );
      }
      const row = await this.symptoms.insert(transaction, {
        organizationId: context.organizationId,
        systemId: system.id,
        symptomId: symptom,
        note,
        startedAt: moment,
      });
      await this.audit.record(transaction, context, {
        action: 'symptom.started',
        subject: { type: 'symptom', id: row.id },
        after: { system: system.slug, symptom, startedAt: moment },
      });
      await this.events.systemChanged(transaction, context, {
        systemId: system.id,
        cause: 'symptoms',
      });
      return present(row, catalogue);
    });
  }

  /** The latest start first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { state, cursor, limit }: ListSymptomsQuery,
  ): Promise<Page<SystemSymptom>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const catalogue = await this.catalogues.byVersion(transaction, system.catalogueVersion);
      return pageOf(
        await this.symptoms.list(transaction, system.id, state, after, limit + 1),
        limit,
        (row) => ({ startedAt: row.startedAt.toISOString(), id: row.id }),
        (row) => present(row, catalogue),
      );
    });
  }

  async end(
    context: TenantRequest,
    idOrSlug: string,
    id: string,
    { endedAt }: EndSymptom,
  ): Promise<SystemSymptom> {
    const moment = pastMoment(endedAt, 'endedAt');
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.symptoms.find(transaction, system.id, id);
      if (!row) throw notFound('symptom');
      if (moment < row.startedAt) throw invalid('endedAt', 'a symptom ends after it starts');
      if (!(await this.symptoms.end(transaction, id, moment)))
        throw new ProblemException('resource.conflict', 'This symptom has ended already.');
      await this.audit.record(transaction, context, {
        action: 'symptom.ended',
        subject: { type: 'symptom', id },
        after: { system: system.slug, symptom: row.symptomId, endedAt: moment },
      });
      await this.events.systemChanged(transaction, context, {
        systemId: system.id,
        cause: 'symptoms',
      });
      const catalogue = await this.catalogues.byVersion(transaction, system.catalogueVersion);
      return present({ ...row, endedAt: moment }, catalogue);
    });
  }
}

const present = (row: SymptomRow, catalogue: Catalogue): SystemSymptom => ({
  id: row.id,
  symptom: row.symptomId,
  // A later catalogue may have retired it.
  title: catalogue.symptoms.find(({ id }) => id === row.symptomId)?.title ?? row.symptomId,
  note: row.note,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
