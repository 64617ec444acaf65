import { Strategy } from '@fastify/passport';
import type { FastifyRequest } from 'fastify';
import type { AccountsService } from '../accounts/accounts.service.ts';

/** Signs in with the token of a one-time link. */
export class SignInLinkStrategy extends Strategy {
  constructor(private readonly accounts: AccountsService) {
    super('sign-in-link');
  }

  override authenticate(request: FastifyRequest): void {
    const { token } = request.body as { token: string };
    this.accounts.useSignInLink(token).then(
      (account) => (account ? this.success(account) : this.fail()),
      (error: Error) => this.error(error),
    );
  }
}
