import { Strategy } from '@fastify/passport';
import type { FastifyRequest } from 'fastify';
import type { SignInLinks } from '../accounts/sign-in-links.ts';

/** Signs in with the token of a one-time link. */
export class SignInLinkStrategy extends Strategy {
  constructor(private readonly links: SignInLinks) {
    super('sign-in-link');
  }

  override authenticate(request: FastifyRequest): void {
    const { token } = request.body as { token: string };
    this.links.use(token).then(
      (account) => (account ? this.success(account) : this.fail()),
      (error: Error) => this.error(error),
    );
  }
}
