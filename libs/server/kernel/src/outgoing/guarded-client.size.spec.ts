import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureOf, localClient } from './testing/client-for-tests.ts';
import { serve, serveRaw } from './testing/local-server.ts';

// The default quality takes seconds for a bomb.
const quickBrotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
const megabyte = 1024 * 1024;
const head = 'HTTP/1.1 200 OK\r\n';

describe('size limits', () => {
  it('take a body of exactly the limit and refuse one byte more', async () => {
    const server = await serve((request, response) => {
      response.end(Buffer.alloc(Number(request.url?.slice(1))));
    });
    const client = localClient({ maxResponseBytes: 100_000 });
    expect((await client.request(`${server.url}/100000`)).bytes()).toHaveLength(100_000);
    const error = await failureOf(client.request(`${server.url}/100001`));
    expect(error).toMatchObject({ code: 'outgoing.too_large', reason: 'body' });
  });

  it('cut off an endless body, with its connection, having read little more than the limit', async () => {
    let sent = 0;
    let closed = false;
    const server = await serve((_request, response) => {
      const more = () => {
        while (!closed && response.write(Buffer.alloc(65_536))) sent += 65_536;
      };
      response.on('drain', more).on('close', () => (closed = true));
      more();
    });
    const error = await failureOf(localClient({ maxResponseBytes: megabyte }).request(server.url));
    expect(error.code).toBe('outgoing.too_large');
    await expect.poll(() => closed).toBe(true);
    expect(sent).toBeLessThan(32 * megabyte);
  });

  it('believe a content length that is too large, and none that is too small', async () => {
    const large = await serveRaw((socket) =>
      socket.write(`${head}content-length: 99999999\r\n\r\nabc`),
    );
    const error = await failureOf(localClient().request(large.url));
    expect(error.code).toBe('outgoing.too_large');
    const small = await serveRaw((socket) => {
      socket.end(`${head}content-length: 3\r\n\r\nabc${'d'.repeat(5_000_000)}`);
    });
    expect((await localClient().request(small.url)).text()).toBe('abc');
  });

  it('report a body that ends before its content length', async () => {
    const server = await serveRaw((socket) => socket.end(`${head}content-length: 9\r\n\r\nabc`));
    const error = await failureOf(localClient().request(server.url));
    expect(['outgoing.connection', 'outgoing.invalid_response']).toContain(error.code);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', quickBrotli],
    ['deflate', deflateSync],
    ['GZIP', gzipSync],
  ])('decode %s and stop a bomb in it', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(200 * megabyte));
    expect(bomb.length).toBeLessThan(megabyte);
    const plain = compress(Buffer.from('plain'));
    const server = await serve((request, response) => {
      response.setHeader('content-encoding', encoding).end(request.url === '/bomb' ? bomb : plain);
    });
    const client = localClient();
    expect((await client.request(server.url)).text()).toBe('plain');
    const before = process.memoryUsage().arrayBuffers;
    const error = await failureOf(client.request(`${server.url}/bomb`));
    expect(error).toMatchObject({ code: 'outgoing.too_large', reason: 'body' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * megabyte);
  });

  it.each([
    ['an unknown encoding', 'zstd', Buffer.from('x'), 'encoding'],
    ['nested encodings', 'gzip, gzip', gzipSync(gzipSync('x')), 'encoding'],
    ['what is not compressed', 'gzip', Buffer.from('plain text'), 'corrupt'],
    ['what is cut short', 'gzip', gzipSync('x'.repeat(999)).subarray(0, 20), 'corrupt'],
    ['what is not brotli', 'br', Buffer.alloc(100, 255), 'corrupt'],
  ])('refuse %s', async (_name, encoding, body, reason) => {
    const server = await serve((_request, response) => {
      response.setHeader('content-encoding', encoding).end(body);
    });
    const error = await failureOf(localClient().request(server.url));
    expect(error).toMatchObject({ code: 'outgoing.invalid_response', reason });
  });

  it('take an encoding without a body', async () => {
    const server = await serve((request, response) => {
      response.writeHead(request.url === '/204' ? 204 : 200, { 'content-encoding': 'gzip' }).end();
    });
    const client = localClient();
    expect((await client.request(server.url, { method: 'HEAD' })).bytes()).toHaveLength(0);
    expect((await client.request(`${server.url}/204`)).bytes()).toHaveLength(0);
    expect((await client.request(server.url)).bytes()).toHaveLength(0);
  });

  it('take a large content length of HEAD', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '99999999' }).end();
    });
    const response = await localClient().request(server.url, { method: 'HEAD' });
    expect(response.headers['content-length']).toBe('99999999');
  });

  it.each([
    ['one long header', () => `x: ${'y'.repeat(20_000)}\r\n`],
    ['many headers', (index: number) => `x-${String(index)}: y\r\n`],
    ['a long name', () => `${'n'.repeat(20_000)}: y\r\n`],
  ])('end a flood of headers: %s', async (_name, line) => {
    let closed = false;
    const server = await serveRaw((socket) => {
      socket.on('close', () => (closed = true));
      socket.write(head);
      let index = 0;
      const more = () => {
        while (!closed && index < 1_000_000 && socket.write(line((index += 1))));
      };
      socket.on('drain', more);
      more();
    });
    const error = await failureOf(localClient().request(server.url));
    expect(error).toMatchObject({ code: 'outgoing.too_large', reason: 'headers' });
    await expect.poll(() => closed).toBe(true);
  });

  it('end a flood of trailers', async () => {
    const server = await serveRaw((socket) => {
      socket.write(`${head}transfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n`);
      socket.write(
        Array.from({ length: 9_999 }, (_, index) => `x-${String(index)}: y\r\n`).join(''),
      );
    });
    const error = await failureOf(
      localClient({ timeLimitMilliseconds: 2_000 }).request(server.url),
    );
    expect(error.code).toBe('outgoing.too_large');
  });
});
