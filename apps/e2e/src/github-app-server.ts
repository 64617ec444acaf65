import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRunClock } from '../../../libs/trackers/src/run/clock.ts';
import { FakeGitHubApp } from '../../../libs/trackers/src/testing/github/fake-github-app.ts';
import type { TrackerRequest } from '../../../libs/trackers/src/run/transport.ts';

const API = '/api/v3';

/** A GitHub Enterprise Server on this machine, where a person makes an app from the manifest that came along. */
export interface GitHubAppServer {
  app: FakeGitHubApp;
  site: string;
  /** Manifests that were sent, in order. */
  manifests: { name: string; redirect_url: string }[];
  close(): Promise<void>;
}

export async function startGitHubAppServer(): Promise<GitHubAppServer> {
  const app = new FakeGitHubApp(systemRunClock);
  const manifests: GitHubAppServer['manifests'] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.endsWith('/settings/apps/new')) {
        const manifest = JSON.parse(new URLSearchParams(body).get('manifest') ?? '{}') as never;
        manifests.push(manifest);
        const code = `code-of-app-${manifests.length}`;
        app.codes.add(code);
        const back = new URL(manifests.at(-1)?.redirect_url ?? '');
        back.search = new URLSearchParams({
          code,
          state: searchParams.get('state') ?? '',
        }).toString();
        const page = `<!doctype html><link rel="icon" href="data:,"><a href="${back.href.replaceAll('&', '&amp;')}">Create GitHub App</a>`;
        response.writeHead(200, { 'content-type': 'text/html' }).end(page);
        return;
      }
      const answer = app.handle({
        method: request.method as TrackerRequest['method'],
        url: `https://api.github.com${(request.url ?? '').slice(API.length)}`,
        headers: { authorization: request.headers.authorization ?? '' },
      });
      const { status, headers, body: text } = answer ?? NOTHING;
      response.writeHead(status, headers).end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    app,
    manifests,
    site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const NOTHING = { status: 404, headers: { 'content-type': 'application/json' }, body: '{}' };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
