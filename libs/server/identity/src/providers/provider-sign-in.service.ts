import { Injectable } from '@nestjs/common';
import type { DoneAtProvider } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountLog, originOf } from '../events/account-log.ts';
import type { ProvedByGitHub } from '../github/github-sign-in.ts';
import { SessionRepository } from '../sessions/session.repository.ts';
import { WaysIn } from '../sign-in/authenticator.ts';
import { SessionStarter } from '../sign-in/session-starter.ts';
import { SignInService } from '../sign-in/sign-in.service.ts';
import type { ProvedByProvider } from '../single-sign-on/single-sign-on.service.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';

const TIMES = 30;

/** What follows from a provider's answer: a session, a confirmed one, or another way in. */
@Injectable()
export class ProviderSignInService {
  constructor(
    private readonly database: Database,
    private readonly ways: WaysIn,
    private readonly signIns: SignInService,
    private readonly starter: SessionStarter,
    private readonly sessions: SessionRepository,
    private readonly throttle: SignInThrottle,
    private readonly log: AccountLog,
  ) {}

  async take(request: FastifyRequest): Promise<void> {
    await this.throttle.takeFrom('provider', request, TIMES);
  }

  /** Through an organization's provider: the session is for that organization alone. */
  async throughOrganization(request: FastifyRequest, reply: FastifyReply): Promise<DoneAtProvider> {
    await this.take(request);
    const proved = await this.#admit<ProvedByProvider>('openid', request, reply);
    const { account, organizationId, connectionId, authenticatedAt, did, to } = proved;
    if (did === 'linked') await this.#renew(request);
    else {
      await this.starter.begin(account, request, { connectionId, authenticatedAt });
      await this.database.withSystem('keep an account', (transaction) =>
        this.log.record(
          transaction,
          account.id,
          did === 'confirmed' ? 'account.confirmed-again' : 'account.signed-in',
          originOf(request),
          { way: 'organization' },
          organizationId,
        ),
      );
    }
    return { did, to };
  }

  /** With GitHub: the person's own way in, after which a second factor is asked for as after a password. */
  async withGitHub(request: FastifyRequest, reply: FastifyReply): Promise<DoneAtProvider> {
    await this.take(request);
    const { account, did, to } = await this.#admit<ProvedByGitHub>('github', request, reply);
    if (did === 'linked') await this.#renew(request);
    else if (did === 'signed-in') await this.signIns.begun(account, 'github', request, reply);
    else await this.#confirmed(account, request);
    return { did, to };
  }

  async #confirmed(account: ProvedByGitHub['account'], request: FastifyRequest): Promise<void> {
    await this.starter.begin(account, request);
    await this.database.withSystem('keep an account', (transaction) =>
      this.log.record(transaction, account.id, 'account.confirmed-again', originOf(request), {
        way: 'github',
      }),
    );
  }

  /** Another way in: the session goes on under a new id, and every other one ends. */
  async #renew(request: FastifyRequest): Promise<void> {
    const { account } = request.session;
    if (!account) return;
    await this.database.withSystem('keep an account', (transaction) =>
      this.sessions.endAll(transaction, account.userId, account.sessionId),
    );
    await this.starter.renew(request);
  }

  async #admit<Who>(
    way: 'openid' | 'github',
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Who> {
    const who = await this.ways.admit<Who>(way, request, reply);
    if (who === null) throw new Error(`The strategy "${way}" admitted nobody and said nothing.`);
    return who;
  }
}
