import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { limitArrival } from './arrival-time.ts';

const NEVER = 3_600_000;
const open: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A route that reads its body whole, one that reads it as it comes, and one that answers before it is there. */
async function listening(times: { request: number; stream: number }) {
  const server = Fastify();
  open.push(server);
  limitArrival(server, times);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    done(null, body);
  });
  server.post('/whole', async ({ body }) => `whole ${String(body)}`);
  server.get('/whole', async () => 'nothing to send');
  const config = { streamsBody: true };
  const dropType = async ({ headers }: { headers: object }) => {
    for (const name of ['content-type', 'content-length']) Reflect.deleteProperty(headers, name);
  };
  server.post('/stream', { config, onRequest: dropType }, async ({ raw }) => text(raw));
  server.post('/answers', { config, onRequest: dropType }, async () => 'refused');
  await server.listen({ port: 0, host: '127.0.0.1' });
  return (server.server.address() as AddressInfo).port;
}

/** Sends all but the last byte of a body; gives what the server says, and the way to send the last. */
async function begin(port: number, path: string, connection = 'close') {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: ${connection}\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n12`,
  );
  const closed = once(socket, 'close').then(() => heard);
  return { closed, finish: () => socket.write('3') };
}

describe('a request', () => {
  it('is cut with 408 where its body does not arrive in time; one that is read as it comes has longer', async () => {
    const port = await listening({ request: 50, stream: NEVER });
    const stream = await begin(port, '/stream');
    const whole = await begin(port, '/whole');
    expect(await whole.closed).toMatch(/^HTTP\/1\.1 408 /);
    stream.finish();
    expect(await stream.closed).toMatch(/^HTTP\/1\.1 200 [\s\S]*123$/);
  });

  it('is cut where a body that is read as it comes does not arrive in its time either', async () => {
    const port = await listening({ request: NEVER, stream: 50 });
    const stream = await begin(port, '/stream');
    expect(await stream.closed).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('keeps no connection for what it goes on to send once it is answered', async () => {
    const port = await listening({ request: 50, stream: NEVER });
    const answered = await begin(port, '/answers', 'keep-alive');
    expect(await answered.closed).toMatch(/^HTTP\/1\.1 200 [\s\S]*refused$/);
  });

  it('that arrives in time is answered, and one without a body has arrived', async () => {
    const port = await listening({ request: NEVER, stream: NEVER });
    const whole = await begin(port, '/whole');
    whole.finish();
    expect(await whole.closed).toMatch(/whole 123$/);
    const answer = await fetch(`http://127.0.0.1:${port}/whole`);
    expect(await answer.text()).toBe('nothing to send');
  });
});
