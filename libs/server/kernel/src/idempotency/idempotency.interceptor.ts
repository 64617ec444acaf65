import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, concatMap, from, type Observable, of } from 'rxjs';
import { ROUTE, type RouteOptions } from '../access/route.decorator.ts';
import '../context/request-properties.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { type Claim, IdempotencyRepository } from './idempotency.repository.ts';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** Answers a repeated creation with the first answer, when the caller marks it with an Idempotency-Key. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly records: IdempotencyRepository,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteOptions | undefined>(ROUTE, host.getHandler());
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (!route?.idempotent || key === undefined) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw new ProblemException(
        'request.invalid',
        'Idempotency-Key must be 8 to 200 visible ASCII characters, such as a UUID.',
      );
    }
    const scope = scopeOf(request);
    const requestHash = hashOf(request);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return from(this.records.begin({ scope, key, requestHash })).pipe(
      concatMap((known) => {
        if (!known) return this.first({ scope, key, requestHash }, next, { request, reply }, route);
        if (known.requestHash !== requestHash) {
          throw new ProblemException(
            'idempotency.key_reused',
            'This Idempotency-Key was used for another request. Send a new one.',
          );
        }
        if (known.status === null) {
          throw new ProblemException(
            'idempotency.in_progress',
            'The first request with this Idempotency-Key is still running. Ask again in a moment.',
            {
              headers: { 'retry-after': '1' },
            },
          );
        }
        void reply.status(known.status).header('idempotency-replayed', 'true');
        return of(known.response);
      }),
    );
  }

  private first(
    claim: Claim,
    next: CallHandler,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    { idempotent }: RouteOptions,
  ): Observable<unknown> {
    return next.handle().pipe(
      // What failed has changed nothing, so the same key may be tried again.
      catchError(async (error: unknown) => {
        await this.records
          .forget(claim)
          .catch((err: unknown) => request.log.error({ err }, 'a key was not given free'));
        throw error;
      }),
      // What went well is not undone by an answer that could not be kept: it is told, and its key stays taken.
      concatMap(async (response: unknown) => {
        await this.records
          .finish(claim, reply.statusCode, kept(response, idempotent))
          .catch((err: unknown) => request.log.error({ err }, 'an answer was not kept'));
        return response;
      }),
    );
  }
}

/** Without what its route tells once. */
function kept(response: unknown, idempotent: RouteOptions['idempotent']): unknown {
  if (typeof idempotent !== 'object') return response;
  const told = Object.fromEntries(idempotent.without.map((field) => [field, null]));
  return { ...(response as object), ...told };
}

function scopeOf(request: FastifyRequest): string {
  if (request.tenant)
    return `${request.tenant.organizationId} ${request.tenant.tokenId ?? request.tenant.userId}`;
  return request.person?.userId ?? `address ${request.ip}`;
}

/** Of the whole request, so that a key stands for one and the same. */
function hashOf({ method, url, body }: FastifyRequest): string {
  try {
    const text = `${method} ${url}\n${JSON.stringify(body ?? null)}`;
    return createHash('sha256').update(text).digest('hex');
  } catch (cause) {
    // What is read level by level is written by recursion, whose depth has an end.
    throw new ProblemException('request.malformed', 'The body is nested too deeply.', { cause });
  }
}
