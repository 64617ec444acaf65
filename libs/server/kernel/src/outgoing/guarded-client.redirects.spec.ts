import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { failureOf, localClient, scriptedNames } from './testing/client-for-tests.ts';
import { type LocalServer, serve } from './testing/local-server.ts';

interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Redirects `/to?<status>&<location>`; answers everything else with what it saw. */
async function redirecting(): Promise<LocalServer & { seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body,
      });
      const [, status, location] = /^\/to\?(\d+)&(.*)$/.exec(request.url ?? '') ?? [];
      if (status === undefined) response.end('arrived');
      else
        response
          .writeHead(Number(status), { location: decodeURIComponent(location ?? '') })
          .end('moved');
    });
  });
  return { ...server, seen };
}

const to = (status: number, location: string) =>
  `/to?${String(status)}&${encodeURIComponent(location)}`;
const secretHeaders = {
  authorization: 'Bearer secret',
  cookie: 'a=secret',
  'private-token': 'secret',
};

describe('redirects', () => {
  it('are followed with the headers on the same origin', async () => {
    const server = await redirecting();
    const response = await localClient().request(server.url + to(302, to(301, '/end')), {
      headers: secretHeaders,
    });
    expect(response.text()).toBe('arrived');
    expect(server.seen.map(({ url }) => url)).toEqual([
      to(302, to(301, '/end')),
      to(301, '/end'),
      '/end',
    ]);
    expect(server.seen[2]?.headers).toMatchObject(secretHeaders);
  });

  it('lose every header that may be a credential on another origin, and do not get it back', async () => {
    const [first, second] = [await redirecting(), await redirecting()];
    const back = `${first.url}/end`;
    const url = first.url + to(302, second.url + to(302, back));
    await localClient().request(url, { headers: { ...secretHeaders, accept: 'text/plain' } });
    for (const { headers } of [...second.seen, ...first.seen.slice(1)]) {
      expect(JSON.stringify(headers)).not.toContain('secret');
      expect(headers.accept).toBe('text/plain');
    }
    expect(first.seen).toHaveLength(2);
  });

  it('turn POST into GET after 303 and keep it after 307', async () => {
    const server = await redirecting();
    const client = localClient();
    await client.request(server.url + to(303, '/end'), { method: 'POST', json: { a: 1 } });
    await client.request(server.url + to(307, '/end'), { method: 'POST', json: { a: 1 } });
    expect(server.seen.map(({ method, body }) => `${method} ${body}`)).toEqual([
      'POST {"a":1}',
      'GET ',
      'POST {"a":1}',
      'POST {"a":1}',
    ]);
  });

  it('do not take a body to another origin', async () => {
    const [first, second] = [await redirecting(), await redirecting()];
    const error = await failureOf(
      localClient().request(first.url + to(308, second.url), {
        method: 'POST',
        body: 'client_secret=x',
      }),
    );
    expect(error).toMatchObject({ code: 'outgoing.redirects', reason: 'body' });
    expect(second.seen).toEqual([]);
  });

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]:1/',
    'http://0x7f000002/',
    'http://[::ffff:127.0.0.1]/',
    'http://inside.example/',
  ])('to %s are refused', async (location) => {
    const server = await redirecting();
    const resolve = scriptedNames({ 'inside.example': [['192.168.0.1']] });
    const error = await failureOf(localClient({ resolve }).request(server.url + to(302, location)));
    expect(error.code).toBe('outgoing.refused_address');
  });

  it('to a private address at the end of a chain are refused', async () => {
    const server = await redirecting();
    const error = await failureOf(
      localClient().request(server.url + to(301, to(302, to(307, 'http://10.0.0.1/')))),
    );
    expect(error).toMatchObject({
      code: 'outgoing.refused_address',
      reason: 'private',
      origin: 'http://10.0.0.1',
    });
    expect(server.seen).toHaveLength(3);
  });

  it.each([
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'http://user:pw@127.0.0.1/',
    'javascript:alert(1)',
  ])('to %s are refused', async (location) => {
    const server = await redirecting();
    const error = await failureOf(localClient().request(server.url + to(302, location)));
    expect(error.code).toBe('outgoing.refused_url');
  });

  it('in a loop end', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    const observed: number[] = [];
    const client = localClient({
      maxRedirects: 4,
      observe: ({ status }) => observed.push(status ?? 0),
    });
    const error = await failureOf(client.request(server.url));
    expect(error).toMatchObject({ code: 'outgoing.redirects', reason: 'count' });
    expect(observed).toEqual([302, 302, 302, 302, 302]);
  });

  it('can be returned, and without a location are an answer', async () => {
    const server = await redirecting();
    const client = localClient();
    const returned = await client.request(server.url + to(302, 'http://10.0.0.1/'), {
      redirects: 'return',
    });
    expect([returned.status, returned.headers['location']]).toEqual([302, 'http://10.0.0.1/']);
    const silent = await serve((_request, response) => {
      response.writeHead(302).end('stay');
    });
    expect((await client.request(silent.url)).text()).toBe('stay');
  });

  it('with an endless body are cut off', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: '/again' });
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect((await failureOf(localClient().request(server.url))).code).toBe('outgoing.too_large');
  });
});
