import { Injectable } from '@nestjs/common';
import type { Account } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException, type Principal } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { AccountRepository, emailKey } from '../accounts/account.repository.ts';
import { EmailLinkRepository } from '../email-links/email-link.repository.ts';
import { EmailLinks } from '../email-links/email-links.service.ts';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';

export type SignedIn = Extract<Principal, { kind: 'person' }>;
const REASON = 'keep an account';

/** A person's own account: what is known of it, and its address. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordsService,
    private readonly links: EmailLinks,
    private readonly linkRows: EmailLinkRepository,
    private readonly mailer: Mailer,
    private readonly log: AccountLog,
  ) {}

  async get(person: SignedIn): Promise<Account> {
    return {
      email: person.email,
      emailConfirmed: person.emailConfirmed,
      hasPassword: await this.passwords.has(person.userId),
      authenticatedAt: person.authenticatedAt.toISOString(),
    };
  }

  /** Gives the person another name, which all they work with read from now on. */
  async rename({ userId }: SignedIn, name: string, origin: Origin): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      const before = await this.accounts.rename(transaction, userId, name);
      if (before === name) return;
      await this.log.record(transaction, userId, 'account.renamed', origin, {
        before,
        after: name,
      });
    });
  }

  /** Mails the confirming link again; the one before stops working. */
  async resendConfirmation(person: SignedIn, origin: Origin): Promise<void> {
    if (person.emailConfirmed) return;
    await this.database.withSystem(REASON, (transaction) =>
      this.links.send(transaction, {
        purpose: 'confirm',
        userId: person.userId,
        email: person.email,
        requestId: origin.requestId ?? '',
      }),
    );
  }

  /** Mails a link to the new address, and word of it to the one of before. Nothing changes until it is opened. */
  async requestEmailChange(person: SignedIn, email: string, origin: Origin): Promise<void> {
    const to = email.trim();
    if (emailKey(to) === emailKey(person.email))
      throw new ProblemException('request.invalid', 'This is your address already.', {
        errors: [{ path: 'email', message: 'this is your address already' }],
      });
    await this.database.withSystem(REASON, async (transaction) => {
      await this.links.send(transaction, {
        purpose: 'change',
        userId: person.userId,
        email: to,
        requestId: origin.requestId ?? '',
      });
      await this.mailer.send(transaction, {
        organizationId: null,
        to: person.email,
        subject: 'Your e-mail address is about to change',
        paragraphs: [
          `Someone, hopefully you, asked that your Pitwall account use ${to} from now on.`,
          'If it was not you, choose a new password at once: that also stops the change.',
        ],
        action: { label: 'Choose a new password', path: '/forgot-password' },
        requestId: origin.requestId,
      });
      await this.log.record(transaction, person.userId, 'email.change-requested', origin, {
        email: to,
      });
    });
  }

  /** Uses a mailed link: confirms the address, or changes it. Whoever opens it need not be signed in. */
  async confirmEmail(token: string, origin: Origin): Promise<{ email: string }> {
    return this.database.withSystem(REASON, async (transaction) => {
      const link = await this.links.use(transaction, token, 'confirm', 'change');
      if (link.purpose === 'confirm') {
        if (!(await this.accounts.confirmEmail(transaction, link.userId, link.email)))
          throw new ProblemException(
            'link.unusable',
            'This link is for an address that the account no longer has.',
          );
        await this.log.record(transaction, link.userId, 'email.confirmed', origin);
        return { email: link.email };
      }
      const before = await this.accounts.find(transaction, link.userId);
      if (!(await this.accounts.changeEmail(transaction, link.userId, link.email)))
        throw new ProblemException(
          'resource.taken',
          'Another account has this address by now. Your address stays as it was.',
        );
      await this.linkRows.endAll(transaction, link.userId);
      await this.log.record(transaction, link.userId, 'email.changed', origin, {
        before: before?.email ?? null,
        after: link.email,
      });
      return { email: link.email };
    });
  }
}
