import { Injectable } from '@nestjs/common';
import type { TrackerProvider } from '@pitwall/contracts';
import { Database, type SqlTransaction, type TenantTransaction } from '@pitwall/server-db';

export interface WebhookRow {
  id: string;
  provider: TrackerProvider;
  connectionId: string | null;
  address: string;
  /** Sealed. */
  secret: string;
  previousUntil: Date | null;
  refusedAt: Date | null;
  createdAt: Date;
  /** Of its connection. */
  project: string | null;
  lastDeliveryAt: Date | null;
}

/** What the intake must know, before anybody is known. Secrets are sealed. */
export interface ReachedWebhook {
  id: string;
  organizationId: string;
  provider: TrackerProvider;
  secret: string;
  previousSecret: string | null;
}

const SHOWN = {
  omit: { organizationId: true, systemId: true, previousSecret: true, githubAppId: true },
  include: {
    connection: { select: { project: true } },
    deliveries: { select: { receivedAt: true }, orderBy: { id: 'desc' }, take: 1 },
  },
} as const;

@Injectable()
export class WebhookRepository {
  constructor(private readonly database: Database) {}

  /** Null when there is none at this address, or its organization is deleted. */
  async reached(address: string): Promise<ReachedWebhook | null> {
    const { rows } = await this.database.systemStatement<ReachedWebhook>('take in a webhook', {
      name: 'webhook_reached',
      text: `SELECT w.id, w.organization_id AS "organizationId", w.provider, w.secret,
                    CASE WHEN w.previous_until > now() THEN w.previous_secret END AS "previousSecret"
             FROM webhook w JOIN organization o ON o.id = w.organization_id
             WHERE w.address = $1 AND o.deleted_at IS NULL`,
      values: [address],
    });
    return rows[0] ?? null;
  }

  /** Notes that a delivery had another secret; once a minute, however many come. */
  async refuse(
    sql: SqlTransaction,
    { id, organizationId }: Pick<ReachedWebhook, 'id' | 'organizationId'>,
  ): Promise<void> {
    await sql.query({
      name: 'webhook_refuse',
      text: `UPDATE webhook SET refused_at = now()
             WHERE organization_id = $1 AND id = $2
               AND (refused_at IS NULL OR refused_at < now() - interval '1 minute')`,
      values: [organizationId, id],
    });
  }

  /** Null when the connection has one. */
  async insert(
    transaction: TenantTransaction,
    webhook: {
      id: string;
      organizationId: string;
      provider: TrackerProvider;
      address: string;
      secret: string;
    } & ({ systemId: string; connectionId: string } | { githubAppId: string }),
  ): Promise<boolean> {
    const { count } = await transaction.webhook.createMany({
      data: [webhook],
      skipDuplicates: true,
    });
    return count === 1;
  }

  async list(transaction: TenantTransaction): Promise<WebhookRow[]> {
    const rows = await transaction.webhook.findMany({
      ...SHOWN,
      orderBy: { id: 'asc' },
      take: 500,
    });
    return rows.map(webhookRow);
  }

  async find(transaction: TenantTransaction, id: string): Promise<WebhookRow | null> {
    const row = await transaction.webhook.findFirst({ ...SHOWN, where: { id } });
    return row && webhookRow(row);
  }

  /** False when somebody was faster. */
  async rotate(
    transaction: TenantTransaction,
    { id, secret }: Pick<WebhookRow, 'id' | 'secret'>,
    change: { secret: string; previousSecret: string; previousUntil: Date },
  ): Promise<boolean> {
    const { count } = await transaction.webhook.updateMany({
      where: { id, secret },
      data: { ...change, refusedAt: null },
    });
    return count === 1;
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.webhook.deleteMany({ where: { id } });
  }

  /** The connection that a webhook is to be for. */
  async connection(
    transaction: TenantTransaction,
    id: string,
  ): Promise<{ id: string; systemId: string; provider: TrackerProvider; project: string } | null> {
    const row = await transaction.trackerConnection.findFirst({
      where: { id },
      select: { id: true, systemId: true, provider: true, project: true },
    });
    return row && { ...row, provider: row.provider as TrackerProvider };
  }
}

const webhookRow = ({
  connection,
  deliveries,
  provider,
  ...row
}: Omit<WebhookRow, 'project' | 'lastDeliveryAt' | 'provider'> & {
  provider: string;
  connection: { project: string } | null;
  deliveries: { receivedAt: Date }[];
}): WebhookRow => ({
  ...row,
  provider: provider as TrackerProvider,
  project: connection?.project ?? null,
  lastDeliveryAt: deliveries[0]?.receivedAt ?? null,
});
