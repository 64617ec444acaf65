import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Chance } from './chance.ts';
import { HOSTILE_TEXTS } from './hostile-values.ts';

const SLOWEST_MILLISECONDS = 5_000;

/** Bytes that no client library would send, over a socket of their own. */
export async function sendRawRequests(
  application: NestFastifyApplication,
  seed: number,
  errors: () => string[],
): Promise<{ requests: number; faults: string[] }> {
  await application.listen(0, '127.0.0.1');
  const { port } = application.getHttpServer().address() as { port: number };
  const requests = rawRequests(new Chance(seed));
  const faults: string[] = [];
  for (let first = 0; first < requests.length; first += 20) {
    const batch = requests.slice(first, first + 20);
    const answers = await Promise.all(batch.map((bytes) => exchange(port, bytes)));
    answers.forEach((answer, index) => {
      const fault = faultOf(answer);
      if (fault)
        faults.push(
          `${fault} ${errors().join(' ')}: ${JSON.stringify(batch[index]?.toString('latin1').slice(0, 300))}`,
        );
    });
  }
  const alive = await exchange(
    port,
    Buffer.from('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
  );
  if (!alive.text.startsWith('HTTP/1.1 200')) faults.push('the server does not answer any more');
  return { requests: requests.length, faults };
}

interface Answer {
  text: string;
  ended: boolean;
}

function faultOf({ text, ended }: Answer): string | null {
  if (/^HTTP\/1\.[01] 5/m.test(text)) return `answered ${text.slice(0, 300)}`;
  if (/^set-cookie: *pitwall_session=stolen/im.test(text)) return 'a header was split';
  return ended ? null : 'the connection stayed open';
}

function exchange(port: number, bytes: Buffer): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const end = (ended: boolean) => () => {
      socket.destroy();
      resolve({ text, ended });
    };
    socket.setTimeout(SLOWEST_MILLISECONDS, end(false));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('close', end(true)).on('error', end(true));
    socket.write(bytes);
    // Half-closed, so that the server does not wait long for the rest of what is broken.
    setTimeout(() => socket.end(), 500).unref();
  });
}

const head = (line: string, ...headers: string[]): string =>
  [line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');

function rawRequests(chance: Chance): Buffer[] {
  const texts = HOSTILE_TEXTS.map((text) => text.slice(0, 3_000));
  const requests = texts.flatMap((text) => [
    head(`GET /api/v1/me?x=${text} HTTP/1.1`),
    head(`GET /api/v1/organizations/${text} HTTP/1.1`),
    head(`GET ${text} HTTP/1.1`),
    head(`${text} /api/v1/me HTTP/1.1`),
    head('GET /api/v1/me HTTP/1.1', `X-Request-Id: ${text}`),
    head('GET /api/v1/me HTTP/1.1', `Cookie: pitwall_session=${text}`),
    head('GET /api/v1/me HTTP/1.1', `Authorization: Bearer ${text}`),
    head('GET /api/v1/me HTTP/1.1', `${text}: x`),
    head('POST /api/v1/auth/sign-in HTTP/1.1', `Content-Type: ${text}`, 'Content-Length: 2') + '{}',
    head(
      'POST /api/v1/organizations HTTP/1.1',
      'Content-Type: application/json',
      `Idempotency-Key: ${text}`,
      'Content-Length: 2',
    ) + '{}',
  ]);
  const post = 'POST /api/v1/auth/sign-in HTTP/1.1';
  const json = 'Content-Type: application/json';
  const smuggling = [
    head(post, json, 'Content-Length: 2', 'Content-Length: 5') + '{}',
    head(post, json, 'Content-Length: 2', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
    head(post, json, 'Transfer-Encoding: chunked') + 'zz\r\n{}\r\n0\r\n\r\n',
    head(post, json, 'Transfer-Encoding: chunked, identity') + '2\r\n{}\r\n0\r\n\r\n',
    head(post, json, 'Content-Length: -1') + '{}',
    head(post, json, 'Content-Length: 99999999999999999999') + '{}',
    head(post, json, 'Content-Length: 1000') + '{}',
    head('GET / HTTP/9.9'),
    head('GET / HTTP/0.9'),
    'GET /\r\n\r\n',
    '\r\n\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    head('GET http://evil.example/api/v1/me HTTP/1.1'),
    head('CONNECT evil.example:443 HTTP/1.1'),
    head('TRACE / HTTP/1.1'),
    head('OPTIONS * HTTP/1.1'),
    head('GET / HTTP/1.1', 'Upgrade: websocket', 'Connection: Upgrade'),
    head('GET / HTTP/1.1', `X: ${'a'.repeat(20_000)}`),
    head('GET / HTTP/1.1', ...Array.from({ length: 3_000 }, (_, index) => `X${index}: y`)),
    `GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\nConnection: close\r\n\r\n`,
  ];
  const noise = Array.from({ length: 100 }, () =>
    Buffer.from(Array.from({ length: 1 + chance.below(400) }, () => chance.below(256))),
  );
  return [...[...requests, ...smuggling].map((text) => Buffer.from(text)), ...noise];
}
