import { Strategy } from '@fastify/passport';
import type { FastifyRequest } from 'fastify';

/** Whom the provider's answer in this request proves. Throws where it proves nobody. */
export type ProveAnswer<Who> = (request: FastifyRequest) => Promise<Who>;

/** Signs in with what another provider has sent the browser back with. */
export class ProviderStrategy<Who extends object> extends Strategy {
  constructor(
    name: string,
    private readonly prove: ProveAnswer<Who>,
  ) {
    super(name);
  }

  override authenticate(request: FastifyRequest): void {
    this.prove(request).then(
      (who) => this.success(who),
      (error: Error) => this.error(error),
    );
  }
}
