import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ROUTE, type RouteOptions } from '../access/route.decorator.ts';
import '../context/request-properties.ts';
import { addressBlock } from './address-block.ts';
import { type CountedLimit, RequestLimits, WINDOW_SECONDS } from './request-limits.ts';

const UNCOUNTED = /^\/(healthz|readyz|metrics)$/;

/** Counts every request by its token, person or address, and tells the caller what is left. */
@Injectable()
export class RequestLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (UNCOUNTED.test(request.url)) return true;
    const route = this.reflector.get<RouteOptions | undefined>(ROUTE, host.getHandler());
    if (route?.countsItself) return true;
    const { principal } = request;
    const who =
      principal?.kind === 'token'
        ? principal.tokenId
        : (principal?.userId ?? addressBlock(request.ip));
    const counted = await this.limits.countRequest(who, organizationOf(request));
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const list = (told: (limit: CountedLimit) => string): string => counted.map(told).join(', ');
    void reply
      .header(
        'ratelimit-policy',
        list(({ name, limit }) => `"${name}";q=${limit};w=${WINDOW_SECONDS}`),
      )
      .header(
        'ratelimit',
        list(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`),
      );
    return true;
  }
}

/** The organization of the address, when the caller belongs to it: nobody uses up another's limit. */
function organizationOf({ principal, params }: FastifyRequest): string | null {
  const named = (params as { organization?: string } | undefined)?.organization;
  if (!principal || named === undefined) return null;
  const all = principal.kind === 'token' ? [principal.membership] : principal.memberships;
  const own = all.find((one) => one.organizationId === named || one.slug === named);
  return own?.organizationId ?? null;
}
