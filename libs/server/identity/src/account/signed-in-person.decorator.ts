import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from './account.service.ts';

/** The person of this browser. Only on routes for the signed-in that admit no token. */
export const SignedInPerson = createParamDecorator(
  (_: unknown, host: ExecutionContext): SignedIn => {
    const { principal } = host.switchToHttp().getRequest<FastifyRequest>();
    if (principal?.kind !== 'person')
      throw new Error('@SignedInPerson() is used on a route that admits tokens.');
    return principal;
  },
);
