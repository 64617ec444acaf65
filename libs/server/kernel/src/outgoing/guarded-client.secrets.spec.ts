import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { failureOf, localClient, scriptedNames } from './testing/client-for-tests.ts';
import { serve, serveRaw } from './testing/local-server.ts';

// The request carries the word in every place that a caller can fill; no error may carry it on.
const secret = 'hunter2';
const init = {
  method: 'POST' as const,
  body: secret,
  headers: { authorization: `Bearer ${secret}`, 'x-token': secret },
  idempotencyKey: secret,
};

it('no error repeats what the request or the response held', async () => {
  const answer = (status: number, headers: Record<string, string>, body = secret) =>
    serve((_request, response) => {
      response.writeHead(status, headers).end(body);
    });
  const resolve = scriptedNames({ 'inside.example': [['10.0.0.1']] });
  const client = localClient({
    resolve,
    maxResponseBytes: 10,
    timeLimitMilliseconds: 300,
    maxRedirects: 0,
    retry: { attempts: 1 },
  });
  const path = `/services/${secret}?token=${secret}#${secret}`;
  const hosts = [
    'http://inside.example',
    'http://unknown.example',
    'http://127.0.0.1:1',
    'http://10.0.0.1',
    `http://${secret}:${secret}@127.0.0.1`,
    `http://[${secret}`,
    (await serveRaw(() => undefined)).url,
    (await serveRaw((socket) => socket.end(secret))).url,
    (await serveRaw((socket) => socket.end(`HTTP/1.1 200 OK\r\n${secret} ${secret}\r\n\r\n`))).url,
    (await answer(302, { location: `/${secret}` })).url,
    (await answer(307, { location: `http://other.example/${secret}` })).url,
    (await answer(302, { location: `http://[${secret}` })).url,
    (await answer(302, { location: `ftp://${secret}.example/` })).url,
    (await answer(200, { 'content-encoding': 'gzip' })).url,
    (await answer(200, { 'content-encoding': secret })).url,
    (await answer(200, {}, secret.repeat(9))).url,
  ];
  const codes = new Set<string>();
  for (const host of hosts) {
    const error = await failureOf(client.request(host + path, init));
    codes.add(error.code);
    const printed =
      inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + String(error.stack);
    expect(printed, host).not.toContain(secret);
  }
  expect(codes.size).toBeGreaterThanOrEqual(7);
});
