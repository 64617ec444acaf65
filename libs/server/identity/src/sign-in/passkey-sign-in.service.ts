import { Injectable } from '@nestjs/common';
import type { AuthenticationResponse, Me } from '@pitwall/contracts';
import { ProblemException } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.repository.ts';
import { PasskeysService } from '../passkeys/passkeys.service.ts';
import { PendingSignIns } from '../pending/pending-sign-ins.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import { WaysIn } from './authenticator.ts';
import { SignInService } from './sign-in.service.ts';

const TIMES = 30;

/** Signing in with a passkey instead of a password. */
@Injectable()
export class PasskeySignInService {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly pending: PendingSignIns,
    private readonly throttle: SignInThrottle,
    private readonly ways: WaysIn,
    private readonly signIns: SignInService,
  ) {}

  async options(request: FastifyRequest, reply: FastifyReply) {
    await this.throttle.takeFrom('passkey', request, TIMES);
    const options = await this.passkeys.authenticationOptions(null);
    await this.pending.begin(reply, 'passkey', {
      userId: null,
      content: { challenge: options.challenge },
    });
    return { options };
  }

  async signIn(
    _response: AuthenticationResponse,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Me> {
    const account = await this.ways.admit<Account>('passkey', request, reply);
    if (!account)
      throw new ProblemException(
        'authentication.failed',
        'This passkey is not known here, or its answer came too late. Try again, or sign in another way.',
      );
    this.throttle.remember(account.email, reply);
    return this.signIns.complete(account, 'passkey', request);
  }
}
