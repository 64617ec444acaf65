import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { finalize, from, type Observable, switchMap } from 'rxjs';
import { ROUTE, type RouteOptions } from '../access/route.decorator.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import '../context/request-properties.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { Metrics } from '../metrics/metrics.ts';
import { Turns } from './turns.ts';

const PATIENCE = 12_000;
const MOST_WAITING = 200;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Changes of one organization use half of a process's connections at most. They wait for each other's locks, each
 * with a connection in hand: without a bound, those of one organization would keep all others from the database.
 */
@Injectable()
export class ChangeTurnsInterceptor implements NestInterceptor {
  readonly #turns: Turns;

  constructor(
    private readonly reflector: Reflector,
    private readonly metrics: Metrics,
    @Inject(CONFIGURATION) { databasePool }: Configuration,
  ) {
    const atOnce = Math.max(1, Math.floor(databasePool / 2));
    this.#turns = new Turns({ atOnce, waiting: MOST_WAITING, patience: PATIENCE });
  }

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, tenant } = host.switchToHttp().getRequest<FastifyRequest>();
    const route = this.reflector.get<RouteOptions | undefined>(ROUTE, host.getHandler());
    // A body that comes for minutes holds no connection meanwhile.
    if (tenant === null || READS.has(method) || route?.streamsBody) return next.handle();
    return from(this.#turns.take(tenant.organizationId)).pipe(
      switchMap((end) => {
        if (end === null) throw this.#refused();
        return next.handle().pipe(finalize(end));
      }),
    );
  }

  #refused(): ProblemException {
    this.metrics.refusedRequests.inc({ limit: 'changes' });
    return new ProblemException(
      'rate.limited',
      'Many changes of this organization are being made at this moment. Nothing of this one was. Try again in 2 seconds.',
      { headers: { 'retry-after': '2' } },
    );
  }
}
