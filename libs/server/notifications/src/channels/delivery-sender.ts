import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryAttempt } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type GuardedClient, OUTGOING, OutgoingError } from '@pitwall/server-kernel';
import { z } from 'zod';
import { ChannelRepository, type ChannelRow } from './channel.repository.ts';
import { ChannelSecrets } from './channel-secrets.ts';
import { ChannelTroubles } from './channel-troubles.ts';
import { DeliveryRepository, type DeliveryRow } from './delivery.repository.ts';
import { channelItemSchema, slackBody, teamsBody } from './message.ts';
import { signedHeaders } from './standard-webhook.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After each attempt that failed, so long until the next; after the last the message has failed. */
const WAITS = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** A receiver that asks for more patience is tried again all the same. */
const LONGEST_WAIT = 24 * HOUR;
/** Within so long an attempt has ended; one whose process died is made again then. */
const LEASE = 2 * MINUTE;
const TIME_LIMIT = 15_000;
const LOG = 20;

interface Outcome extends DeliveryAttempt {
  ok: boolean;
  /** The receiver says that nothing is there any more. */
  gone: boolean;
  retryAfter: number | null;
}

/** Sends messages, each attempt under the same id, and writes down what came of it. */
@Injectable()
export class DeliverySender {
  constructor(
    private readonly database: Database,
    @Inject(OUTGOING) private readonly outgoing: GuardedClient,
    private readonly channels: ChannelRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly secrets: ChannelSecrets,
    private readonly troubles: ChannelTroubles,
  ) {}

  async send(organizationId: string, id: string, now: Date): Promise<void> {
    const begun = await this.database.withTenant({ organizationId }, async (transaction) => {
      const delivery = await this.deliveries.hold(transaction, organizationId, id, now);
      if (!delivery) return null;
      const channel = await this.channels.find(transaction, delivery.channelId);
      if (channel?.state !== 'active') return null;
      const nextAttemptAt = new Date(now.getTime() + LEASE);
      // From here on nothing joins it: what happens now comes in the next one.
      await this.deliveries.change(transaction, id, { state: 'waiting', nextAttemptAt });
      return { delivery, channel };
    });
    if (!begun) return;
    const outcome = await this.attempt(begun.channel, begun.delivery, now);
    await this.database.withTenant({ organizationId }, async (transaction) => {
      const { ok, gone, retryAfter, ...attempt } = outcome;
      const { delivery, channel } = begun;
      const attempts = [...delivery.attempts, attempt].slice(-LOG);
      if (ok) {
        const ended = { state: 'delivered', endedAt: now, nextAttemptAt: null, attempts } as const;
        await this.deliveries.change(transaction, id, ended);
        await this.channels.note(transaction, channel.id, {
          failingSince: null,
          lastPostAt: now,
          lastPostCount: delivery.count,
        });
        return;
      }
      const wait = WAITS[delivery.attempts.length];
      const failed = gone || wait === undefined;
      const asked = Math.min(retryAfter ?? 0, LONGEST_WAIT);
      await this.deliveries.change(transaction, id, {
        attempts,
        state: failed ? 'failed' : 'waiting',
        endedAt: failed ? now : null,
        nextAttemptAt: failed ? null : new Date(now.getTime() + Math.max(wait, asked)),
      });
      await this.troubles.note(transaction, channel, outcome, now);
    });
  }

  private async attempt(channel: ChannelRow, delivery: DeliveryRow, now: Date): Promise<Outcome> {
    const start = Date.now();
    const at = now.toISOString();
    try {
      const body = JSON.stringify(bodyOf(channel, delivery));
      const headers =
        channel.kind === 'webhook'
          ? signedHeaders(this.secrets.signing(channel, now), { id: delivery.id, at: now, body })
          : {};
      const response = await this.outgoing.request(this.secrets.addressOf(channel), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        retry: 'never',
        redirects: 'return',
        timeLimitMilliseconds: TIME_LIMIT,
        maxResponseBytes: 64 * 1024,
      });
      const { status, ok, retryAfterMilliseconds: retryAfter } = response;
      const milliseconds = Date.now() - start;
      const error = ok ? null : `The receiver answered ${status}.`;
      return { at, status, error, milliseconds, ok, gone: status === 410, retryAfter };
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      const milliseconds = Date.now() - start;
      return {
        at,
        status: null,
        error: error.message,
        milliseconds,
        ok: false,
        gone: false,
        retryAfter: null,
      };
    }
  }
}

const itemsSchema = z.array(channelItemSchema);

function bodyOf({ kind }: ChannelRow, { content, count }: DeliveryRow): unknown {
  if (kind === 'webhook') return content;
  const items = itemsSchema.parse(content);
  return kind === 'slack' ? slackBody(items, count) : teamsBody(items, count);
}
