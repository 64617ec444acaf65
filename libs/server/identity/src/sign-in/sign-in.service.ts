import { Injectable } from '@nestjs/common';
import type { Me, SignUp } from '@pitwall/contracts';
import { ROLE_PERMISSIONS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  type MembershipOfPerson,
  type Principal,
  ProblemException,
  RequestLimits,
} from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Account, AccountRepository } from '../accounts/account.repository.ts';
import { AccountsService } from '../accounts/accounts.service.ts';
import { WaysIn } from './authenticator.ts';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly service: AccountsService,
    private readonly limits: RequestLimits,
    private readonly ways: WaysIn,
  ) {}

  async signUp(body: SignUp, request: FastifyRequest): Promise<Me> {
    await this.limits.countSignIn(request.ip, body.email);
    const account = await this.service.signUp(body);
    await this.begin(account, request);
    return present(account, []);
  }

  async withPassword(email: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    await this.limits.countSignIn(request.ip, email);
    const account = await this.ways.admit<Account>('local', request, reply);
    if (!account) {
      throw new ProblemException(
        'authentication.failed',
        'The e-mail address or the password is not right.',
      );
    }
    return this.signedIn(account, request);
  }

  async withLink(request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    await this.limits.countSignIn(request.ip, 'link');
    const account = await this.ways.admit<Account>('sign-in-link', request, reply);
    if (!account) {
      throw new ProblemException(
        'authentication.failed',
        'This sign-in link has been used or is too old. Start Pitwall again for a new one, or sign in with a password.',
      );
    }
    return this.signedIn(account, request);
  }

  async signOut(request: FastifyRequest): Promise<void> {
    await request.session.destroy();
  }

  async me(principal: Principal): Promise<Me> {
    if (principal.kind === 'person') {
      return present(
        { id: principal.userId, email: principal.email, name: principal.name },
        principal.memberships,
      );
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

  private async signedIn(account: Account, request: FastifyRequest): Promise<Me> {
    await this.begin(account, request);
    const memberships = await this.database.withSystem(
      'list the organizations of a person',
      (transaction) => this.accounts.memberships(transaction, account.id),
    );
    return present(account, memberships);
  }

  /** A session under a new id, so that one planted before cannot be ridden. */
  private async begin(account: Account, request: FastifyRequest): Promise<void> {
    await request.logIn(account);
    request.session.device = {
      userAgent: request.headers['user-agent'] ?? null,
      address: request.ip,
    };
  }
}

function present(account: Account, memberships: MembershipOfPerson[]): Me {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    organizations: memberships.map(({ organizationId, slug, name, role, purgeAfter }) => ({
      id: organizationId,
      slug,
      name,
      role,
      permissions: [...ROLE_PERMISSIONS[role]],
      purgeAfter: purgeAfter ? new Date(purgeAfter).toISOString() : null,
    })),
  };
}
