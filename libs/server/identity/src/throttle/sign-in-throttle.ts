import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  addressBlock,
  CONFIGURATION,
  type Configuration,
  Metrics,
  ProblemException,
} from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { emailKey } from '../accounts/account.repository.ts';
import { AttemptRepository, type AttemptRule } from './attempt.repository.ts';
import { KnownDevices } from './known-device.ts';

const HOUR = 3_600;
const DELAYS = { firstWait: 15, longestWait: 900, forgetAfter: HOUR };

/** Tries that were taken before a password was looked at. */
export interface TakenTries {
  /** Of this pair of account and place: forgotten on success. */
  own: string;
  /** Shared with others: given back on success. */
  shared: string[];
}

/**
 * Slows guessing down without locking anybody out (docs/adr/0011): every try counts before it is looked at,
 * with growing waits. A browser in which the account was signed in before has tries of its own.
 */
@Injectable()
export class SignInThrottle {
  readonly #devices: KnownDevices;
  readonly #own: AttemptRule;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly attempts: AttemptRepository,
    private readonly mailer: Mailer,
    private readonly metrics: Metrics,
  ) {
    this.#devices = new KnownDevices(
      [configuration.secretKey, ...configuration.previousSecretKeys],
      configuration.publicUrl,
    );
    this.#own = { free: configuration.signInsPerMinute, ...DELAYS };
  }

  /** Takes a try to sign in to this account from here. Throws `rate.limited` with the seconds to wait. */
  async take(request: FastifyRequest, email: string): Promise<TakenTries> {
    const account = emailKey(email);
    const device = this.#devices.nameFor(request, email);
    if (device !== null) {
      const own = keyOf('device', device, account);
      await this.#require(own, this.#own, this.#wayAround());
      return { own, shared: [] };
    }
    const block = addressBlock(request.ip);
    const own = keyOf('place', block, account);
    await this.#require(own, this.#own, this.#wayAround());
    const shared: string[] = [];
    const free = this.configuration.signInsPerMinute * 10;
    await this.#take(shared, keyOf('block', block), { free, ...DELAYS });
    // Only where the way around it by mail is open: else whoever guesses would keep the owner out.
    if (this.mailer.delivers)
      await this.#take(shared, keyOf('account', account), { free, ...DELAYS, firstWait: 60 });
    return { own, shared };
  }

  /** The try was right: it does not count, and the browser is known from now on. */
  async succeeded(taken: TakenTries, email: string, reply: FastifyReply): Promise<void> {
    await this.attempts.forget(taken.own);
    for (const key of taken.shared) await this.attempts.giveBack(key);
    this.#devices.remember(reply, email);
  }

  /** The person came in another way, as by a mailed link: the browser is known from now on. */
  remember(email: string, reply: FastifyReply): void {
    this.#devices.remember(reply, email);
  }

  /** Takes a try of some other kind, as a mail to be sent: `free` in an hour, then with growing waits. */
  async takeOther(kind: string, who: string, free: number): Promise<void> {
    await this.#require(keyOf(kind, who), { free, ...DELAYS, firstWait: 60 });
  }

  /** Forgets tries of some other kind: the last was right. */
  async forgetOther(kind: string, who: string): Promise<void> {
    await this.attempts.forget(keyOf(kind, who));
  }

  /** Takes a try of a place, whatever it is for: `times` as many in an hour as tries to sign in. */
  async takeFrom(kind: string, request: FastifyRequest, times: number): Promise<void> {
    const free = this.configuration.signInsPerMinute * times;
    await this.takeOther(kind, addressBlock(request.ip), free);
  }

  async #take(taken: string[], key: string, rule: AttemptRule): Promise<void> {
    await this.#require(key, rule, this.#wayAround());
    taken.push(key);
  }

  /** Past a password that is not remembered; it helps with no other kind of try. */
  #wayAround(): string {
    return this.mailer.delivers ? ', or have a link mailed to you to choose a new password' : '';
  }

  async #require(key: string, rule: AttemptRule, wayAround = ''): Promise<void> {
    const wait = await this.attempts.take(key, rule);
    if (wait === 0) return;
    this.metrics.refusedRequests.inc({ limit: 'sign-ins' });
    throw new ProblemException(
      'rate.limited',
      `Too many tries. Try again in ${waitWords(wait)}${wayAround}.`,
      { headers: { 'retry-after': String(wait) } },
    );
  }
}

const waitWords = (seconds: number): string =>
  seconds === 1
    ? '1 second'
    : seconds <= 90
      ? `${seconds} seconds`
      : `${Math.ceil(seconds / 60)} minutes`;

const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
