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
  /** How the service refuses what is too many. */
  tooMany?: (retryAfterSeconds: number | null) => TrackerResponse;
  /** By the method unless given. */
  kindOf?: (request: TrackerRequest) => CallKind;
  /** By the call's number, from 1. */
  fault?: (call: number, request: TrackerRequest) => FakeFault | null;
}

/** A fake behind its referee, its limits and its faults. */
export class FakeService {
  readonly log: string[] = [];
  /** As the log, what each call did there. */
  readonly kinds: CallKind[] = [];
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
    return this.kinds.filter((kind) => kind !== 'read').length;
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
    const kind = (this.#options.kindOf ?? kindByMethod)(request);
    this.kinds.push(kind);
    const limited = this.#limited(kind);
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

  #limited(kind: CallKind): TrackerResponse | null {
    const { limits, clock, tooMany } = this.#options;
    if (!limits) return null;
    const now = clock.now();
    const at = this.#account.earliest(kind, now);
    if (at <= now && this.concurrent <= limits.concurrency) {
      this.#account.begin(kind);
      this.#account.end(kind, now);
      return null;
    }
    this.refused += 1;
    const seconds = Math.ceil((at - now) / 1_000);
    return (
      tooMany?.(seconds) ?? {
        status: 429,
        headers: { 'retry-after': String(seconds) },
        body: '{}',
      }
    );
  }
}

const kindByMethod = ({ method }: TrackerRequest): CallKind =>
  method === 'GET' ? 'read' : method === 'POST' ? 'create' : 'write';
