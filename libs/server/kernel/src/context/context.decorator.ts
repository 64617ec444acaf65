import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import './request-properties.ts';
import type { PersonRequest, TenantRequest } from './request-context.ts';

/** The tenant's context of this request. Only on routes that name a permission. */
export const Tenant = createParamDecorator((_: unknown, host: ExecutionContext): TenantRequest => {
  const { tenant } = host.switchToHttp().getRequest<FastifyRequest>();
  if (!tenant) throw new Error('@Tenant() is used on a route without a permission.');
  return tenant;
});

/** The signed-in person of this request. Only on routes open to the signed-in. */
export const Person = createParamDecorator((_: unknown, host: ExecutionContext): PersonRequest => {
  const { person } = host.switchToHttp().getRequest<FastifyRequest>();
  if (!person) throw new Error('@Person() is used on a route that is open to anyone.');
  return person;
});
