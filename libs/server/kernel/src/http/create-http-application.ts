import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration/configuration.ts';
import '../context/request-properties.ts';
import { problemDetails } from '../errors/problem-details.ts';
import { ProblemException } from '../errors/problem-exception.ts';
import { NestLogger } from '../logging/logger.ts';
import { runWithLogContext } from '../logging/request-storage.ts';
import { Metrics } from '../metrics/metrics.ts';
import { ARRIVAL_TIMES, limitArrival } from './arrival-time.ts';
import { COMPRESSION } from './compression.ts';
import { securityHeaders } from './security-headers.ts';
import { leadToPage } from './unreadable-address.ts';

const BODY_BYTES = 1_048_576;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** A Nest application on Fastify with everything that holds for all routes; not yet listening. */
export async function createHttpApplication(
  root: Type | DynamicModule,
  configuration: Configuration,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    requestTimeout: ARRIVAL_TIMES.stream,
    http: { headersTimeout: ARRIVAL_TIMES.request },
    routerOptions: { maxParamLength: 200 },
    ...(configuration.webDirectory ? { rewriteUrl: leadToPage } : {}),
    trustProxy: configuration.trustedProxies.length > 0 ? configuration.trustedProxies : false,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    // Fastify's own refusals, before any route, look like all others.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemDetails(error, String(request.id));
      void reply
        .status(problem.status)
        .type('application/problem+json')
        .send(JSON.stringify(problem));
    },
  });
  const application = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    // The bytes that a webhook's sender signed. They are read anyway; this keeps them beside what they say.
    rawBody: true,
  });
  application.setGlobalPrefix('api/v1', {
    exclude: ['healthz', 'readyz', 'metrics', 'api/openapi.json'],
  });
  const server = adapter.getInstance();
  // Nest hands a route's own limit on as configuration only; Fastify reads it from the route itself.
  server.addHook('onRoute', (route) => {
    const { bodyBytes } = (route.config ?? {}) as { bodyBytes?: number };
    if (bodyBytes !== undefined) route.bodyLimit = bodyBytes;
  });
  limitArrival(server, ARRIVAL_TIMES);
  server.addHook('onRequest', refuseOtherTargets);
  server.addHook('onRequest', dropUnreadBody);
  server.addHook('onSend', keepOutOfCaches);
  server.decorateRequest('principal', null);
  server.decorateRequest('tenant', null);
  server.decorateRequest('person', null);
  await application.register(helmet as never, securityHeaders(configuration));
  await application.register(compress as never, COMPRESSION as never);
  observeRequests(application);
  application.enableShutdownHooks();
  return application;
}

/**
 * A path begins with one slash. Whole addresses, as a proxy is sent them, and `*` are refused before anything
 * reads them: a session belongs to paths, and `//host/` means another server to whoever resolves it.
 */
async function refuseOtherTargets({ url }: FastifyRequest): Promise<void> {
  if (/^\/(?!\/)/.test(url)) return;
  throw new ProblemException(
    'request.malformed',
    'The address of a request is a path that begins with a single slash.',
  );
}

/**
 * Where a route reads no body, none of its types is refused; where its handler reads it as it comes, nobody reads
 * it before: without these headers it has none.
 */
async function dropUnreadBody({ headers, routeOptions }: FastifyRequest): Promise<void> {
  const { ignoresBody, streamsBody } = routeOptions.config as {
    ignoresBody?: true;
    streamsBody?: true;
  };
  if (streamsBody && !JSON_TYPE.test(headers['content-type'] ?? '')) {
    throw new ProblemException(
      'request.unsupported_media_type',
      'Send the body as application/json.',
    );
  }
  if (!ignoresBody && !streamsBody) return;
  for (const name of ['content-type', 'content-length', 'transfer-encoding'])
    Reflect.deleteProperty(headers, name);
}

/** Answers of the API are somebody's own: no cache keeps them, unless the route has said which may. */
async function keepOutOfCaches({ url }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (url.startsWith('/api/') && !reply.hasHeader('cache-control'))
    void reply.header('cache-control', 'no-store');
}

/** One log line and one measurement for each request; everything inside carries its id. */
function observeRequests(application: NestFastifyApplication): void {
  const metrics = application.get(Metrics);
  const server = application.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    runWithLogContext({ requestId: String(request.id) }, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { route, method: request.method, status: String(reply.statusCode) };
    metrics.requestSeconds.observe(labels, reply.elapsedTime / 1000);
    request.log.info(
      {
        ...labels,
        milliseconds: Math.round(reply.elapsedTime),
        organizationId: request.tenant?.organizationId,
        // Who and from where: without them nobody could follow what happened.
        userId: request.principal?.userId,
        tokenId: request.principal?.kind === 'token' ? request.principal.tokenId : undefined,
        address: request.ip,
      },
      'request',
    );
    done();
  });
}
