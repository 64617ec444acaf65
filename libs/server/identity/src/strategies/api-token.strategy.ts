import { Strategy } from '@fastify/passport';
import type { FastifyRequest } from 'fastify';
import type { ApiTokensService } from '../tokens/api-tokens.service.ts';

const BEARER = /^Bearer ([\x21-\x7e]{1,200})$/i;

/** Admits a request that carries an API token as its bearer. */
export class ApiTokenStrategy extends Strategy {
  constructor(private readonly tokens: ApiTokensService) {
    super('api-token');
  }

  override authenticate(request: FastifyRequest): void {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      this.fail();
      return;
    }
    this.tokens.principalOf(token).then(
      (principal) => (principal ? this.success(principal) : this.fail()),
      (error: Error) => this.error(error),
    );
  }
}
