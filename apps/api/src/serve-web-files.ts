import { join, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 31_536_000;

/** Serves the built web app; every other page address gets its index, since the app routes by itself. */
export async function serveWebFiles(
  application: NestFastifyApplication,
  directory: string,
): Promise<void> {
  const root = resolve(directory);
  // The build names each by a hash of what is in it.
  const hashed = join(root, 'assets') + sep;
  await application.register(
    fastifyStatic as never,
    {
      root,
      wildcard: false,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply: { setHeader(name: string, value: string): void }, path: string) => {
        // A name with a hash never changes its content; everything else is asked for anew.
        reply.setHeader(
          'cache-control',
          path.startsWith(hashed) ? `public, max-age=${YEAR}, immutable` : 'no-cache',
        );
      },
    } as never,
  );
  const sendIndex = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.header('cache-control', 'no-cache').sendFile('index.html');
  const server = application.getHttpAdapter().getInstance();
  server.get('/', sendIndex);
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // A missing file or API route is missing; only page addresses belong to the app.
    if (pathname.startsWith('/api/') || /\.\w{1,5}$/.test(pathname)) return reply.callNotFound();
    // What a link alone opens is nothing to be found by searching.
    if (pathname === '/shared-report') void reply.header('x-robots-tag', 'noindex, nofollow');
    return sendIndex(request, reply);
  });
}
