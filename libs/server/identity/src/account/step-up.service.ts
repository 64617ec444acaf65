import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountLog, originOf } from '../events/account-log.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { SessionStarter } from '../sign-in/session-starter.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import type { SignedIn } from './account.service.ts';

/** Lets a signed-in person prove anew who they are, before something that changes the ways in. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordsService,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionStarter,
    private readonly log: AccountLog,
  ) {}

  async withPassword(
    person: SignedIn,
    password: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const taken = await this.throttle.take(request, person.email);
    if (!(await this.passwords.matches(person.userId, password)))
      throw new ProblemException('request.invalid', 'This is not your password.', {
        errors: [{ path: 'password', message: 'this is not your password' }],
      });
    await this.throttle.succeeded(taken, person.email, reply);
    await this.proved(person, 'password', request);
  }

  /** The session goes on under a new id, as freshly proved. */
  async proved(person: SignedIn, way: string, request: FastifyRequest): Promise<void> {
    await this.sessions.begin({ id: person.userId, ...person }, request);
    await this.database.withSystem('keep an account', (transaction) =>
      this.log.record(transaction, person.userId, 'account.confirmed-again', originOf(request), {
        way,
      }),
    );
  }
}
