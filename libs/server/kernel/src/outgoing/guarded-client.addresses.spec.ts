import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDestinationPolicy } from './destination-policy.ts';
import { createConnector } from './connector.ts';
import { createGuardedClient } from './guarded-client.ts';
import { systemClock } from './outgoing-clock.ts';
import { failureOf, localClient, scriptedNames } from './testing/client-for-tests.ts';
import { serve } from './testing/local-server.ts';

const answering = (text: string, address?: string) =>
  serve((_request, response) => {
    response.end(text);
  }, address);

describe('where a request may go', () => {
  it('reaches an allowed address, by IPv4 and IPv6', async () => {
    const four = await answering('four');
    const six = await answering('six', '::1');
    const client = localClient({ allow: ['127.0.0.1', '::1'] });
    expect((await client.request(four.url)).text()).toBe('four');
    expect((await client.request(six.url)).text()).toBe('six');
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0.0.0.0',
    '127.1',
    '2130706433',
    '[::ffff:127.0.0.1]',
  ])('does not reach %s unless it is allowed, and opens no connection', async (host) => {
    const server = await answering('no');
    const client = localClient({ allow: [] });
    const error = await failureOf(client.request(`http://${host}:${String(server.port)}/`));
    expect(error.code).toBe('outgoing.refused_address');
    expect(server.connections()).toBe(0);
  });

  it('refuses a name when any of its addresses is refused', async () => {
    const server = await answering('no');
    const resolve = scriptedNames({ 'mixed.example': [['127.0.0.1', '10.0.0.1']] });
    const error = await failureOf(
      localClient({ resolve }).request(`http://mixed.example:${String(server.port)}/`),
    );
    expect(error).toMatchObject({ code: 'outgoing.refused_address', reason: 'private' });
    expect(server.connections()).toBe(0);
    expect(error.message).not.toContain('10.0.0.1');
  });

  it('refuses answers that are no addresses, and reports names without any', async () => {
    const resolve = scriptedNames({ 'odd.example': [['0x7f.1']], 'none.example': [[]] });
    const client = localClient({ resolve });
    expect(await failureOf(client.request('http://odd.example/'))).toMatchObject({
      code: 'outgoing.refused_address',
      reason: 'not_an_address',
    });
    for (const host of ['none.example', 'unknown.example']) {
      expect(await failureOf(client.request(`http://${host}/`))).toMatchObject({
        code: 'outgoing.connection',
        reason: 'ENOTFOUND',
      });
    }
  });

  it('tries the next address of a name when the first does not answer', async () => {
    const server = await answering('second');
    const resolve = scriptedNames({ 'two.example': [['::1', '127.0.0.1']] });
    const client = localClient({ allow: ['127.0.0.1', '::1'], resolve });
    expect((await client.request(`http://two.example:${String(server.port)}/`)).text()).toBe(
      'second',
    );
  });

  it('allows a host by its name', async () => {
    const server = await answering('inside');
    const resolve = scriptedNames({
      'git.corp.example': [['127.0.0.1']],
      'other.example': [['127.0.0.1']],
    });
    const client = localClient({ allow: ['git.corp.example'], resolve });
    expect((await client.request(`http://git.corp.example:${String(server.port)}/`)).text()).toBe(
      'inside',
    );
    const error = await failureOf(client.request(`http://other.example:${String(server.port)}/`));
    expect(error.code).toBe('outgoing.refused_address');
  });

  it('refuses http, ports and credentials before anything is resolved', async () => {
    const resolve = scriptedNames({});
    const strict = createGuardedClient({ resolve, ports: [443] });
    const refused = [
      'http://a.example/',
      'https://a.example:8443/',
      'https://user:pw@a.example/',
      'ftp://a.example/',
      'nonsense',
    ];
    for (const url of refused) {
      expect((await failureOf(strict.request(url))).code, url).toBe('outgoing.refused_url');
    }
    expect(resolve.asked).toEqual([]);
    await strict.close();
  });
});

describe('names that change their answer (DNS rebinding)', () => {
  it('asks once for a connection and goes where it checked', async () => {
    const good = await answering('checked');
    // Whoever would ask a second time between check and connection would be sent to 127.0.0.3.
    const resolve = scriptedNames({ 'rebind.example': [['127.0.0.1'], ['127.0.0.3']] });
    const response = await localClient({ resolve }).request(
      `http://rebind.example:${String(good.port)}/`,
    );
    expect(response.text()).toBe('checked');
    expect(resolve.asked).toEqual(['rebind.example']);
  });

  it('checks again for each new connection', async () => {
    const server = await serve((_request, response) => {
      response.setHeader('connection', 'close').end('once');
    });
    const resolve = scriptedNames({ 'rebind.example': [['127.0.0.1'], ['127.0.0.3']] });
    const client = localClient({ resolve });
    const url = `http://rebind.example:${String(server.port)}/`;
    expect((await client.request(url)).text()).toBe('once');
    expect(await failureOf(client.request(url))).toMatchObject({
      code: 'outgoing.refused_address',
      reason: 'loopback',
    });
    expect(server.connections()).toBe(1);
  });

  it('keeps a connection that was checked, without asking again', async () => {
    const server = await answering('kept');
    const resolve = scriptedNames({ 'rebind.example': [['127.0.0.1'], ['127.0.0.3']] });
    const client = localClient({ resolve });
    const url = `http://rebind.example:${String(server.port)}/`;
    for (let run = 0; run < 3; run += 1) {
      expect((await client.request(url)).text()).toBe('kept');
      await sleep(5);
    }
    expect([server.connections(), resolve.asked.length]).toEqual([1, 1]);
  });

  it('checks the address that the socket did reach', async () => {
    const server = await answering('no');
    const policy = createDestinationPolicy({ allowHttp: true });
    const asked: string[] = [];
    const connector = createConnector({
      // The first check, of what the name resolved to, is blinded: only the one of the socket is left.
      policy: {
        ...policy,
        checkAddress(address, host, origin) {
          asked.push(address);
          if (asked.length > 1) policy.checkAddress(address, host, origin);
        },
      },
      resolve: scriptedNames({ 'a.example': [['127.0.0.1']] }),
      clock: systemClock,
      timeLimitMilliseconds: 1_000,
    });
    const error = await new Promise<Error | null>((resolve) => {
      const target = { hostname: 'a.example', protocol: 'http:', port: String(server.port) };
      connector(target, (...[failure]) => {
        resolve(failure);
      });
    });
    expect(error).toMatchObject({ code: 'outgoing.refused_address', reason: 'loopback' });
    expect(asked).toEqual(['127.0.0.1', '127.0.0.1']);
  });
});
