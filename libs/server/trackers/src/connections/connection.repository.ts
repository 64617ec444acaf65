import { Injectable } from '@nestjs/common';
import {
  trackerDefinition,
  type TrackerMapping,
  trackerMappingSchema,
  type TrackerProvider,
} from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface ConnectionRow {
  id: string;
  organizationId: string;
  systemId: string;
  provider: TrackerProvider;
  baseUrl: string;
  project: string;
  mapping: TrackerMapping;
  /** As the schema of its provider gives them. */
  options: Record<string, unknown>;
  state: 'ready' | 'unauthorized' | 'needs_credential';
  createdAt: Date;
  lastSyncedAt: Date | null;
  lookedAt: Date | null;
  version: number;
}

const WITHOUT_CREDENTIAL = { credential: true, createdById: true, nextLookAt: true } as const;
type Stored = Omit<ConnectionRow, 'provider' | 'mapping' | 'options' | 'state'> & {
  provider: string;
  mapping: unknown;
  options: unknown;
  state: string;
};

@Injectable()
export class ConnectionRepository {
  async insert(
    transaction: TenantTransaction,
    connection: Pick<
      ConnectionRow,
      | 'id'
      | 'organizationId'
      | 'systemId'
      | 'provider'
      | 'baseUrl'
      | 'project'
      | 'mapping'
      | 'options'
    > & { credential: string; createdById: string },
  ): Promise<ConnectionRow | null> {
    const [row] = await transaction.trackerConnection.createManyAndReturn({
      data: [{ ...connection, options: json(connection.options), state: 'ready' }],
      omit: WITHOUT_CREDENTIAL,
      skipDuplicates: true,
    });
    return row ? connectionRow(row) : null;
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ConnectionRow | null> {
    const row = await transaction.trackerConnection.findFirst({
      where: { systemId, id },
      omit: WITHOUT_CREDENTIAL,
    });
    return row && connectionRow(row);
  }

  /** Oldest first: a system has few. */
  async list(transaction: TenantTransaction, systemId: string): Promise<ConnectionRow[]> {
    const rows = await transaction.trackerConnection.findMany({
      where: { systemId },
      omit: WITHOUT_CREDENTIAL,
      orderBy: { id: 'asc' },
      take: 100,
    });
    return rows.map(connectionRow);
  }

  /** As it is sealed. */
  async credential(transaction: TenantTransaction, id: string): Promise<string | null> {
    const row = await transaction.trackerConnection.findFirst({
      where: { id },
      select: { credential: true },
    });
    return row?.credential ?? null;
  }

  /** False when it is another version by now. */
  async change(
    transaction: TenantTransaction,
    { id, version }: { id: string; version: number },
    {
      options,
      ...change
    }: Partial<Pick<ConnectionRow, 'mapping' | 'options' | 'state'>> & {
      credential?: string;
      createdById?: string;
    },
  ): Promise<boolean> {
    const { count } = await transaction.trackerConnection.updateMany({
      where: { id, version },
      data: {
        ...change,
        ...(options === undefined ? {} : { options: json(options) }),
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async note(
    transaction: TenantTransaction,
    id: string,
    change: { state: ConnectionRow['state']; lastSyncedAt?: Date },
  ): Promise<void> {
    await transaction.trackerConnection.updateMany({ where: { id }, data: change });
  }

  /** In whose name syncs that nobody asked for change tasks: who gave the credential. */
  async answersFor(transaction: TenantTransaction, id: string): Promise<string | null> {
    const row = await transaction.trackerConnection.findFirst({
      where: { id },
      select: { createdById: true },
    });
    return row?.createdById ?? null;
  }

  async looked(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.trackerConnection.updateMany({
      where: { id },
      data: { lookedAt: new Date() },
    });
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.trackerConnection.deleteMany({ where: { id } });
  }

  /** Of the organization of this transaction, as it stands in addresses. */
  async organizationSlug(transaction: TenantTransaction): Promise<string> {
    const { slug } = await transaction.organization.findFirstOrThrow({ select: { slug: true } });
    return slug;
  }
}

const connectionRow = (stored: Stored): ConnectionRow => {
  const provider = stored.provider as TrackerProvider;
  return {
    ...stored,
    provider,
    state: stored.state as ConnectionRow['state'],
    mapping: trackerMappingSchema.parse(stored.mapping),
    options: trackerDefinition(provider).options.parse(stored.options),
  };
};

/** As the database's JSON takes it. */
const json = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;
