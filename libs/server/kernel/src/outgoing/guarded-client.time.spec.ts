import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type OutgoingClock, systemClock } from './outgoing-clock.ts';
import { failureOf, localClient } from './testing/client-for-tests.ts';
import { serve, serveRaw } from './testing/local-server.ts';

/** How many listeners the signal has more than when counting began. */
function countListeners(signal: AbortSignal): () => number {
  let count = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    count += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    count -= 1;
    remove(...args);
  };
  return () => count;
}

const head = 'HTTP/1.1 200 OK\r\n';

describe('time limits', () => {
  it('end a response that never starts', async () => {
    const server = await serveRaw(() => undefined);
    const start = performance.now();
    const error = await failureOf(localClient({ timeLimitMilliseconds: 150 }).request(server.url));
    expect(error).toMatchObject({
      code: 'outgoing.time_limit',
      reason: 'total',
      origin: server.url,
    });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it.each([
    ['headers', head, 'x-slow: '],
    ['a body', `${head}content-length: 100000\r\n\r\n`, ''],
    ['a chunk', `${head}transfer-encoding: chunked\r\n\r\nffff\r\n`, ''],
    ['informational responses', '', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
  ])('end %s that trickle in', async (_name, start, repeat) => {
    let closed = false;
    const server = await serveRaw((socket) => {
      socket.write(start);
      const timer = setInterval(() => socket.write(repeat || 'x'), 10);
      socket.on('close', () => {
        closed = true;
        clearInterval(timer);
      });
    });
    const error = await failureOf(localClient({ timeLimitMilliseconds: 200 }).request(server.url));
    expect(error.code).toBe('outgoing.time_limit');
    await expect.poll(() => closed).toBe(true);
  });

  it('end a handshake that never ends, as a limit on connecting', async () => {
    let closed = false;
    const server = await serveRaw((socket) => socket.resume().on('close', () => (closed = true)));
    const client = localClient({ connectTimeLimitMilliseconds: 100, retry: { attempts: 1 } });
    const error = await failureOf(client.request(server.url.replace('http:', 'https:')));
    expect(error).toMatchObject({ code: 'outgoing.time_limit', reason: 'connect' });
    await expect.poll(() => closed).toBe(true);
  });

  it('leave no timer and no listener behind', async () => {
    const server = await serve((request, response) => {
      response.writeHead(request.url === '/fails' ? 503 : 200).end();
    });
    let timers = 0;
    const clock: OutgoingClock = {
      now: systemClock.now,
      schedule(callback, milliseconds) {
        timers += 1;
        const cancel = systemClock.schedule(callback, milliseconds);
        return () => {
          timers -= 1;
          cancel();
        };
      },
    };
    const client = localClient({ clock });
    const caller = new AbortController();
    const listening = countListeners(caller.signal);
    await client.request(server.url, { signal: caller.signal });
    await client.request(`${server.url}/fails`, { signal: caller.signal });
    await failureOf(client.request('http://127.0.0.1:1/', { signal: caller.signal }));
    expect([timers, listening()]).toEqual([0, 0]);
  });

  it('end a name that is never resolved, and open nothing when it is resolved later', async () => {
    const server = await serveRaw(() => undefined);
    const resolve = async () => {
      await sleep(150);
      return [{ address: '127.0.0.1', family: 4 as const }];
    };
    const client = localClient({
      resolve,
      connectTimeLimitMilliseconds: 50,
      retry: { attempts: 1 },
    });
    const error = await failureOf(client.request(`http://slow.example:${String(server.port)}/`));
    expect(error).toMatchObject({ code: 'outgoing.time_limit', reason: 'connect' });
    await sleep(200);
    expect(server.connections()).toBe(0);
  });

  it('can be tightened for one request, not loosened', async () => {
    const server = await serveRaw(() => undefined);
    const client = localClient({ timeLimitMilliseconds: 150 });
    for (const timeLimitMilliseconds of [50, 60_000]) {
      const start = performance.now();
      await failureOf(client.request(server.url, { timeLimitMilliseconds }));
      expect(performance.now() - start).toBeLessThan(1_500);
    }
  });

  it('count the wait for a place at the host', async () => {
    const server = await serveRaw(() => undefined);
    const client = localClient({ concurrencyPerHost: 1, timeLimitMilliseconds: 1_000 });
    const first = failureOf(client.request(server.url));
    const start = performance.now();
    const second = await failureOf(client.request(server.url, { timeLimitMilliseconds: 100 }));
    expect(second.code).toBe('outgoing.time_limit');
    expect(performance.now() - start).toBeLessThan(700);
    await first;
    expect(server.connections()).toBe(1);
  });
});

describe('abort', () => {
  it('ends a request before, while connecting and while reading', async () => {
    const server = await serveRaw((socket) => socket.write(`${head}content-length: 9\r\n\r\nx`));
    const client = localClient();
    expect(
      (await failureOf(client.request(server.url, { signal: AbortSignal.abort() }))).code,
    ).toBe('outgoing.aborted');
    const silent = await serveRaw(() => undefined);
    const secure = silent.url.replace('http:', 'https:');
    for (const url of [server.url, secure]) {
      const error = await failureOf(client.request(url, { signal: AbortSignal.timeout(50) }));
      expect(error.code).toBe('outgoing.aborted');
    }
  });
});
