import type { FastifyRequest } from 'fastify';
import { type Configuration, isLoopbackName } from '../configuration/configuration.ts';
import { ProblemException } from '../errors/problem-exception.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another site makes with this person's cookies. Browsers send
 * Origin on every such request; a token is never sent by a browser on its own, so it needs none.
 */
export function refuseForeignOrigin(
  request: Pick<FastifyRequest, 'method' | 'headers' | 'principal'>,
  configuration: Pick<Configuration, 'publicUrl'>,
): void {
  if (SAFE.has(request.method) || request.principal?.kind === 'token') return;
  const { origin } = request.headers;
  if (origin === undefined && request.principal === null && !request.headers['sec-fetch-site'])
    return;
  if (origin !== undefined && isOwnOrigin(origin, request.headers.host, configuration.publicUrl))
    return;
  throw new ProblemException(
    'origin.refused',
    'This change does not come from a page of this Pitwall. Open it by its own address and try again.',
  );
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  const own = new URL(publicUrl);
  if (origin === own.origin) return true;
  // On a loopback address, localhost and 127.0.0.1 are the same server.
  if (!isLoopbackName(own.hostname) || !URL.canParse(origin)) return false;
  const given = new URL(origin);
  return isLoopbackName(given.hostname) && given.host === host;
}
