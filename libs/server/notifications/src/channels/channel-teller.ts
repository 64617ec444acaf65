import { Inject, Injectable } from '@nestjs/common';
import { deliverJob } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';
import { Outbox } from '@pitwall/server-queue';
import type { EventRow } from '../events/event.repository.ts';
import { ChannelRepository, type ChannelRow } from './channel.repository.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { channelItem, type ChannelPlace, SHOWN_IN_CHAT, webhookBody } from './message.ts';
import { SystemNameRepository } from './system-name.repository.ts';

/** What happens within a moment comes in one message of a chat; after one that told much, the next rests. */
const GATHER_MILLISECONDS = 30_000;
const REST_MILLISECONDS = 60_000;
const LONG_REST_MILLISECONDS = 3_600_000;

/** Hands events to the organization's channels, in the transaction that hands them to people. */
@Injectable()
export class ChannelTeller {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly channels: ChannelRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly systems: SystemNameRepository,
    private readonly organizations: OrganizationsService,
    private readonly outbox: Outbox,
  ) {}

  async tell(
    transaction: TenantTransaction,
    organizationId: string,
    events: readonly EventRow[],
    now: Date,
  ): Promise<void> {
    const kinds = [...new Set(events.map(({ kind }) => kind))];
    const channels = await this.channels.active(transaction, kinds);
    if (channels.length === 0) return;
    const { id, slug, name } = await this.organizations.own(transaction);
    const systems = await this.systems.of(
      transaction,
      events.flatMap(({ systemId }) => systemId ?? []),
    );
    const placeOf = ({ systemId }: EventRow): ChannelPlace => ({
      organization: { id, slug, name },
      system: systems.get(systemId ?? '') ?? null,
      publicUrl: this.configuration.publicUrl,
    });
    for (const channel of channels) {
      const wanted = events.filter(({ kind }) => channel.kinds.includes(kind));
      if (channel.kind === 'webhook')
        await this.leave(transaction, organizationId, channel, wanted, placeOf, now);
      else
        await this.deliveries.gather(transaction, organizationId, {
          channelId: channel.id,
          items: wanted.slice(0, SHOWN_IN_CHAT).map((event) => channelItem(event, placeOf(event))),
          count: wanted.length,
          at: nextPost(channel, now),
          most: SHOWN_IN_CHAT,
        });
    }
  }

  private async leave(
    transaction: TenantTransaction,
    organizationId: string,
    { id: channelId }: ChannelRow,
    events: readonly EventRow[],
    placeOf: (event: EventRow) => ChannelPlace,
    now: Date,
  ): Promise<void> {
    const ids = await this.deliveries.insert(
      transaction,
      organizationId,
      events.map((event) => ({
        channelId,
        eventId: event.id,
        title: channelItem(event, placeOf(event)).title,
        content: webhookBody(event, placeOf(event)),
        nextAttemptAt: now,
      })),
    );
    const jobs = ids.map((deliveryId) => ({
      payload: { organizationId, deliveryId },
      idempotencyKey: `${deliveryId}:${now.toISOString()}`,
    }));
    await this.outbox.enqueueMany(transaction, deliverJob, jobs);
  }
}

function nextPost({ lastPostAt, lastPostCount }: ChannelRow, now: Date): Date {
  const rest = lastPostCount > SHOWN_IN_CHAT ? LONG_REST_MILLISECONDS : REST_MILLISECONDS;
  const rested = lastPostAt === null ? 0 : lastPostAt.getTime() + rest;
  return new Date(Math.max(now.getTime() + GATHER_MILLISECONDS, rested));
}
