import { Injectable } from '@nestjs/common';
import {
  type ImportLoadTest,
  KNOWN_COMPONENTS,
  type LoadTest,
  type Page,
  type PageQuery,
  type ScalabilityFit,
} from '@pitwall/contracts';
import { scalabilityCurve } from '@pitwall/readiness';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  decodeCursor,
  DomainEvents,
  notFound,
  pageOf,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { invalid, SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { ComponentRepository } from '../components/component.repository.ts';
import { ForecastRulesRepository } from './forecast-rules.repository.ts';
import { LoadTestRepository, type LoadTestRow } from './load-test.repository.ts';
import { readFiles } from './read-files.ts';

const REQUESTS = KNOWN_COMPONENTS['api.throughput'];
const A_SECOND = /^[a-z ]+\/s$/i;

/** Load tests as measured limits. */
@Injectable()
export class LoadTestsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly components: ComponentRepository,
    private readonly tests: LoadTestRepository,
    private readonly rules: ForecastRulesRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  /** Keeps the test with its fit, and makes what it measured the component's limit. */
  async import(
    context: TenantRequest,
    system: string,
    { name, component, files }: ImportLoadTest,
  ): Promise<LoadTest> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, system);
      const { organizationId, userId: createdById } = context;
      const read = readFiles(files, await this.rules.rules(transaction));
      const test = await this.tests.insert(transaction, {
        organizationId,
        systemId,
        component,
        name,
        createdById,
        ...read,
      });
      await this.measured(transaction, context, systemId, test);
      await this.audit.record(transaction, context, {
        action: 'load_test.imported',
        subject: { type: 'load_test', id: test.id },
        after: { systemId, name, component, limit: test.fit.limit },
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
      return present(test);
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    system: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<LoadTest>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, system);
      const rows = await this.tests.list(transaction, id, before, limit + 1);
      return pageOf(rows, limit, (row) => row.id, present);
    });
  }

  /** The limit that it measured stays. */
  async delete(context: TenantRequest, system: string, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, system);
      const row = await this.tests.find(transaction, systemId, id);
      if (!row) throw notFound('load test');
      await this.tests.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'load_test.deleted',
        subject: { type: 'load_test', id },
        before: { systemId, name: row.name, component: row.component },
      });
    });
  }

  private async measured(
    transaction: TenantTransaction,
    { organizationId }: TenantRequest,
    systemId: string,
    { id: loadTestId, component, fit }: LoadTestRow,
  ): Promise<void> {
    const limit = limitOf(fit, loadTestId);
    const known = await this.components.findByName(transaction, systemId, component, new Date());
    if (known === null) {
      await this.components.insert(transaction, {
        organizationId,
        systemId,
        component,
        unit: REQUESTS.unit,
        breaksAt: REQUESTS.breaksAt,
        growth: { kind: 'compound', low: 0, likely: 0, high: 0 },
        monthlyCost: null,
        ...limit,
      });
      return;
    }
    if (!A_SECOND.test(known.unit)) {
      throw invalid(
        'component',
        `${component} is counted in ${known.unit}; a load test measures requests a second`,
      );
    }
    if (!(await this.components.update(transaction, known.id, known.version, limit)))
      throw changedMeanwhile('component');
  }
}

const limitOf = ({ limit }: ScalabilityFit, loadTestId: string) => ({
  limit: limit.throughput,
  limitIs: 'measured' as const,
  limitAtLeast: limit.atLeast,
  loadTestId,
});

const present = (row: LoadTestRow): LoadTest => ({
  ...row,
  curve: scalabilityCurve(row.fit),
  createdAt: row.createdAt.toISOString(),
});
