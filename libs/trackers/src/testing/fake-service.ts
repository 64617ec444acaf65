import type { CallKind } from '../plan/operation.ts';
import { RateAccount, type RateLimits } from '../run/rate-limits.ts';
import { TrackerError } from '../run/tracker-error.ts';
import type { RunClock } from '../run/clock.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../run/transport.ts';
import type { Referee } from './openapi-referee.ts';

/** What goes wrong with one call. */
export type FakeFault =
  | { kind: 'answer'; response: TrackerResponse; done: boolean }
  /** No answer; `done` tells whether the service did it all the same. */
  | { kind: 'lost'; done: boolean }
  /** The caller's process ends here. */
  | { kind: 'killed'; done: boolean };

/** Thrown through everything, as the end of a process is. */
export class Killed extends Error {
  override name = 'Killed';
}

export interface FakeServiceOptions {
  handle: (request: TrackerRequest) => TrackerResponse;
  referee?: Referee;
  clock: RunClock;
  /** Of the way there and back together. */
  latencyMilliseconds?: number;
  /** Enforced as the service counts: when a request arrives. */
  limits?: RateLimits;
  /** By the call's number, from 1. */
  fault?: (call: number, request: TrackerRequest) => FakeFault | null;
}

/** A fake behind its referee, its limits and its faults. */
export class FakeService {
  readonly log: string[] = [];
  /** What was against the service's description. */
  readonly violations: string[] = [];
  /** Calls that were refused for being too many. */
  refused = 0;
  concurrent = 0;
  mostConcurrent = 0;
  readonly #options: FakeServiceOptions;
  /** A call counts at the service when it arrives. */
  readonly #account: RateAccount;
  #calls = 0;

  constructor(options: FakeServiceOptions) {
    this.#options = options;
    this.#account = new RateAccount(options.limits ?? { concurrency: Infinity, windows: [] });
  }

  get writes(): number {
    return this.log.filter((line) => !line.startsWith('GET ')).length;
  }
  get reads(): number {
    return this.log.length - this.writes;
  }

  readonly transport: TrackerTransport = async (request) => {
    const { clock, latencyMilliseconds = 0 } = this.#options;
    this.concurrent += 1;
    this.mostConcurrent = Math.max(this.mostConcurrent, this.concurrent);
    try {
      if (latencyMilliseconds > 0) await clock.wait(latencyMilliseconds / 2);
      const response = this.#receive(request);
      if (latencyMilliseconds > 0) await clock.wait(latencyMilliseconds / 2);
      return response;
    } finally {
      this.concurrent -= 1;
    }
  };

  #receive(request: TrackerRequest): TrackerResponse {
    this.#calls += 1;
    this.log.push(`${request.method} ${new URL(request.url).pathname}`);
    const limited = this.#limited(request);
    if (limited) return limited;
    const fault = this.#options.fault?.(this.#calls, request) ?? null;
    if (!fault) return this.#answer(request);
    if (fault.done) this.#answer(request);
    if (fault.kind === 'killed') throw new Killed();
    if (fault.kind === 'lost') throw new TrackerError('unclear', 'The connection was lost.');
    return fault.response;
  }

  #answer(request: TrackerRequest): TrackerResponse {
    const { referee, handle } = this.#options;
    const inRequest = referee?.ofRequest(request) ?? [];
    const response = handle(request);
    const inResponse = referee?.ofResponse(request, response) ?? [];
    for (const text of [...inRequest, ...inResponse])
      this.violations.push(`${request.method} ${new URL(request.url).pathname}: ${text}`);
    return response;
  }

  #limited({ method }: TrackerRequest): TrackerResponse | null {
    const { limits, clock } = this.#options;
    if (!limits) return null;
    const now = clock.now();
    const kind: CallKind = method === 'GET' ? 'read' : method === 'POST' ? 'create' : 'write';
    const at = this.#account.earliest(kind, now);
    if (at <= now && this.concurrent <= limits.concurrency) {
      this.#account.begin(kind);
      this.#account.end(kind, now);
      return null;
    }
    this.refused += 1;
    return {
      status: 403,
      headers: { 'retry-after': String(Math.ceil((at - now) / 1_000)) },
      body: JSON.stringify({ message: 'You have exceeded a secondary rate limit.' }),
    };
  }
}
