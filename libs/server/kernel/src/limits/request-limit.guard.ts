import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '../context/request-properties.ts';
import { RequestLimits } from './request-limits.ts';

const UNCOUNTED = /^\/(healthz|readyz|metrics)$/;

/** Counts every request by its token, person or address, and tells the caller what is left. */
@Injectable()
export class RequestLimitGuard implements CanActivate {
  constructor(private readonly limits: RequestLimits) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (UNCOUNTED.test(request.url)) return true;
    const { principal } = request;
    const who = principal?.kind === 'token' ? principal.tokenId : (principal?.userId ?? request.ip);
    const { limit, remaining, resetSeconds } = await this.limits.countRequest(who);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .header('ratelimit-policy', `"requests";q=${limit};w=60`)
      .header('ratelimit', `"requests";r=${remaining};t=${resetSeconds}`);
    return true;
  }
}
