import { Injectable } from '@nestjs/common';
import type { ChangePassword, ResetPassword } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { AccountRepository } from '../accounts/account.repository.ts';
import { EmailLinkRepository } from '../email-links/email-link.repository.ts';
import { EmailLinks } from '../email-links/email-links.service.ts';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { OtherWays } from '../identities/other-ways.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { hashPassword, passwordMatches } from './password-hasher.ts';
import { PasswordPolicy } from './password-policy.ts';

const REASON = 'keep an account';

/** Changing and resetting passwords. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly policy: PasswordPolicy,
    private readonly links: EmailLinks,
    private readonly linkRows: EmailLinkRepository,
    private readonly sessions: SessionRepository,
    private readonly ways: OtherWays,
    private readonly mailer: Mailer,
    private readonly log: AccountLog,
  ) {}

  async has(userId: string): Promise<boolean> {
    return (await this.hashOf(userId)) !== null;
  }

  /** Whether this is the person's password; false where they have none. */
  async matches(userId: string, password: string): Promise<boolean> {
    return passwordMatches(await this.hashOf(userId), password);
  }

  /** Sets a new password and ends every other session and open link. Throws `request.invalid` at `current`. */
  async change(
    person: { userId: string; email: string; name: string; sessionId: string },
    { current, password }: ChangePassword,
    origin: Origin,
  ): Promise<void> {
    const stored = await this.hashOf(person.userId);
    if (stored !== null && !(await passwordMatches(stored, current ?? '')))
      throw new ProblemException('request.invalid', 'Your current password is another.', {
        errors: [{ path: 'current', message: 'this is not your current password' }],
      });
    await this.policy.require(password, person);
    const hash = await hashPassword(password);
    await this.database.withSystem(REASON, async (transaction) => {
      // Two changes at once: the second was checked against a password that is gone.
      if ((await this.accounts.passwordHash(transaction, person.userId)) !== stored)
        throw new ProblemException(
          'resource.changed',
          'Your password was changed elsewhere meanwhile.',
        );
      await this.accounts.setPassword(transaction, person.userId, hash);
      await this.linkRows.endAll(transaction, person.userId);
      const sessions = await this.sessions.endAll(transaction, person.userId, person.sessionId);
      await this.log.record(transaction, person.userId, 'password.changed', origin, { sessions });
      await this.tell(transaction, person.email, origin);
    });
  }

  /**
   * Mails a link to choose a new password, where there is an account with this address. It answers the same,
   * and does the same work, where there is none.
   */
  async requestReset(email: string, origin: Origin): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      const account = await this.accounts.findByEmail(transaction, email);
      await this.links.send(transaction, {
        purpose: 'reset',
        userId: account?.id ?? null,
        // To the address as the account has it, never to another spelling of it.
        email: account?.email ?? email,
        requestId: origin.requestId ?? '',
      });
    });
    await this.log.recordByEmail(email, 'password.reset-requested', origin);
  }

  /** Sets the password of a mailed link's person and ends all of their sessions. */
  async reset({ token, password }: ResetPassword, origin: Origin): Promise<void> {
    const person = await this.database.withSystem(REASON, (transaction) =>
      this.links.personOf(transaction, token, 'reset'),
    );
    await this.policy.require(password, person);
    const hash = await hashPassword(password);
    await this.database.withSystem(REASON, async (transaction) => {
      const { userId, email } = await this.links.use(transaction, token, 'reset');
      // Whoever made the account had not proved to read mails there: no way in of theirs stays.
      const before = await this.accounts.find(transaction, userId);
      if (before?.emailConfirmed === false) await this.ways.removeAll(transaction, userId);
      await this.accounts.setPassword(transaction, userId, hash);
      // Opening the link has proved that they read mails there.
      await this.accounts.confirmEmail(transaction, userId, email);
      await this.linkRows.endAll(transaction, userId);
      const sessions = await this.sessions.endAll(transaction, userId);
      await this.log.record(transaction, userId, 'password.reset', origin, { sessions });
      await this.tell(transaction, email, origin);
    });
  }

  private async hashOf(userId: string): Promise<string | null> {
    return this.database.withSystem(REASON, (transaction) =>
      this.accounts.passwordHash(transaction, userId),
    );
  }

  private async tell(
    transaction: Parameters<Mailer['send']>[0],
    to: string,
    origin: Origin,
  ): Promise<void> {
    await this.mailer.send(transaction, {
      organizationId: null,
      to,
      subject: 'Your password was changed',
      paragraphs: [
        `The password of your Pitwall account was changed${origin.address === null ? '' : ` from ${origin.address}`}. You were signed out everywhere else.`,
        'If it was not you, choose a new password at once.',
      ],
      action: { label: 'Choose a new password', path: '/forgot-password' },
      requestId: origin.requestId,
    });
  }
}
