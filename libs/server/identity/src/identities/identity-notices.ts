import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';
import { Mailer } from '@pitwall/server-mail';
import type { Origin } from '../events/account-log.ts';

/** Tells a person by mail that there is another way into their account, or one less. */
@Injectable()
export class IdentityNotices {
  constructor(private readonly mailer: Mailer) {}

  /** `provider` as in "GitHub", or the name of the organization. */
  async linked(
    transaction: SystemTransaction,
    to: string,
    provider: string,
    origin: Origin,
  ): Promise<void> {
    await this.#tell(transaction, to, `You can sign in through ${provider} now`, origin);
  }

  async unlinked(
    transaction: SystemTransaction,
    to: string,
    provider: string,
    origin: Origin,
  ): Promise<void> {
    await this.#tell(transaction, to, `You can no longer sign in through ${provider}`, origin);
  }

  async #tell(
    transaction: SystemTransaction,
    to: string,
    subject: string,
    { address, requestId }: Origin,
  ): Promise<void> {
    await this.mailer.send(transaction, {
      organizationId: null,
      to,
      subject,
      paragraphs: [
        `${subject}${address === null ? '' : `; it was asked for from ${address}`}.`,
        'If it was not you, choose a new password at once and look at the ways into your account.',
      ],
      action: { label: 'Look at your account', path: '/account/security' },
      requestId,
    });
  }
}
