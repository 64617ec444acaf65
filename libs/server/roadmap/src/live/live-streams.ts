import { PassThrough, type Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type LiveEvent, ROLE_PERMISSIONS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { LiveUpdates } from '@pitwall/server-queue';
import { LiveAccessRepository } from './live-access.repository.ts';

/** What a reader may fall behind by; one that is slower is cut off and reads again when it comes back. */
const BEHIND_BYTES = 65_536;
const STREAMS_OF_A_PERSON = 20;
const RETRY_MILLISECONDS = 3_000;

/** How long a reader has to take what is left when its stream ends. */
const LAST_READ_MILLISECONDS = 1_000;

interface OpenStream {
  readonly reader: string;
  /** Of the browser that reads it; null for a token. */
  readonly sessionId: string | null;
  readonly stream: PassThrough;
  /** Hears of nothing more, and lets the reader take what is left. */
  end(): void;
}

/** Streams of server-sent events, one for each open page. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  /** How often a silent stream shows that it is alive, and that its reader may still read. */
  heartbeatMilliseconds = 25_000;
  readonly #open = new Set<OpenStream>();

  constructor(
    private readonly live: LiveUpdates,
    private readonly database: Database,
    private readonly access: LiveAccessRepository,
  ) {}

  /** Ends when the reader goes, is signed out, may no longer read, or the process stops. */
  async open(context: TenantRequest, sessionId: string | null = null): Promise<Readable> {
    const reader = `${context.organizationId} ${context.userId}`;
    const own = [...this.#open].filter((one) => one.reader === reader);
    if (own.length >= STREAMS_OF_A_PERSON) throw tooMany();
    const stream = new PassThrough();
    const subscribed = this.live.subscribe(context.organizationId, (event) => {
      if (isSeen(context, event)) send(stream, withoutOthers(event));
    });
    const opened: OpenStream = {
      reader,
      sessionId,
      stream,
      end: () => {
        if (!this.#open.delete(opened)) return;
        clearInterval(heartbeat);
        void subscribed.then((unsubscribe) => unsubscribe()).catch(() => undefined);
        stream.end();
        setTimeout(() => stream.destroy(), LAST_READ_MILLISECONDS).unref();
      },
    };
    const heartbeat = setInterval(
      () => void this.beat(opened, context),
      this.heartbeatMilliseconds,
    );
    this.#open.add(opened);
    stream.once('close', () => opened.end());
    try {
      await subscribed;
    } catch (error) {
      opened.end();
      throw error;
    }
    stream.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
    return stream;
  }

  beforeApplicationShutdown(): void {
    for (const opened of this.#open) opened.end();
  }

  private async beat(opened: OpenStream, context: TenantRequest): Promise<void> {
    const may = await this.mayRead(context, opened.sessionId).catch(() => false);
    if (!may) opened.end();
    else if (this.#open.has(opened)) opened.stream.write(': alive\n\n');
  }

  private async mayRead(context: TenantRequest, sessionId: string | null): Promise<boolean> {
    if (sessionId !== null && !(await this.access.sessionLasts(this.database, sessionId)))
      return false;
    return this.database.withTenant(context, async (transaction) => {
      const now = new Date();
      if (context.tokenId !== null) {
        const token = await this.access.token(transaction, context.tokenId, now);
        if (!token?.isPersonal) return token !== null;
      }
      const membership = await this.access.membership(transaction, context.userId, now);
      if (!membership || !ROLE_PERMISSIONS[membership.role].has('systems:read')) return false;
      // A reviewer whose systems are others by now opens another stream, which knows them.
      const isReviewer = membership.role === 'reviewer';
      if (context.tokenId !== null)
        return !isReviewer || isPart(context.systems, membership.systems);
      return isReviewer ? isSameSet(membership.systems, context.systems) : !context.systems;
    });
  }
}

/** What is for chosen people reaches them alone; who sees chosen systems is told of nothing else. */
const isSeen = ({ systems, userId }: TenantRequest, event: LiveEvent): boolean =>
  event.kind === 'notifications.changed'
    ? event.userIds === null || event.userIds.includes(userId)
    : !systems || ('systemId' in event && systems.includes(event.systemId));

/** Whom else an event is for is nobody's to see. */
const withoutOthers = (event: LiveEvent): LiveEvent =>
  event.kind === 'notifications.changed' ? { ...event, userIds: null } : event;

const isSameSet = (one: readonly string[], other: readonly string[] | null = null): boolean =>
  one.length === other?.length && isPart(other, one);

/** All systems are part of no choice. */
const isPart = (some: readonly string[] | null = null, whole: readonly string[]): boolean =>
  some !== null && some.every((id) => whole.includes(id));

function send(stream: PassThrough, event: LiveEvent): void {
  if (stream.destroyed || stream.writableEnded) return;
  if (stream.writableLength > BEHIND_BYTES) stream.destroy();
  else stream.write(`data: ${JSON.stringify(event)}\n\n`);
}

const tooMany = (): ProblemException =>
  new ProblemException(
    'rate.limited',
    'You have too many pages open that wait for live updates. Close some of them.',
    { headers: { 'retry-after': '30' } },
  );
