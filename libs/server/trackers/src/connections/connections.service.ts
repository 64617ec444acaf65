import { Inject, Injectable } from '@nestjs/common';
import {
  type ChangeTracker,
  type ConnectTracker,
  type TrackerConnection,
  trackerDefinition,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { InstallationsService } from '@pitwall/server-github';
import {
  changedMeanwhile,
  ENVELOPE,
  type Envelope,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ConflictRepository } from '../conflicts/conflict.repository.ts';
import { LinkRepository } from '../links/link.repository.ts';
import { SyncRepository } from '../syncs/sync.repository.ts';
import { ConnectionRepository, type ConnectionRow } from './connection.repository.ts';
import { sealCredential } from './credentials.ts';

/** Which projects of trackers a system's tasks are kept in step with. Credentials go in and never out. */
@Injectable()
export class ConnectionsService {
  constructor(
    private readonly database: Database,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly systems: SystemsService,
    private readonly connections: ConnectionRepository,
    private readonly links: LinkRepository,
    private readonly conflicts: ConflictRepository,
    private readonly syncs: SyncRepository,
    private readonly installations: InstallationsService,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest, idOrSlug: string): Promise<{ items: TrackerConnection[] }> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.connections.list(transaction, system.id);
      return { items: await this.presentAll(transaction, rows) };
    });
  }

  async connect(
    context: TenantRequest,
    idOrSlug: string,
    { credential, ...given }: ConnectTracker,
  ): Promise<TrackerConnection> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      await this.installations.refuseUnusable(transaction, given.baseUrl, credential);
      const { organizationId, userId: createdById } = context;
      const id = uuidv7();
      const row = await this.connections.insert(transaction, {
        ...given,
        id,
        organizationId,
        systemId,
        createdById,
        credential: sealCredential(this.envelope, credential, organizationId, id),
      });
      if (!row)
        throw new ProblemException(
          'resource.taken',
          'This project is connected to the system already. Change that connection.',
        );
      await this.audit.record(transaction, context, {
        action: 'tracker.connected',
        subject: { type: 'tracker_connection', id },
        after: { systemId, ...given },
      });
      return this.present(transaction, row);
    });
  }

  async change(
    context: TenantRequest,
    idOrSlug: string,
    id: string,
    { version, mapping, ...given }: ChangeTracker,
  ): Promise<TrackerConnection> {
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.find(transaction, context, idOrSlug, id);
      const { credential, options } = afterItsTracker(before, given);
      await this.installations.refuseUnusable(transaction, before.baseUrl, credential);
      const change = {
        ...(mapping === undefined ? {} : { mapping }),
        ...(options === undefined ? {} : { options }),
        ...(credential === undefined
          ? {}
          : {
              credential: sealCredential(this.envelope, credential, context.organizationId, id),
              createdById: context.userId,
              state: 'ready' as const,
            }),
      };
      if (!(await this.connections.change(transaction, { id, version }, change)))
        throw changedMeanwhile('connection');
      if (mapping !== undefined || options !== undefined) {
        // It looks for what it made by the label with which it made it, and names milestones by their kind.
        if (await this.syncs.applying(transaction, id)) throw underWay();
        // What was planned under another mapping is not what would be done now.
        await this.syncs.outdate(transaction, id);
      }
      await this.audit.record(transaction, context, {
        action: 'tracker.changed',
        subject: { type: 'tracker_connection', id },
        before: { mapping: before.mapping, options: before.options },
        after: {
          mapping: mapping ?? before.mapping,
          options: options ?? before.options,
          credential: credential !== undefined,
        },
      });
      return this.present(transaction, await this.find(transaction, context, idOrSlug, id));
    });
  }

  /** Issues stay in the tracker; the links to them are forgotten, and found again by their markers. */
  async disconnect(context: TenantRequest, idOrSlug: string, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { provider, project, systemId } = await this.find(transaction, context, idOrSlug, id);
      // A dry run that reads, or waits for the tracker, has nothing to lose.
      if (await this.syncs.applying(transaction, id)) throw underWay();
      await this.connections.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'tracker.disconnected',
        subject: { type: 'tracker_connection', id },
        before: { systemId, provider, project },
      });
    });
  }

  /** @throws ProblemException `resource.not_found` */
  async find(
    transaction: TenantTransaction,
    context: TenantRequest,
    idOrSlug: string,
    id: string,
  ): Promise<ConnectionRow> {
    const system = await this.systems.find(transaction, context, idOrSlug);
    const row = await this.connections.find(transaction, system.id, id);
    if (!row) throw notFound('connection');
    return row;
  }

  private async present(
    transaction: TenantTransaction,
    row: ConnectionRow,
  ): Promise<TrackerConnection> {
    const [presented] = await this.presentAll(transaction, [row]);
    if (!presented) throw notFound('connection');
    return presented;
  }

  private async presentAll(
    transaction: TenantTransaction,
    rows: readonly ConnectionRow[],
  ): Promise<TrackerConnection[]> {
    const ids = rows.map(({ id }) => id);
    const links = await this.links.counts(transaction, ids);
    const conflicts = await this.conflicts.counts(transaction, ids);
    return rows.map(
      ({ organizationId: _organization, systemId: _system, lookedAt: _looked, ...row }) => ({
        ...row,
        links: links.get(row.id) ?? 0,
        conflicts: conflicts.get(row.id) ?? 0,
        createdAt: row.createdAt.toISOString(),
        lastSyncedAt: row.lastSyncedAt?.toISOString() ?? null,
      }),
    );
  }
}

/** A credential and options as the connection's own tracker has them. */
function afterItsTracker(
  { provider }: ConnectionRow,
  given: Pick<ChangeTracker, 'credential' | 'options'>,
): { credential?: object; options?: Record<string, unknown> } {
  const { credential, options } = trackerDefinition(provider);
  const schema = z.object({ credential: credential.optional(), options: options.optional() });
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ProblemException('request.invalid', 'This tracker asks for other fields; see errors.', {
    errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

export const underWay = (): ProblemException =>
  new ProblemException(
    'resource.conflict',
    'A sync of this connection is under way. Wait until it is over.',
  );
