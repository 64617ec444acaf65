import { Injectable } from '@nestjs/common';
import type { AccountAction } from '@pitwall/contracts';
import type { SystemTransaction } from '@pitwall/server-db';
import { Mailer } from '@pitwall/server-mail';
import type { Origin } from '../events/account-log.ts';

const SUBJECTS: Partial<Record<AccountAction, string>> = {
  'factor.totp-added': 'An authenticator app was set up',
  'factor.totp-removed': 'Your authenticator app was removed',
  'factor.passkey-added': 'A passkey was added',
  'factor.passkey-removed': 'A passkey was removed',
};

/** Tells a person by mail that how their account is entered has changed. */
@Injectable()
export class FactorNotices {
  constructor(private readonly mailer: Mailer) {}

  async tell(
    transaction: SystemTransaction,
    to: string,
    action: AccountAction,
    { address, requestId }: Origin,
  ): Promise<void> {
    const subject = SUBJECTS[action] ?? 'How your account is entered has changed';
    await this.mailer.send(transaction, {
      organizationId: null,
      to,
      subject,
      paragraphs: [
        `${subject} for your Pitwall account${address === null ? '' : `, from ${address}`}.`,
        'If it was not you, choose a new password at once and look at your account’s sessions.',
      ],
      action: { label: 'Look at your account', path: '/account/security' },
      requestId,
    });
  }
}
