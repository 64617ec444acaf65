import pg from 'pg';
import { OUTBOX_CHANNEL, ROOM } from '../outbox/outbox-channel.ts';
import type { QueueLog } from '../options/queue-options.ts';
import type { WakeReason } from './alarm.ts';

const FIRST_REST = 500;
const LONGEST_REST = 15_000;

/** Hears NOTIFY on a connection of its own, and makes another when it breaks. */
export class OutboxListener {
  readonly #url: string;
  readonly #log: QueueLog;
  readonly #wake: (why: WakeReason) => void;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #rest = FIRST_REST;
  #closed = false;

  constructor(url: string, log: QueueLog, wake: (why: WakeReason) => void) {
    this.#url = url;
    this.#log = log;
    this.#wake = wake;
  }

  /** Never fails: until it listens, the dispatcher's poll serves. */
  async start(): Promise<void> {
    if (this.#closed) return;
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'pitwall-outbox',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 10_000,
    });
    this.#client = client;
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#wake(payload === ROOM ? 'room' : 'left'));
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      this.#rest = FIRST_REST;
      // What was left while nobody listened.
      this.#wake('left');
    } catch (error) {
      this.#lost(client, error as Error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #lost(client: pg.Client, error?: Error): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.#log.warn(
      { err: error },
      'The connection that listens for new jobs broke. Until it is back, jobs are found by polling.',
    );
    this.#timer = setTimeout(() => void this.start(), this.#rest);
    this.#rest = Math.min(this.#rest * 2, LONGEST_REST);
  }
}
