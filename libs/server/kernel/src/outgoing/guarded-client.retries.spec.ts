import { describe, expect, it } from 'vitest';
import type { GuardedClientOptions, OutgoingAttempt } from './guarded-client-options.ts';
import type { GuardedRequestInit } from './guarded-request.ts';
import {
  failureOf,
  HURRIED_LIMIT,
  HurriedClock,
  localClient,
  scriptedNames,
} from './testing/client-for-tests.ts';
import { serve, serveRaw } from './testing/local-server.ts';

/** Answers with the statuses in turn, the last for ever; counts requests. */
async function failing(statuses: number[], headers: Record<string, string> = {}) {
  const methods: string[] = [];
  const server = await serve((request, response) => {
    methods.push(request.method ?? '');
    const status = statuses[Math.min(methods.length, statuses.length) - 1] ?? 200;
    response.writeHead(status, status === 200 ? {} : headers).end(String(status));
  });
  return { url: server.url, methods };
}

function hurried(options: GuardedClientOptions = {}) {
  const clock = new HurriedClock();
  const client = localClient({
    clock,
    timeLimitMilliseconds: HURRIED_LIMIT * 2,
    connectTimeLimitMilliseconds: HURRIED_LIMIT,
    random: () => 0.5,
    ...options,
  });
  return { clock, client };
}

describe('retries', () => {
  it.each([429, 502, 503, 504])(
    'send a GET again after %i, waiting longer each time',
    async (status) => {
      const server = await failing([status, status, status, 200]);
      const { clock, client } = hurried({ retry: { attempts: 4, baseMilliseconds: 100 } });
      expect((await client.request(server.url)).text()).toBe('200');
      expect(server.methods).toHaveLength(4);
      expect(clock.waits).toEqual([50, 100, 200]);
    },
  );

  it('end with the last response', async () => {
    const server = await failing([503]);
    const { client } = hurried();
    expect((await client.request(server.url)).status).toBe(503);
    expect(server.methods).toHaveLength(3);
  });

  it.each([400, 401, 404, 408, 409, 422, 500, 501])('leave %i alone', async (status) => {
    const server = await failing([status]);
    expect((await hurried().client.request(server.url)).status).toBe(status);
    expect(server.methods).toHaveLength(1);
  });

  it.each<[GuardedRequestInit, number]>([
    [{ method: 'HEAD' }, 3],
    [{ method: 'OPTIONS' }, 3],
    [{ method: 'PUT', body: 'x' }, 3],
    [{ method: 'DELETE' }, 3],
    [{ method: 'POST', body: 'x' }, 1],
    [{ method: 'PATCH', body: 'x' }, 1],
    [{ method: 'POST', body: 'x', idempotencyKey: 'key' }, 3],
    [{ method: 'POST', body: 'x', retry: 'always' }, 3],
    [{ method: 'GET', retry: 'never' }, 1],
  ])('for %j: sent %i times', async (init, times) => {
    const server = await failing([503]);
    await hurried().client.request(server.url, init);
    expect(server.methods).toHaveLength(times);
    const broken = await serveRaw((socket) => socket.destroy());
    const attempts: OutgoingAttempt[] = [];
    const error = await failureOf(
      hurried({ observe: (attempt) => attempts.push(attempt) }).client.request(broken.url, init),
    );
    expect(error).toMatchObject({ code: 'outgoing.connection', transient: true });
    expect(attempts).toHaveLength(times);
  });

  it('resend the same body and the same idempotency key', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push([request.headers['idempotency-key'], request.headers['content-length'], body]);
        response.writeHead(seen.length < 3 ? 503 : 200).end();
      });
    });
    await hurried().client.request(server.url, {
      method: 'POST',
      json: { ä: 1 },
      idempotencyKey: 'k-1',
    });
    expect(seen).toEqual(Array.from({ length: 3 }, () => ['k-1', '8', '{"ä":1}']));
  });

  it('honor Retry-After in seconds and as a date', async () => {
    for (const value of ['7', 'Tue, 01 Jan 2030 00:00:07 GMT']) {
      const server = await failing([429, 200], { 'retry-after': value });
      const { clock, client } = hurried({ retry: { baseMilliseconds: 100 } });
      expect((await client.request(server.url)).status).toBe(200);
      expect(clock.waits).toEqual([7_050]);
    }
  });

  it('do not wait longer than they may, and tell the caller how long', async () => {
    const server = await failing([429, 200], { 'retry-after': '3600' });
    const { clock, client } = hurried();
    const response = await client.request(server.url);
    expect([response.status, response.retryAfterMilliseconds]).toEqual([429, 3_600_000]);
    expect(clock.waits).toEqual([]);
  });

  it('do not wait past the time limit', async () => {
    const server = await failing([503, 200], { 'retry-after': '20' });
    const client = localClient({ timeLimitMilliseconds: 3_000 });
    expect((await client.request(server.url)).status).toBe(503);
    expect(server.methods).toHaveLength(1);
  });

  it('end when the caller does not want to wait any more', async () => {
    const server = await failing([503], { 'retry-after': '9' });
    const error = await failureOf(
      localClient().request(server.url, { signal: AbortSignal.timeout(100) }),
    );
    expect(error.code).toBe('outgoing.aborted');
    expect(server.methods).toHaveLength(1);
  });

  it('follow a refused connection, and a body that breaks off', async () => {
    let connections = 0;
    const server = await serveRaw((socket) => {
      connections += 1;
      const length = connections < 3 ? 9 : 3;
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${String(length)}\r\n\r\nabc`);
    });
    expect((await hurried().client.request(server.url)).text()).toBe('abc');
    expect(connections).toBe(3);
    const attempts: OutgoingAttempt[] = [];
    const { client } = hurried({
      observe: (attempt) => attempts.push(attempt),
    });
    const error = await failureOf(client.request('http://127.0.0.1:1/'));
    expect(error).toMatchObject({ code: 'outgoing.connection', reason: 'ECONNREFUSED' });
    expect(attempts.map(({ attempt, status, code }) => [attempt, status, code])).toEqual(
      [1, 2, 3].map((attempt) => [attempt, null, 'outgoing.connection']),
    );
  });

  it('follow no refusal: of an address, of a size, of an unknown name', async () => {
    const attempts: OutgoingAttempt[] = [];
    const resolve = scriptedNames({ 'inside.example': [['10.0.0.1']] });
    const { client } = hurried({
      resolve,
      maxResponseBytes: 10,
      observe: (attempt) => attempts.push(attempt),
    });
    const large = await serve((_request, response) => {
      response.end('x'.repeat(11));
    });
    for (const url of ['http://inside.example/', 'http://unknown.example/', large.url])
      await failureOf(client.request(url));
    expect(attempts.map(({ code }) => code)).toEqual([
      'outgoing.refused_address',
      'outgoing.connection',
      'outgoing.too_large',
    ]);
  });

  it('are counted over redirects', async () => {
    const urls: string[] = [];
    const server = await serve((request, response) => {
      urls.push(request.url ?? '');
      if (urls.length === 2) response.writeHead(302, { location: '/b' }).end();
      else response.writeHead(503).end();
    });
    const { client } = hurried({ retry: { attempts: 4 } });
    expect((await client.request(`${server.url}/a`)).status).toBe(503);
    expect(urls).toEqual(['/a', '/a', '/b', '/b']);
  });
});

describe('concurrency', () => {
  it('is bounded for each host', async () => {
    const running = { now: 0, most: 0 };
    const server = await serve((_request, response) => {
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      setTimeout(() => {
        running.now -= 1;
        response.end('ok');
      }, 10);
    });
    const client = localClient({ concurrencyPerHost: 3 });
    const responses = await Promise.all(
      Array.from({ length: 30 }, () => client.request(server.url)),
    );
    expect(responses.every(({ ok }) => ok)).toBe(true);
    expect(running.most).toBe(3);
    expect(server.connections()).toBe(3);
  });

  it('does not let a slow host hold up another', async () => {
    const slow = await serveRaw(() => undefined);
    const quick = await serve((_request, response) => {
      response.end('quick');
    });
    const resolve = scriptedNames({
      'slow.example': [['127.0.0.1']],
      'quick.example': [['127.0.0.1']],
    });
    const client = localClient({
      resolve,
      concurrencyPerHost: 1,
      waitingPerHost: 1,
      timeLimitMilliseconds: 800,
    });
    const at = (name: string, port: number) =>
      client.request(`http://${name}:${String(port)}/`, { retry: 'never' });
    const held = [
      at('slow.example', slow.port),
      at('slow.example', slow.port),
      at('slow.example', slow.port),
    ];
    const codes = Promise.all(held.map(async (each) => (await failureOf(each)).code));
    expect((await at('quick.example', quick.port)).text()).toBe('quick');
    expect(await codes).toEqual(['outgoing.time_limit', 'outgoing.time_limit', 'outgoing.busy']);
  });
});
