import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReadingPages, ReleasedCatalogues } from '@pitwall/server-catalogue';
import { type Configuration, UNREADABLE_ADDRESS } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageDocument } from './page-document.ts';
import { robotsText, siteMap } from './page-lists.ts';

const YEAR = 31_536_000;
/** Practices of a release; an organization's own begin with X and are its alone. */
const RELEASED = /^\/catalogue\/(?!X-)[A-Z]{2}-\d+$|^\/catalogue\/(?:symptoms|stages)\//;

/** Serves the built web app; every other page address gets its index, since the app routes by itself. */
export async function serveWebFiles(
  application: NestFastifyApplication,
  directory: string,
  { publicUrl }: Pick<Configuration, 'publicUrl'>,
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
  const { origin } = new URL(publicUrl);
  const pages = new ReadingPages(application.get(ReleasedCatalogues, { strict: false }).current());
  const sendIndex = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.header('cache-control', 'no-cache').sendFile('index.html');
  const sendPage = async (request: FastifyRequest, reply: FastifyReply, path: string) => {
    const page = pages.at(path);
    if (!page && !RELEASED.test(path)) return sendIndex(request, reply);
    const index = await readFile(join(root, 'index.html'), 'utf8');
    void reply.type('text/html; charset=utf-8');
    // The program says on the page that it is not there; the status says it to search engines.
    if (!page) return reply.status(404).header('cache-control', 'no-cache').send(index);
    const document = pageDocument(index, page, origin);
    const tag = `W/"${createHash('sha256').update(document).digest('base64url').slice(0, 27)}"`;
    void reply.header('cache-control', 'no-cache').header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    return reply.send(document);
  };
  const server = application.getHttpAdapter().getInstance();
  server.get('/', sendIndex);
  server.get(UNREADABLE_ADDRESS, (request: FastifyRequest, reply: FastifyReply) =>
    sendIndex(request, reply.status(404)),
  );
  server.get('/robots.txt', (_request: FastifyRequest, reply: FastifyReply) =>
    reply.type('text/plain; charset=utf-8').send(robotsText(origin)),
  );
  server.get('/sitemap.xml', (_request: FastifyRequest, reply: FastifyReply) =>
    reply.type('application/xml; charset=utf-8').send(siteMap(origin, ['/', ...pages.paths])),
  );
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // A missing file or API route is missing; only page addresses belong to the app.
    if (pathname.startsWith('/api/') || /\.\w{1,5}$/.test(pathname)) return reply.callNotFound();
    if (/^\/catalogue(?:\/|$)/.test(pathname)) return sendPage(request, reply, pathname);
    // What a link alone opens is nothing to be found by searching.
    if (pathname === '/shared-report') void reply.header('x-robots-tag', 'noindex, nofollow');
    return sendIndex(request, reply);
  });
}
