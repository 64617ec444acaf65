import { Strategy } from '@fastify/passport';
import type { AuthenticationResponse } from '@pitwall/contracts';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.repository.ts';

/** Whose passkey the answer of this request proves; null when it proves none. */
export type ProvePasskey = (
  request: FastifyRequest,
  response: AuthenticationResponse,
) => Promise<Account | null>;

/** Signs in with a passkey, verified by its owner's device: it stands for both factors. */
export class PasskeyStrategy extends Strategy {
  constructor(private readonly prove: ProvePasskey) {
    super('passkey');
  }

  override authenticate(request: FastifyRequest): void {
    const { response } = request.body as { response: AuthenticationResponse };
    this.prove(request, response).then(
      (account) => (account ? this.success(account) : this.fail()),
      (error: Error) => this.error(error),
    );
  }
}
