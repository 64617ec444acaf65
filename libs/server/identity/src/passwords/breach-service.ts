import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  CONFIGURATION,
  type Configuration,
  type GuardedClient,
  OUTGOING,
} from '@pitwall/server-kernel';

/** Nobody who chooses a password waits longer for it. */
const MILLISECONDS = 3_000;
/** Of 40 hexadecimal digits, those that leave this installation. */
const TOLD = 5;

/**
 * Asks a service in the manner of Have I Been Pwned whether a password is known from a breach, where the operator
 * has switched one on. It is told the first digits of the password's SHA-1 alone, and answers with the rest of all
 * that begin so: neither the password nor its hash leaves (docs/adr/0036).
 */
@Injectable()
export class BreachService {
  readonly #log = new Logger(BreachService.name);

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(OUTGOING) private readonly outgoing: GuardedClient,
  ) {}

  /** False also where no service is switched on, or it does not answer: nobody is kept out by that. */
  async knows(password: string): Promise<boolean> {
    const { breachServiceUrl } = this.configuration;
    if (breachServiceUrl === null) return false;
    const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
    try {
      const response = await this.outgoing.request(`${breachServiceUrl}/${digest.slice(0, TOLD)}`, {
        // Rows of nothing among the others, so that the length of the answer does not tell which were asked for.
        headers: { 'add-padding': 'true', accept: 'text/plain' },
        timeLimitMilliseconds: MILLISECONDS,
        retry: 'never',
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return isListed(response.text(), digest.slice(TOLD));
    } catch (error) {
      this.#log.warn(
        `The service of breached passwords was not asked: ${error instanceof Error ? error.message : 'unknown'}`,
      );
      return false;
    }
  }
}

/** Rows are `rest of the hash:times seen`; those seen 0 times are padding. */
function isListed(rows: string, rest: string): boolean {
  return rows.split(/\r?\n/).some((row) => {
    const [given, times] = row.trim().split(':');
    return given?.toUpperCase() === rest && Number(times) > 0;
  });
}
