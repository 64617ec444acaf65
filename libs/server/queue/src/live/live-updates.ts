import { type LiveEvent, liveEventSchema } from '@pitwall/contracts';
import type { RelayNode } from '../broker/broker.ts';
import { LIVE_UPDATE_BYTES } from '../broker/relay-options.ts';
import type { QueueLog } from '../options/queue-options.ts';

export type LiveListener = (event: LiveEvent) => void;

interface Channel {
  listeners: Set<LiveListener>;
  /** Resolves to what ends the subscription at the relay. */
  opened: Promise<() => Promise<void>>;
}

/**
 * What open pages are told while it happens, across processes. An update may be lost while a connection is
 * down: a page reads again when its stream starts anew. Ids only; the page reads the rows as its own user.
 */
export class LiveUpdates {
  readonly #relay: RelayNode;
  readonly #log: QueueLog;
  readonly #channels = new Map<string, Channel>();
  readonly #sending = new Set<Promise<unknown>>();

  constructor(relay: RelayNode, log: QueueLog) {
    this.#relay = relay;
    this.#log = log;
    relay.on('error', (error: Error) =>
      this.#log.warn({ err: error }, 'The relay of live updates reports an error; it goes on.'),
    );
  }

  async ready(): Promise<void> {
    await this.#relay.waitUntilReady();
  }

  /**
   * Tells every listener of the organization, in every process. Never fails because of the connection: an
   * update that cannot be sent is logged. Throws on an event that is no LiveEvent or over 8 KiB.
   */
  async publish(organizationId: string, event: LiveEvent): Promise<void> {
    const parsed = liveEventSchema.parse(event);
    const bytes = Buffer.byteLength(JSON.stringify(parsed));
    if (bytes > LIVE_UPDATE_BYTES)
      throw new Error(
        `A live update has at most ${LIVE_UPDATE_BYTES} bytes; this one has ${bytes}. Send ids, and let the page read the rows.`,
      );
    const sent = this.#relay.publish(topicOf(organizationId), parsed).then(
      () => undefined,
      (error: unknown) =>
        this.#log.warn({ err: error, organizationId }, 'A live update could not be sent.'),
    );
    this.#sending.add(sent);
    await sent;
    this.#sending.delete(sent);
  }

  /** Resolves once updates arrive, to what ends the subscription. */
  async subscribe(organizationId: string, listener: LiveListener): Promise<() => Promise<void>> {
    const channel = this.#channels.get(organizationId) ?? this.#open(organizationId);
    // One entry for each subscription, though a listener be given twice.
    const own: LiveListener = (event) => listener(event);
    channel.listeners.add(own);
    try {
      await channel.opened;
    } catch (error) {
      channel.listeners.delete(own);
      this.#forget(organizationId, channel);
      throw error;
    }
    return async () => {
      if (!channel.listeners.delete(own) || channel.listeners.size > 0) return;
      this.#forget(organizationId, channel);
      const end = await channel.opened;
      await end().catch((error: unknown) =>
        this.#log.warn({ err: error }, 'A subscription to live updates could not be ended.'),
      );
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#sending);
    this.#channels.clear();
    await this.#relay.close();
  }

  #open(organizationId: string): Channel {
    const listeners = new Set<LiveListener>();
    const opened = this.#relay
      .subscribe(topicOf(organizationId), ({ data }) => this.#deliver(listeners, data))
      .then((subscription) => () => subscription.unsubscribe());
    const channel = { listeners, opened };
    this.#channels.set(organizationId, channel);
    return channel;
  }

  #forget(organizationId: string, channel: Channel): void {
    if (this.#channels.get(organizationId) === channel) this.#channels.delete(organizationId);
  }

  #deliver(listeners: Set<LiveListener>, data: unknown): void {
    const parsed = liveEventSchema.safeParse(data);
    // A newer release may send events that this one does not know.
    if (!parsed.success) return;
    for (const listener of [...listeners]) {
      try {
        listener(parsed.data);
      } catch (error) {
        this.#log.error({ err: error }, 'A listener of live updates threw.');
      }
    }
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An organization that is no UUID could name another's topic, or a pattern over all. */
function topicOf(organizationId: string): string {
  if (!UUID.test(organizationId))
    throw new Error('The organization of a live update is not a UUID.');
  return `organization.${organizationId.toLowerCase()}`;
}
