import { Injectable } from '@nestjs/common';
import { ACCOUNT_GRACE_DAYS, type AccountDeletion, dayInWords } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { changedMeanwhile, ProblemException } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import type { SignedIn } from '../account/account.service.ts';
import { emailKey } from '../accounts/account.repository.ts';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import {
  AccountDeletionRepository,
  type NamedOrganization,
} from './account-deletion.repository.ts';

const REASON = 'keep an account';
const DAY = 86_400_000;

/** Deleting one's account: asked for here, to be taken back for some days, then done by the clock. */
@Injectable()
export class AccountDeletionService {
  constructor(
    private readonly database: Database,
    private readonly deletions: AccountDeletionRepository,
    private readonly sessions: SessionRepository,
    private readonly mailer: Mailer,
    private readonly log: AccountLog,
  ) {}

  async get({ userId, memberships }: SignedIn): Promise<AccountDeletion> {
    const [purgeAfter, blockedBy, tokens] = await Promise.all([
      this.deletions.purgeAfter(userId),
      this.deletions.blockedBy(userId),
      this.deletions.countTokens(userId),
    ]);
    return {
      purgeAfter: purgeAfter?.toISOString() ?? null,
      blockedBy,
      leaves: memberships.map(({ slug, name }) => ({ slug, name })),
      tokens,
    };
  }

  /** Signs out everywhere else and stops personal tokens. Refused while an organization would have no owner. */
  async ask(person: SignedIn, confirm: string, origin: Origin): Promise<AccountDeletion> {
    if (emailKey(confirm) !== emailKey(person.email))
      throw new ProblemException('request.invalid', 'Repeat the e-mail address of your account.', {
        errors: [{ path: 'confirm', message: `type ${person.email}` }],
      });
    const purgeAfter = new Date(Date.now() + ACCOUNT_GRACE_DAYS * DAY);
    await this.database.withSystem(REASON, async (transaction) => {
      const blocked = await this.deletions.lockOwners(transaction, person.userId);
      if (blocked.length > 0) throw lastOwnerOf(blocked);
      if (!(await this.deletions.mark(transaction, person.userId, purgeAfter)))
        throw changedMeanwhile('account');
      await this.sessions.endAll(transaction, person.userId, person.sessionId);
      await this.log.record(transaction, person.userId, 'account.deletion-asked', origin, {
        purgeAfter: purgeAfter.toISOString(),
      });
      await this.mailer.send(transaction, {
        organizationId: null,
        to: person.email,
        subject: 'Your account will be deleted',
        paragraphs: [
          `Your Pitwall account and all that it holds of you will be deleted after ${dayInWords(purgeAfter.toISOString())} (UTC).`,
          'Until then you can sign in and keep it. If it was not you who asked for this, do so at once and choose a new password.',
        ],
        action: { label: 'Keep the account', path: '/account/data' },
        requestId: origin.requestId,
      });
    });
    return this.get(person);
  }

  async takeBack(person: SignedIn, origin: Origin): Promise<AccountDeletion> {
    await this.database.withSystem(REASON, async (transaction) => {
      if (!(await this.deletions.unmark(transaction, person.userId)))
        throw new ProblemException('resource.conflict', 'This account is not about to be deleted.');
      await this.log.record(transaction, person.userId, 'account.deletion-taken-back', origin);
    });
    return this.get(person);
  }
}

const lastOwnerOf = (organizations: NamedOrganization[]): ProblemException =>
  new ProblemException(
    'resource.conflict',
    `You are the only owner of ${organizations.map(({ name }) => name).join(', ')}. Make another member the owner, or delete the organization, then delete your account.`,
  );
