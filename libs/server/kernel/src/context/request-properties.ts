import type { PersonRequest, Principal, TenantRequest } from './request-context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the identity feature before the guard runs; null for nobody. */
    principal: Principal | null;
    tenant: TenantRequest | null;
    person: PersonRequest | null;
  }
}
