import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { Metrics } from '../metrics/metrics.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { LeasedLimit } from './leased-limit.ts';
import { SharedCounter } from './shared-counter.ts';

export const WINDOW_SECONDS = 60;

/** A limit as the caller is told of it. */
export interface CountedLimit {
  name: string;
  limit: number;
  remaining: number;
  resetSeconds: number;
}

/** The limits of this installation, counted together by all of its processes. */
@Injectable()
export class RequestLimits {
  readonly #requests: LeasedLimit;
  readonly #organizations: LeasedLimit;

  constructor(
    database: Database,
    @Inject(CONFIGURATION) configuration: Configuration,
    private readonly metrics: Metrics,
  ) {
    const counter = new SharedCounter(database);
    // A lease of a fiftieth keeps the shared store out of most requests and the count within 2 % a process.
    const ofRequests = (name: string, points: number): LeasedLimit =>
      new LeasedLimit(counter, {
        name,
        points,
        seconds: WINDOW_SECONDS,
        lease: Math.max(1, Math.floor(points / 50)),
      });
    this.#requests = ofRequests('requests', configuration.requestsPerMinute);
    this.#organizations = ofRequests('organization', configuration.organizationRequestsPerMinute);
  }

  /**
   * Counts one request of this address, person or token, and of the organization that it is about. Throws
   * `rate.limited` when there were too many of either.
   */
  async countRequest(who: string, organizationId: string | null): Promise<CountedLimit[]> {
    const own = { name: 'requests', ...(await this.#count(this.#requests, who)) };
    if (organizationId === null) return [own];
    const shared = await this.#count(this.#organizations, organizationId);
    return [own, { name: 'organization', ...shared }];
  }

  async #count(limit: LeasedLimit, who: string): Promise<Omit<CountedLimit, 'name'>> {
    const outcome = await limit.consume(who);
    if (outcome.allowed) return outcome;
    this.metrics.refusedRequests.inc({ limit: limit.name });
    throw new ProblemException(
      'rate.limited',
      `Too many requests. Try again in ${outcome.resetSeconds} seconds.`,
      {
        headers: {
          'retry-after': String(outcome.resetSeconds),
          ratelimit: `"${limit.name}";r=0;t=${outcome.resetSeconds}`,
        },
      },
    );
  }
}
