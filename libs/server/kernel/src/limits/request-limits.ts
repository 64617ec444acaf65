import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { Metrics } from '../metrics/metrics.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { LeasedLimit } from './leased-limit.ts';
import { SharedCounter } from './shared-counter.ts';

/** The limits of this installation, counted together by all of its processes. */
@Injectable()
export class RequestLimits {
  readonly #requests: LeasedLimit;
  readonly #signIns: LeasedLimit;

  constructor(
    database: Database,
    @Inject(CONFIGURATION) configuration: Configuration,
    private readonly metrics: Metrics,
  ) {
    const counter = new SharedCounter(database);
    // A lease of a fiftieth keeps the shared store out of most requests and the count within 2 % a process.
    this.#requests = new LeasedLimit(counter, {
      name: 'requests',
      points: configuration.requestsPerMinute,
      seconds: 60,
      lease: Math.max(1, Math.floor(configuration.requestsPerMinute / 50)),
    });
    this.#signIns = new LeasedLimit(counter, {
      name: 'sign-ins',
      points: configuration.signInsPerMinute,
      seconds: 60,
      lease: 1,
    });
  }

  /** Counts one request of this address, person or token. Throws `rate.limited` when there were too many. */
  async countRequest(
    who: string,
  ): Promise<{ limit: number; remaining: number; resetSeconds: number }> {
    return this.#count(this.#requests, who);
  }

  /** Counts one try to sign in, by address and account together, so that nobody locks another out. */
  async countSignIn(address: string, account: string): Promise<void> {
    await this.#count(
      this.#signIns,
      `${address} ${createHash('sha256').update(account.toLowerCase()).digest('hex')}`,
    );
  }

  async #count(
    limit: LeasedLimit,
    who: string,
  ): Promise<{ limit: number; remaining: number; resetSeconds: number }> {
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
