import { Injectable } from '@nestjs/common';
import type { CreateComponent, SystemComponent, UpdateComponent } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { type ComponentRow, presentComponent } from './component-row.ts';
import { ComponentReadingRepository } from './component-reading.repository.ts';
import { ComponentRepository } from './component.repository.ts';

const MOST_COMPONENTS = 50;

/** What a system has that demand comes closer to, with its limits and how demand grows. */
@Injectable()
export class ComponentsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly components: ComponentRepository,
    private readonly readings: ComponentReadingRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest, system: string): Promise<{ items: SystemComponent[] }> {
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, system);
      const rows = await this.components.ofSystems(transaction, [id], new Date());
      return { items: rows.map(presentComponent) };
    });
  }

  async create(
    context: TenantRequest,
    system: string,
    { peak, ...given }: CreateComponent,
  ): Promise<SystemComponent> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, system);
      if ((await this.components.count(transaction, systemId)) >= MOST_COMPONENTS) {
        throw new ProblemException(
          'resource.conflict',
          `A system has at most ${MOST_COMPONENTS} components. Delete one that is not used.`,
        );
      }
      const { organizationId } = context;
      const id = await this.components.insert(transaction, {
        organizationId,
        systemId,
        ...given,
        limitAtLeast: false,
        loadTestId: null,
      });
      if (id === null) {
        throw new ProblemException(
          'resource.taken',
          `The system has a component ${given.component} already.`,
          { errors: [{ path: 'component', message: 'the system has this component already' }] },
        );
      }
      if (peak !== null) {
        await this.readings.insert(transaction, {
          organizationId,
          componentId: id,
          value: peak,
          at: new Date(),
          source: 'stated',
          createdById: context.userId,
        });
      }
      await this.audit.record(transaction, context, {
        action: 'component.created',
        subject: { type: 'component', id },
        after: { systemId, ...given, peak },
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
      return presentComponent(await this.found(transaction, systemId, id));
    });
  }

  async update(
    context: TenantRequest,
    system: string,
    id: string,
    { version, ...given }: UpdateComponent,
  ): Promise<SystemComponent> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, system);
      const before = await this.found(transaction, systemId, id);
      // A limit that a person states is no longer the one that the test measured.
      const limit =
        given.limit === undefined && given.limitIs === undefined
          ? {}
          : { limitAtLeast: false, loadTestId: null };
      if (!(await this.components.update(transaction, id, version, { ...given, ...limit })))
        throw changedMeanwhile('component');
      await this.audit.record(transaction, context, {
        action: 'component.updated',
        subject: { type: 'component', id },
        before: presentComponent(before),
        after: given,
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
      return presentComponent(await this.found(transaction, systemId, id));
    });
  }

  /** With its readings. */
  async delete(context: TenantRequest, system: string, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, system);
      const before = await this.found(transaction, systemId, id);
      await this.components.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'component.deleted',
        subject: { type: 'component', id },
        before: presentComponent(before),
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
    });
  }

  private async found(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ComponentRow> {
    const row = await this.components.find(transaction, systemId, id, new Date());
    if (!row) throw notFound('component');
    return row;
  }
}
