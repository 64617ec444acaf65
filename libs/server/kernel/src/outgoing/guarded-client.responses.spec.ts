import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf, localClient } from './testing/client-for-tests.ts';
import { serve, serveRaw } from './testing/local-server.ts';

const head = 'HTTP/1.1 200 OK\r\n';

describe('what is not HTTP', () => {
  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a bad header', `${head}bad header\r\n\r\n`],
    ['two lengths', `${head}content-length: 1\r\ncontent-length: 2\r\n\r\nab`],
    [
      'length and chunks',
      `${head}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`,
    ],
    ['a bad chunk', `${head}transfer-encoding: chunked\r\n\r\nzz\r\n`],
  ])('is refused: %s', async (_name, bytes) => {
    const server = await serveRaw((socket) => socket.write(bytes));
    const error = await failureOf(
      localClient({ timeLimitMilliseconds: 2_000 }).request(server.url),
    );
    expect(error.code).toBe('outgoing.invalid_response');
    expect(error.message).not.toContain('SSH');
  });
});

describe('reading the response', () => {
  const answering = (body: string, status = 200) =>
    serve((_request, response) => {
      response.writeHead(status, { 'set-cookie': ['a=1', 'b=2'], 'X-Name': 'value' }).end(body);
    });

  it('gives status, headers, bytes, text and JSON', async () => {
    const server = await answering('\ufeff{"id":"7","extra":true}', 201);
    const response = await localClient().request(server.url);
    expect(response).toMatchObject({ status: 201, ok: true, origin: server.url });
    expect(response.headers).toMatchObject({ 'x-name': 'value', 'set-cookie': 'a=1, b=2' });
    expect(response.bytes().subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(response.text()).toBe('{"id":"7","extra":true}');
    expect(response.json(z.object({ id: z.coerce.number() }))).toEqual({ id: 7 });
  });

  it('does not throw for an error status', async () => {
    const server = await answering('no', 404);
    expect(await localClient().request(server.url)).toMatchObject({ status: 404, ok: false });
  });

  it.each([
    ['the body is not JSON', 'secret-token-in-text', 'json', /is not JSON/],
    [
      'a value has the wrong type',
      '{"user":{"token":"secret-token"}}',
      'schema',
      /user\.token \(invalid_type\)/,
    ],
    ['the whole is another thing', '"secret-token"', 'schema', /the whole \(invalid_type\)/],
  ])('says without repeating values that %s', async (_name, body, reason, message) => {
    const response = await localClient().request((await answering(body)).url);
    expect(() => response.json(z.object({ user: z.object({ token: z.number() }) }))).toThrow(
      expect.objectContaining({
        code: 'outgoing.invalid_response',
        reason,
        message: expect.stringMatching(message),
      }),
    );
    expect(() => response.json(z.object({ user: z.object({ token: z.number() }) }))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
