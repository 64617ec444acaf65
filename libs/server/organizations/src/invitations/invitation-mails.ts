import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AttemptRepository, emailKey } from '@pitwall/server-identity';
import { CONFIGURATION, type Configuration, ProblemException } from '@pitwall/server-kernel';

const DELAYS = { firstWait: 60, longestWait: 900, forgetAfter: 3_600 };
/** Mails in an hour of one organization, by tries to sign in: as many as one place may make accounts. */
const OF_ONE_ORGANIZATION = 20;

/**
 * Slows the mailing of invitations as mails to an account are: one address gets few in an hour, whoever invites it, and
 * one organization sends no hundreds, for whoever makes an account can make an organization and name any address.
 */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly attempts: AttemptRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Takes one mail. @throws ProblemException `rate.limited` with the seconds to wait */
  async take(organizationId: string, email: string): Promise<void> {
    const { signInsPerMinute: few } = this.configuration;
    await this.#take('by this organization', ['invitations-of', organizationId], {
      free: few * OF_ONE_ORGANIZATION,
    });
    await this.#take('to this address', ['invitations-to', emailKey(email)], { free: few });
  }

  async #take(which: string, key: string[], { free }: { free: number }): Promise<void> {
    const hashed = createHash('sha256').update(JSON.stringify(key)).digest('base64url');
    const wait = await this.attempts.take(hashed, { free, ...DELAYS });
    if (wait === 0) return;
    throw new ProblemException(
      'rate.limited',
      `Many invitations were mailed ${which} in an hour. Try again in ${wait} seconds, or make the invitation without mailing it and pass its link on.`,
      { headers: { 'retry-after': String(wait) } },
    );
  }
}
