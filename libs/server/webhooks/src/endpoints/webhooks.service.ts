import { Inject, Injectable } from '@nestjs/common';
import {
  type AddWebhook,
  TRACKER_NAMES,
  type TrackerProvider,
  type Webhook,
  WEBHOOK_OVERLAP_HOURS,
  type WebhookWithSecret,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  CONFIGURATION,
  type Configuration,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { v7 as uuidv7 } from 'uuid';
import { WebhookRepository, type WebhookRow } from './webhook.repository.ts';
import { WebhookSecrets } from './webhook-secrets.ts';

const HOUR = 3_600_000;

/** Where trackers tell what changed. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest): Promise<{ items: Webhook[] }> {
    const rows = await this.database.withTenant(context, (transaction) =>
      this.webhooks.list(transaction),
    );
    return { items: rows.map((row) => this.present(row)) };
  }

  /** Shows the secret this once: it is given to the provider by hand. */
  async add(context: TenantRequest, { connectionId }: AddWebhook): Promise<WebhookWithSecret> {
    return this.database.withTenant(context, async (transaction) => {
      const connection = await this.webhooks.connection(transaction, connectionId);
      if (!connection) throw notFound('connection');
      const { organizationId } = context;
      const { systemId, provider } = connection;
      const [id, secret] = [uuidv7(), this.secrets.make(provider)];
      const inserted = await this.webhooks.insert(transaction, {
        id,
        organizationId,
        systemId,
        provider,
        connectionId,
        address: this.secrets.makeAddress(),
        secret: this.secrets.seal(organizationId, id, secret),
      });
      if (!inserted)
        throw new ProblemException(
          'resource.taken',
          'This connection has a webhook already. Give it another secret instead.',
        );
      await this.audit.record(transaction, context, {
        action: 'webhook.added',
        subject: { type: 'webhook', id },
        after: { connectionId, provider },
      });
      return { ...this.present(await this.find(transaction, id)), secret };
    });
  }

  /** Of an app, whose secret its provider has made. */
  async listen(
    transaction: TenantTransaction,
    given: {
      organizationId: string;
      provider: TrackerProvider;
      githubAppId: string;
      address: string;
      secret: string;
    },
  ): Promise<void> {
    const id = uuidv7();
    const { organizationId } = given;
    const secret = this.secrets.seal(organizationId, id, given.secret);
    await this.webhooks.insert(transaction, { ...given, id, secret });
  }

  /** An address that nobody can guess, for what is to come. */
  newAddress(): string {
    return this.secrets.makeAddress();
  }

  /** Another secret; that of before counts for a day, so that nothing is lost meanwhile. */
  async rotate(context: TenantRequest, id: string): Promise<WebhookWithSecret> {
    const { webhook, secret } = await this.changeSecret(context, id, ({ provider }) =>
      this.secrets.make(provider),
    );
    return { ...webhook, secret };
  }

  /** The secret that the provider made; that of before counts for a day. */
  async giveSecret(context: TenantRequest, id: string, secret: string): Promise<Webhook> {
    return (await this.changeSecret(context, id, () => secret)).webhook;
  }

  private async changeSecret(
    context: TenantRequest,
    id: string,
    secretFor: (webhook: WebhookRow) => string,
  ): Promise<{ webhook: Webhook; secret: string }> {
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.find(transaction, id);
      const { organizationId } = context;
      const secret = secretFor(before);
      const changed = await this.webhooks.rotate(transaction, before, {
        secret: this.secrets.seal(organizationId, id, secret),
        previousSecret: this.secrets.sealPrevious(organizationId, before),
        previousUntil: new Date(Date.now() + WEBHOOK_OVERLAP_HOURS * HOUR),
      });
      if (!changed) throw changedMeanwhile('webhook');
      await this.audit.record(transaction, context, {
        action: 'webhook.secret_rotated',
        subject: { type: 'webhook', id },
      });
      return { webhook: this.present(await this.find(transaction, id)), secret };
    });
  }

  async remove(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { connectionId, provider } = await this.find(transaction, id);
      await this.webhooks.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'webhook.removed',
        subject: { type: 'webhook', id },
        before: { connectionId, provider },
      });
    });
  }

  /** @throws ProblemException `resource.not_found` */
  async find(transaction: TenantTransaction, id: string): Promise<WebhookRow> {
    const row = await this.webhooks.find(transaction, id);
    if (!row) throw notFound('webhook');
    return row;
  }

  private present(row: WebhookRow): Webhook {
    const { id, provider, connectionId, project, address, previousUntil } = row;
    const counts = previousUntil !== null && previousUntil.getTime() > Date.now();
    return {
      id,
      provider,
      connectionId,
      name: project ?? `${TRACKER_NAMES[provider]} App`,
      url: `${this.configuration.publicUrl}/api/v1/webhooks/${address}`,
      previousSecretUntil: counts ? previousUntil.toISOString() : null,
      lastDeliveryAt: row.lastDeliveryAt?.toISOString() ?? null,
      refusedAt: row.refusedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    };
  }
}
