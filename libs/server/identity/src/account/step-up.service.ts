import { Injectable } from '@nestjs/common';
import type { AuthenticationResponse } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountLog, originOf } from '../events/account-log.ts';
import { FactorsService, wrongCode } from '../factors/factors.service.ts';
import { PasskeysService } from '../passkeys/passkeys.service.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { SessionStarter } from '../sign-in/session-starter.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import type { SignedIn } from './account.service.ts';

const FREE_TRIES = 10;

/** Lets a signed-in person prove anew who they are, before something that changes the ways in. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordsService,
    private readonly factors: FactorsService,
    private readonly passkeys: PasskeysService,
    private readonly pending: PendingSignIns,
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

  async withTotp(person: SignedIn, code: string, request: FastifyRequest): Promise<void> {
    await this.throttle.takeOther('second-factor', person.userId, FREE_TRIES);
    if (!(await this.factors.useTotp(person.userId, code)))
      throw wrongCode('This code is not right, or was used already.');
    await this.throttle.forgetOther('second-factor', person.userId);
    await this.proved(person, 'totp', request);
  }

  async passkeyOptions({ userId }: SignedIn, reply: FastifyReply) {
    const options = await this.passkeys.authenticationOptions(userId);
    await this.pending.begin(reply, 'passkey', {
      userId,
      content: { challenge: options.challenge },
    });
    return { options };
  }

  async withPasskey(
    person: SignedIn,
    response: AuthenticationResponse,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const asked = await this.pending.take(request, reply, 'passkey');
    const { challenge } = (asked?.content ?? { challenge: '' }) as { challenge: string };
    const proven =
      asked?.userId === person.userId ? await this.passkeys.prove(challenge, response) : null;
    if (proven !== person.userId)
      throw new ProblemException(
        'request.invalid',
        'This passkey does not belong to your account.',
      );
    await this.proved(person, 'passkey', request);
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
