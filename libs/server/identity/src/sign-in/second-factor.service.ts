import { Injectable } from '@nestjs/common';
import type { AuthenticationResponse, Me, SecondFactor } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Account, AccountRepository } from '../accounts/account.repository.ts';
import { AccountLog, originOf } from '../events/account-log.ts';
import { FactorsService, wrongCode } from '../factors/factors.service.ts';
import { PasskeysService } from '../passkeys/passkeys.service.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import { SignInService } from './sign-in.service.ts';

const FREE_TRIES = 10;

/** The second half of a sign-in, after a password or a link was right. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly pending: PendingSignIns,
    private readonly factors: FactorsService,
    private readonly passkeys: PasskeysService,
    private readonly throttle: SignInThrottle,
    private readonly signIns: SignInService,
    private readonly log: AccountLog,
  ) {}

  async ways(request: FastifyRequest): Promise<SecondFactor> {
    const waiting = await this.pending.find(request, 'factor');
    if (!waiting?.userId) throw over();
    return { ways: await this.factors.waysOf(waiting.userId) };
  }

  async withTotp(code: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    return this.withCode('totp', request, reply, (userId) => this.factors.useTotp(userId, code));
  }

  async withRecoveryCode(code: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    return this.withCode('recovery-code', request, reply, (userId) =>
      this.factors.useRecoveryCode(userId, code, originOf(request)),
    );
  }

  async passkeyOptions(request: FastifyRequest, reply: FastifyReply) {
    const waiting = await this.pending.find(request, 'factor');
    if (!waiting?.userId) throw over();
    const options = await this.passkeys.authenticationOptions(waiting.userId);
    await this.pending.begin(reply, 'passkey', {
      userId: waiting.userId,
      content: { challenge: options.challenge },
    });
    return { options };
  }

  async withPasskey(
    response: AuthenticationResponse,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Me> {
    const waiting = await this.pending.findForTry(request, 'factor');
    if (!waiting?.userId) throw over();
    const proven = await this.proveTaken(response, request, reply, waiting.userId);
    if (proven !== waiting.userId) {
      await this.noteFailure(waiting.userId, 'passkey', request);
      throw new ProblemException('request.invalid', 'This passkey does not belong to the account.');
    }
    return this.finish('passkey', request, reply);
  }

  /** Whose passkey the answer proves, against the challenge that waits in this browser for this person. */
  async proveTaken(
    response: AuthenticationResponse,
    request: FastifyRequest,
    reply: FastifyReply | null,
    userId: string | null,
  ): Promise<string | null> {
    const asked = await this.pending.take(request, reply, 'passkey');
    if (!asked || asked.userId !== userId) return null;
    const { challenge } = asked.content as { challenge: string };
    return this.passkeys.prove(challenge, response);
  }

  private async withCode(
    way: string,
    request: FastifyRequest,
    reply: FastifyReply,
    check: (userId: string) => Promise<boolean>,
  ): Promise<Me> {
    const waiting = await this.pending.findForTry(request, 'factor');
    if (!waiting?.userId) throw over();
    await this.throttle.takeOther('second-factor', waiting.userId, FREE_TRIES);
    if (!(await check(waiting.userId))) {
      await this.noteFailure(waiting.userId, way, request);
      throw wrongCode('This code is not right, or was used already.');
    }
    await this.throttle.forgetOther('second-factor', waiting.userId);
    return this.finish(way, request, reply);
  }

  private async finish(way: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const taken = await this.pending.take(request, reply, 'factor');
    const account = taken?.userId ? await this.find(taken.userId) : null;
    if (!taken || !account) throw over();
    const { way: first } = taken.content as { way: string };
    return this.signIns.complete(account, `${first}+${way}`, request);
  }

  private async find(userId: string): Promise<Account | null> {
    return this.database.withSystem('sign a person in', (transaction) =>
      this.accounts.find(transaction, userId),
    );
  }

  private async noteFailure(userId: string, way: string, request: FastifyRequest): Promise<void> {
    await this.database.withSystem('keep an account', (transaction) =>
      this.log.record(transaction, userId, 'account.sign-in-failed', originOf(request), { way }),
    );
  }
}

const over = (): ProblemException =>
  new ProblemException(
    'authentication.failed',
    'This sign-in took too long or was tried too often. Begin again.',
  );
