import { Injectable } from '@nestjs/common';
import type { Me, SignUp } from '@pitwall/contracts';
import { ROLE_PERMISSIONS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type MembershipOfPerson, type Principal, ProblemException } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Account, AccountRepository } from '../accounts/account.repository.ts';
import { AccountsService } from '../accounts/accounts.service.ts';
import { EmailLinks } from '../email-links/email-links.service.ts';
import { AccountLog, originOf } from '../events/account-log.ts';
import { FactorsService } from '../factors/factors.service.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import { WaysIn } from './authenticator.ts';
import { SessionStarter } from './session-starter.ts';

const SIGN_UPS = 20;

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly service: AccountsService,
    private readonly throttle: SignInThrottle,
    private readonly ways: WaysIn,
    private readonly sessions: SessionStarter,
    private readonly links: EmailLinks,
    private readonly factors: FactorsService,
    private readonly pending: PendingSignIns,
    private readonly log: AccountLog,
  ) {}

  async signUp(body: SignUp, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    await this.throttle.takeFrom('sign-up', request, SIGN_UPS);
    const origin = originOf(request);
    const account = await this.service.signUp(body, async (transaction, { id, email }) => {
      await this.links.send(transaction, {
        purpose: 'confirm',
        userId: id,
        email,
        requestId: String(request.id),
      });
      await this.log.record(transaction, id, 'account.created', origin, { way: 'password' });
    });
    await this.sessions.begin(account, request);
    this.throttle.remember(account.email, reply);
    return present(account, []);
  }

  async withPassword(email: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const taken = await this.throttle.take(request, email);
    const account = await this.ways.admit<Account>('local', request, reply);
    if (!account) {
      this.noteFailure(email, 'password', request);
      throw new ProblemException(
        'authentication.failed',
        'The e-mail address or the password is not right.',
      );
    }
    await this.throttle.succeeded(taken, email, reply);
    return this.begun(account, 'password', request, reply);
  }

  async withLink(request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    await this.throttle.takeFrom('sign-in-link', request, SIGN_UPS);
    const account = await this.ways.admit<Account>('sign-in-link', request, reply);
    if (!account) {
      throw new ProblemException(
        'authentication.failed',
        'This sign-in link has been used or is too old. Start Pitwall again for a new one, or sign in with a password.',
      );
    }
    return this.begun(account, 'link', request, reply);
  }

  async signOut(request: FastifyRequest): Promise<void> {
    const { account } = request.session;
    await request.session.destroy();
    if (account === undefined) return;
    const { userId, through } = account;
    await this.database.withSystem('keep an account', (transaction) =>
      this.log.record(
        transaction,
        userId,
        'account.signed-out',
        originOf(request),
        null,
        through?.organizationId ?? null,
      ),
    );
  }

  async me(principal: Principal): Promise<Me> {
    if (principal.kind === 'person') {
      const { userId, email, emailConfirmed, name, memberships } = principal;
      const me = present({ id: userId, email, emailConfirmed, name }, memberships);
      const [only] = principal.through ? memberships : [];
      return { ...me, through: only ? { organization: only.slug, name: only.name } : null };
    }
    const account = await this.database.withSystem('sign a person in', (transaction) =>
      this.accounts.find(transaction, principal.userId),
    );
    if (!account)
      throw new ProblemException('authentication.failed', 'The account of this token is gone.');
    const me = present(account, [principal.membership]);
    const allowed = me.organizations.map((one) => ({
      ...one,
      permissions: one.permissions.filter((permission) => principal.permissions.has(permission)),
    }));
    return { ...me, organizations: allowed };
  }

  /** The first factor was right. Where the account has a second one, that is waited for. */
  async begun(
    account: Account,
    way: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Me> {
    const ways = await this.factors.waysOf(account.id);
    if (ways.length === 0) return this.complete(account, way, request);
    await this.pending.begin(reply, 'factor', { userId: account.id, content: { way } });
    throw new ProblemException('authentication.second_factor', 'Confirm with your second factor.');
  }

  /** All that the account asks for was right: the session begins. */
  async complete(account: Account, way: string, request: FastifyRequest): Promise<Me> {
    await this.sessions.begin(account, request);
    const memberships = await this.database.withSystem(
      'list the organizations of a person',
      async (transaction) => {
        await this.log.record(transaction, account.id, 'account.signed-in', originOf(request), {
          way,
        });
        return this.accounts.memberships(transaction, account.id);
      },
    );
    return present(account, memberships);
  }

  /** Nobody waits for it, so that the time of the answer does not tell who has an account. */
  private noteFailure(email: string, way: string, request: FastifyRequest): void {
    this.log
      .recordByEmail(email, 'account.sign-in-failed', originOf(request), { way })
      .catch((error: unknown) => {
        request.log.error({ error }, 'a failed sign-in could not be noted');
      });
  }
}

function present(account: Account, memberships: MembershipOfPerson[]): Me {
  return {
    ...account,
    organizations: memberships.map(({ organizationId, slug, name, role, ...more }) => ({
      id: organizationId,
      slug,
      name,
      role,
      permissions: [...ROLE_PERMISSIONS[role]],
      purgeAfter: more.purgeAfter ? new Date(more.purgeAfter).toISOString() : null,
      providerRequired: more.providerRequired === true,
      sample: more.sample === true,
      factorRequired: more.factorRequired === true,
    })),
  };
}
