import { Injectable } from '@nestjs/common';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type SystemTransaction } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import { type Account, AccountRepository } from '../accounts/account.repository.ts';
import { AccountLog, type Origin } from '../events/account-log.ts';
import { IdentityNotices } from '../identities/identity-notices.ts';
import type { UsableConnection } from './connection.repository.ts';
import { DomainTrust, domainOf } from './domain-trust.ts';
import type { DomainRow } from './domain.repository.ts';
import type { Claims } from './openid-provider.ts';
import { OrganizationIdentityRepository } from './organization-identity.repository.ts';

interface Known {
  subject: string;
  email: string;
  name: string;
  domain: DomainRow;
}

const LONGEST_NAME = 80;
const refused = (detail: string) => new ProblemException('authentication.failed', detail);

/**
 * Decides who a provider's subject is here (docs/adr/0034). A provider speaks for the verified addresses of its
 * organization's domains and nobody else; whatever it says, the session is for its organization alone.
 */
@Injectable()
export class PersonAtProvider {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly identities: OrganizationIdentityRepository,
    private readonly domains: DomainTrust,
    private readonly notices: IdentityNotices,
    private readonly audit: AuditLog,
    private readonly log: AccountLog,
  ) {}

  /** Whom to sign in: a person who has come before, one whose address is proven, or a new one. */
  async admit(connection: UsableConnection, claims: Claims, origin: Origin): Promise<Account> {
    return this.database.withSystem('sign a person in', async (transaction) => {
      const known = await this.#check(transaction, connection, claims);
      const place = placeOf(connection);
      const userId = await this.identities.findUser(transaction, place, known.subject);
      if (userId === null) return this.#first(transaction, connection, known, origin);
      if (!(await this.identities.isMember(transaction, connection.organizationId, userId)))
        throw refused(`You do not belong to ${connection.organization.name} any more.`);
      await this.identities.used(transaction, place, known.subject, known.email);
      const account = await this.accounts.find(transaction, userId);
      if (!account) throw refused('This account is gone.');
      return account;
    });
  }

  /** Links the provider's subject to a person who is signed in by their own means, and asked for it. */
  async link(
    connection: UsableConnection,
    claims: Claims,
    userId: string,
    origin: Origin,
  ): Promise<void> {
    await this.database.withSystem('keep an account', async (transaction) => {
      const known = await this.#check(transaction, connection, claims);
      const owner = await this.identities.findUser(transaction, placeOf(connection), known.subject);
      if (owner === userId) return;
      if (owner !== null)
        throw new ProblemException(
          'resource.taken',
          'This account of the provider is another person’s here.',
        );
      const account = await this.accounts.find(transaction, userId);
      if (!account) throw refused('This account is gone.');
      await this.#join(transaction, connection, account.id, origin);
      await this.#link(transaction, connection, known, account, origin);
    });
  }

  /** Whether this subject is this person. */
  async isPerson(connection: UsableConnection, claims: Claims, userId: string): Promise<boolean> {
    return this.database.withSystem('sign a person in', async (transaction) => {
      const known = await this.#check(transaction, connection, claims);
      const owner = await this.identities.findUser(transaction, placeOf(connection), known.subject);
      return owner === userId;
    });
  }

  /** Throws unless the provider vouches for an address of a domain that its organization may speak for. */
  async #check(
    transaction: SystemTransaction,
    { organizationId, organization }: UsableConnection,
    { sub, email, email_verified: verified, name }: Claims,
  ): Promise<Known> {
    if (email === undefined || verified !== true)
      throw refused(
        `The provider of ${organization.name} does not say that your e-mail address is verified.`,
      );
    const domain = await this.domains.ownerOf(transaction, email);
    if (domain?.organizationId !== organizationId)
      throw refused(
        `${domainOf(email)} is not a domain of ${organization.name}: its provider cannot sign you in.`,
      );
    const shown = (name ?? '')
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
      .trim()
      .slice(0, LONGEST_NAME);
    return { subject: sub, email, name: shown || (email.split('@')[0] ?? email), domain };
  }

  /** Nobody has come as this subject before. */
  async #first(
    transaction: SystemTransaction,
    connection: UsableConnection,
    known: Known,
    origin: Origin,
  ): Promise<Account> {
    const found = await this.accounts.findByEmail(transaction, known.email);
    const proven = known.domain.proof === 'dns';
    if (found && !(proven && (await this.#mayBeLinked(transaction, connection, found))))
      throw refused(
        'There is an account with your address here already. Sign in to it by its own means, or choose a new password for it, and link it to your organization on its security page.',
      );
    const account =
      found ??
      (await this.accounts.create(transaction, {
        email: known.email,
        name: known.name,
        passwordHash: null,
        emailConfirmedAt: proven ? new Date() : null,
      }));
    if (!account) throw refused('Somebody has just made an account with your address. Try again.');
    if (!found)
      await this.log.record(transaction, account.id, 'account.created', origin, {
        way: 'organization',
        organization: connection.organization.name,
      });
    await this.#join(transaction, connection, account.id, origin);
    await this.#link(transaction, connection, known, account, origin);
    return {
      id: account.id,
      email: account.email,
      emailConfirmed: account.emailConfirmed,
      name: account.name,
    };
  }

  /**
   * Without its owner's word, an account that is there is linked only where nobody gains by it: its address is
   * confirmed, and it belongs to the organization already. Else whoever made it in another's name would get in.
   */
  async #mayBeLinked(
    transaction: SystemTransaction,
    { organizationId }: UsableConnection,
    { id, emailConfirmed }: Account,
  ): Promise<boolean> {
    return emailConfirmed && this.identities.isMember(transaction, organizationId, id);
  }

  async #join(
    transaction: SystemTransaction,
    connection: UsableConnection,
    userId: string,
    origin: Origin,
  ): Promise<void> {
    const { organizationId, role } = connection;
    if (!(await this.identities.join(transaction, organizationId, userId, role))) return;
    await this.audit.record(transaction, actorOf(connection, userId, origin), {
      action: 'member.joined',
      subject: { type: 'user', id: userId },
      after: { role, through: 'provider' },
    });
  }

  async #link(
    transaction: SystemTransaction,
    connection: UsableConnection,
    { subject, email }: Known,
    account: Account,
    origin: Origin,
  ): Promise<void> {
    const { organization } = connection;
    const place = placeOf(connection);
    await this.identities.link(transaction, { ...place, userId: account.id, subject, email });
    await this.audit.record(transaction, actorOf(connection, account.id, origin), {
      action: 'sign-in.linked',
      subject: { type: 'user', id: account.id },
      after: { email },
    });
    await this.log.record(transaction, account.id, 'identity.linked', origin, {
      kind: 'organization',
      organization: organization.name,
      label: email,
    });
    await this.notices.linked(transaction, account.email, organization.name, origin);
  }
}

const placeOf = ({ organizationId, id }: UsableConnection) => ({
  organizationId,
  connectionId: id,
});

const actorOf = ({ organizationId }: UsableConnection, userId: string, origin: Origin) => ({
  organizationId,
  userId,
  address: origin.address,
  requestId: origin.requestId ?? undefined,
});
