import { Inject, Injectable } from '@nestjs/common';
import {
  type ChangeChannel,
  type ChannelSecret,
  type CreateChannel,
  type CreatedChannel,
  deliverJob,
  type NotificationDelivery,
  type ListDeliveriesQuery,
  type NotificationChannel,
  type Page,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  CONFIGURATION,
  type Configuration,
  decodeCursor,
  type GuardedClient,
  notFound,
  OUTGOING,
  OutgoingError,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import {
  type ChannelChange,
  ChannelRepository,
  type ChannelRow,
  MOST_CHANNELS,
} from './channel.repository.ts';
import { ChannelSecrets } from './channel-secrets.ts';
import { DeliveryRepository, type DeliveryRow } from './delivery.repository.ts';
import { newSecret } from './standard-webhook.ts';

const PREVIOUS_SIGNS_FOR = 24 * 3_600_000;
const CHECK_MILLISECONDS = 5_000;

/** Where an organization is told, and what was sent there. Addresses and secrets go in and never out. */
@Injectable()
export class ChannelsService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(OUTGOING) private readonly outgoing: GuardedClient,
    private readonly channels: ChannelRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly secrets: ChannelSecrets,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest): Promise<{ items: NotificationChannel[] }> {
    return this.database.withTenant(context, async (transaction) => ({
      items: (await this.channels.list(transaction)).map(present),
    }));
  }

  async create(context: TenantRequest, given: CreateChannel): Promise<CreatedChannel> {
    await this.refuseInside(given.url);
    return this.database.withTenant(context, async (transaction) => {
      if ((await this.channels.count(transaction)) >= MOST_CHANNELS)
        throw new ProblemException(
          'resource.conflict',
          `There can be ${MOST_CHANNELS} channels at most.`,
        );
      const { organizationId, userId: createdById } = context;
      const id = uuidv7();
      const { kind, name, kinds, url } = given;
      const secret = kind === 'webhook' ? newSecret() : null;
      const row = await this.channels.insert(transaction, {
        id,
        organizationId,
        createdById,
        kind,
        name,
        kinds: [...new Set(kinds)],
        host: new URL(url).host,
        address: this.secrets.sealAddress(url, organizationId, id),
        secret: secret === null ? null : this.secrets.sealSecret(secret, organizationId, id),
      });
      await this.record(transaction, context, 'channel.created', row);
      return { ...present(row), secret };
    });
  }

  async change(
    context: TenantRequest,
    id: string,
    { version, url, kinds, ...given }: ChangeChannel,
  ): Promise<NotificationChannel> {
    if (url !== undefined) await this.refuseInside(url);
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.found(transaction, id);
      const { organizationId } = context;
      const change: ChannelChange = {
        ...given,
        ...(kinds === undefined ? {} : { kinds: [...new Set(kinds)] }),
        // What was wrong with another address, or before somebody said so, counts no more.
        ...(given.state === 'active' || url !== undefined
          ? { failingSince: null, trouble: null, state: given.state ?? afresh(before) }
          : {}),
        ...(url === undefined
          ? {}
          : {
              host: new URL(url).host,
              address: this.secrets.sealAddress(url, organizationId, id),
            }),
      };
      if (!(await this.channels.change(transaction, id, version, change)))
        throw changedMeanwhile('channel');
      const row = await this.found(transaction, id);
      await this.record(transaction, context, 'channel.changed', row);
      return present(row);
    });
  }

  async delete(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const row = await this.found(transaction, id);
      await this.channels.delete(transaction, id);
      await this.record(transaction, context, 'channel.deleted', row);
    });
  }

  /** Another secret; the one before it signs too for a day. */
  async rotate(context: TenantRequest, id: string): Promise<ChannelSecret> {
    return this.database.withTenant(context, async (transaction) => {
      const row = await this.found(transaction, id);
      if (row.secret === null)
        throw new ProblemException('resource.conflict', 'Only a webhook has a secret.');
      const { organizationId } = context;
      const secret = newSecret();
      const previousUntil = new Date(Date.now() + PREVIOUS_SIGNS_FOR);
      const change = {
        secret: this.secrets.sealSecret(secret, organizationId, id),
        previousSecret: this.secrets.asPrevious(row.secret, organizationId, id),
        previousUntil,
      };
      if (!(await this.channels.change(transaction, id, row.version, change)))
        throw changedMeanwhile('channel');
      await this.record(transaction, context, 'channel.secret_rotated', row);
      return { secret, previousUntil: previousUntil.toISOString() };
    });
  }

  /** Sends a message that says nothing but that it arrives. */
  async test(context: TenantRequest, id: string): Promise<NotificationDelivery> {
    return this.database.withTenant(context, async (transaction) => {
      const { kind, state } = await this.found(transaction, id);
      if (state !== 'active')
        throw new ProblemException('resource.conflict', 'This channel is not active.');
      const title = 'A test message of Pitwall';
      const { publicUrl } = this.configuration;
      const content =
        kind === 'webhook'
          ? { type: 'notification.test', timestamp: new Date().toISOString(), data: { title } }
          : [{ title, detail: 'It arrives.', url: publicUrl }];
      const now = new Date();
      const [deliveryId = ''] = await this.deliveries.insert(transaction, context.organizationId, [
        { channelId: id, eventId: null, title, content, nextAttemptAt: now },
      ]);
      return this.leave(transaction, context, deliveryId, now);
    });
  }

  /** The newest first; kept for 30 days. */
  async log(
    context: TenantRequest,
    id: string,
    { cursor, limit, state }: ListDeliveriesQuery,
  ): Promise<Page<NotificationDelivery>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      await this.found(transaction, id);
      const rows = await this.deliveries.page(transaction, id, state, before, limit + 1);
      return pageOf(rows, limit, (row) => row.id, presentDelivery);
    });
  }

  /** Sends a message again, under the id that it has: a receiver that has it already can tell. */
  async replay(
    context: TenantRequest,
    id: string,
    deliveryId: string,
  ): Promise<NotificationDelivery> {
    return this.database.withTenant(context, async (transaction) => {
      const { state } = await this.found(transaction, id);
      const delivery = await this.deliveries.find(transaction, deliveryId);
      if (delivery?.channelId !== id) throw notFound('delivery');
      if (state !== 'active')
        throw new ProblemException('resource.conflict', 'This channel is not active.');
      if (delivery.state === 'gathering')
        throw new ProblemException('resource.conflict', 'This message has not been sent yet.');
      const now = new Date();
      await this.deliveries.change(transaction, deliveryId, {
        state: 'waiting',
        nextAttemptAt: now,
        endedAt: null,
        // Its attempts begin anew; the log keeps the last one.
        attempts: delivery.attempts.slice(-1),
      });
      return this.leave(transaction, context, deliveryId, now);
    });
  }

  private async leave(
    transaction: TenantTransaction,
    { organizationId, requestId }: TenantRequest,
    deliveryId: string,
    now: Date,
  ): Promise<NotificationDelivery> {
    const options = { idempotencyKey: `${deliveryId}:${now.toISOString()}`, requestId };
    await this.outbox.enqueue(transaction, deliverJob, { organizationId, deliveryId }, options);
    const row = await this.deliveries.find(transaction, deliveryId);
    if (!row) throw notFound('delivery');
    return presentDelivery(row);
  }

  /** Asks the address for its head, through the guard that every message goes through; any answer will do. */
  private async refuseInside(url: string): Promise<void> {
    try {
      await this.outgoing.request(url, {
        method: 'HEAD',
        retry: 'never',
        redirects: 'return',
        timeLimitMilliseconds: CHECK_MILLISECONDS,
        maxResponseBytes: 1_024,
      });
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      if (error.code !== 'outgoing.refused_url' && error.code !== 'outgoing.refused_address')
        return;
      throw new ProblemException('request.invalid', 'Nothing can be sent to this address.', {
        errors: [{ path: 'url', message: error.message }],
      });
    }
  }

  private async found(transaction: TenantTransaction, id: string): Promise<ChannelRow> {
    const row = await this.channels.find(transaction, id);
    if (!row) throw notFound('channel');
    return row;
  }

  private async record(
    transaction: TenantTransaction,
    context: TenantRequest,
    action: string,
    { id, kind, name, host, kinds, state }: ChannelRow,
  ): Promise<void> {
    await this.audit.record(transaction, context, {
      action,
      subject: { type: 'notification_channel', id },
      after: { kind, name, host, kinds, state },
    });
  }
}

/** Another address is tried; a channel that somebody paused stays so. */
const afresh = ({ state }: ChannelRow): ChannelRow['state'] =>
  state === 'disabled' ? 'active' : state;

const present = (row: ChannelRow): NotificationChannel => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  host: row.host,
  kinds: row.kinds,
  state: row.state,
  trouble: row.trouble,
  version: row.version,
  failingSince: row.failingSince?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

const presentDelivery = (row: DeliveryRow): NotificationDelivery => ({
  id: row.id,
  title: row.title,
  count: row.count,
  state: row.state,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});
