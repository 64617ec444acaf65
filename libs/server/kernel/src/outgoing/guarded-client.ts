import { Agent } from 'undici';
import { normalHost } from './allow-list.ts';
import { createConnector } from './connector.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { createDestinationPolicy, type DestinationPolicy } from './destination-policy.ts';
import { exchange } from './exchange.ts';
import type { GuardedClientOptions, OutgoingAttempt } from './guarded-client-options.ts';
import {
  type GuardedRequestInit,
  type Hop,
  mayRepeat,
  parseUrl,
  toHop,
} from './guarded-request.ts';
import type { GuardedResponse } from './guarded-response.ts';
import { HostGate } from './host-gate.ts';
import { type OutgoingClock, orAborted, pause, systemClock } from './outgoing-clock.ts';
import { OutgoingError } from './outgoing-error.ts';
import { redirectOf, tooManyRedirects } from './redirect.ts';
import { createSystemResolver } from './resolver.ts';
import { createRetryPolicy, mayPassLater, type RetryPolicy } from './retry-policy.ts';

const KEEP_ALIVE_MILLISECONDS = 4_000;
const LONGEST_KEEP_ALIVE_MILLISECONDS = 30_000;

/** Sends requests to addresses that tenants influence. */
export interface GuardedClient {
  /** Resolves with any status. Rejects with `OutgoingError` only. */
  request(url: string | URL, init?: GuardedRequestInit): Promise<GuardedResponse>;
  /** Closes all connections once the requests under way have ended. */
  close(): Promise<void>;
}

/** @throws Error when the allow list cannot be read */
export function createGuardedClient(options: GuardedClientOptions = {}): GuardedClient {
  return new Client(options);
}

/** The tries of one request, counted over all its redirects. */
interface Journey {
  init: GuardedRequestInit;
  deadline: Deadline;
  limit: number;
  attempts: number;
}

class Client implements GuardedClient {
  readonly #policy: DestinationPolicy;
  readonly #clock: OutgoingClock;
  readonly #retry: RetryPolicy;
  readonly #gate: HostGate;
  readonly #agent: Agent;
  readonly #timeLimit: number;
  readonly #maxResponseBytes: number;
  readonly #maxRedirects: number;
  readonly #userAgent: string;
  readonly #observe: (attempt: OutgoingAttempt) => void;

  constructor(options: GuardedClientOptions) {
    const concurrency = options.concurrencyPerHost ?? 8;
    this.#policy = createDestinationPolicy(options);
    this.#clock = options.clock ?? systemClock;
    this.#retry = createRetryPolicy(options.retry ?? {}, options.random ?? Math.random);
    this.#gate = new HostGate(concurrency, options.waitingPerHost ?? 200);
    this.#timeLimit = options.timeLimitMilliseconds ?? 15_000;
    this.#maxResponseBytes = options.maxResponseBytes ?? 1024 * 1024;
    this.#maxRedirects = options.maxRedirects ?? 3;
    this.#userAgent = options.userAgent ?? 'Pitwall';
    this.#observe = options.observe ?? (() => undefined);
    this.#agent = new Agent({
      connect: createConnector({
        policy: this.#policy,
        resolve: options.resolve ?? createSystemResolver(),
        clock: this.#clock,
        timeLimitMilliseconds: options.connectTimeLimitMilliseconds ?? 5_000,
        certificateAuthorities: options.certificateAuthorities,
      }),
      connections: concurrency,
      pipelining: 1,
      maxHeaderSize: options.maxHeaderBytes ?? 16 * 1024,
      // The deadline covers these two, on a clock that tests can hold.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
      keepAliveMaxTimeout: LONGEST_KEEP_ALIVE_MILLISECONDS,
    });
  }

  async request(url: string | URL, init: GuardedRequestInit = {}): Promise<GuardedResponse> {
    const parsed = parseUrl(url);
    this.#policy.checkUrl(parsed);
    const hop = toHop(parsed, init, this.#userAgent);
    const milliseconds = Math.min(init.timeLimitMilliseconds ?? Infinity, this.#timeLimit);
    const deadline = startDeadline(this.#clock, milliseconds, parsed.origin, init.signal);
    const limit = Math.min(init.maxResponseBytes ?? Infinity, this.#maxResponseBytes);
    try {
      return await orAborted(
        deadline.signal,
        this.#follow(hop, { init, deadline, limit, attempts: 0 }),
      );
    } finally {
      deadline.stop();
    }
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #follow(first: Hop, journey: Journey): Promise<GuardedResponse> {
    let hop = first;
    for (let redirects = 0; ; redirects += 1) {
      const response = await this.#send(hop, journey);
      if (journey.init.redirects === 'return') return response;
      const next = redirectOf(hop, response.status, response.headers['location']);
      if (next === null) return response;
      if (redirects >= this.#maxRedirects)
        throw tooManyRedirects(this.#maxRedirects, hop.url.origin);
      this.#policy.checkUrl(next.url);
      hop = { ...next, mayRepeat: mayRepeat(next.method, journey.init) };
    }
  }

  /** Sends, and sends again as long as it may and may help. */
  async #send(hop: Hop, journey: Journey): Promise<GuardedResponse> {
    for (;;) {
      journey.attempts += 1;
      const outcome = await this.#try(hop, journey);
      const failed = outcome instanceof OutgoingError;
      const again = failed ? outcome.transient : mayPassLater(outcome.status);
      const wait = again
        ? this.#waitBeforeNext(hop, journey, failed ? null : outcome.retryAfterMilliseconds)
        : null;
      if (wait === null) {
        if (failed) throw outcome;
        return outcome;
      }
      await pause(this.#clock, wait, journey.deadline.signal);
    }
  }

  #waitBeforeNext(
    hop: Hop,
    { attempts, deadline }: Journey,
    retryAfter: number | null,
  ): number | null {
    if (!hop.mayRepeat || attempts >= this.#retry.attempts) return null;
    const wait = this.#retry.delay(attempts, retryAfter);
    return wait !== null && wait < deadline.remaining() ? wait : null;
  }

  async #try(
    hop: Hop,
    { deadline, limit, attempts }: Journey,
  ): Promise<GuardedResponse | OutgoingError> {
    const { signal } = deadline;
    const { origin, hostname } = hop.url;
    const start = this.#clock.now();
    const told = (status: number | null, code: OutgoingAttempt['code']) => {
      const milliseconds = this.#clock.now() - start;
      this.#observe({ origin, method: hop.method, attempt: attempts, status, code, milliseconds });
    };
    try {
      const response = await this.#gate.run(
        normalHost(hostname),
        () => exchange(this.#agent, hop, { limit, signal, now: this.#clock.now }),
        signal,
      );
      told(response.status, null);
      return response;
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      told(null, error.code);
      return error;
    }
  }
}
