import type { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { failureOf, localClient, scriptedNames } from './testing/client-for-tests.ts';
import { serve, serveSecure } from './testing/local-server.ts';
import { selfSigned } from './testing/self-signed.ts';

const identity = selfSigned('git.corp.example');
const resolve = scriptedNames({
  'git.corp.example': [['127.0.0.1']],
  'other.example': [['127.0.0.1']],
});
const secure = () =>
  serveSecure(identity, (request, response) => {
    const { servername } = request.socket as TLSSocket & { servername?: string };
    response.end(`${String(servername)} ${String(request.headers.host)}`);
  });

describe('TLS', () => {
  it('asks for the name, on the pinned address, and checks the certificate against the name', async () => {
    const { port } = await secure();
    const client = localClient({ resolve, certificateAuthorities: [identity.cert] });
    const response = await client.request(`https://git.corp.example:${String(port)}/`);
    expect(response.text()).toBe(`git.corp.example git.corp.example:${String(port)}`);
  });

  it.each([
    ['another name', 'other.example', [identity.cert], 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['an address', '127.0.0.1', [identity.cert], 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['an unknown authority', 'git.corp.example', [], 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [
      'another authority',
      'git.corp.example',
      [selfSigned('git.corp.example').cert],
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
  ])('refuses a certificate for %s, once', async (_name, host, certificateAuthorities, reason) => {
    const server = await secure();
    const error = await failureOf(
      localClient({ resolve, certificateAuthorities }).request(
        `https://${host}:${String(server.port)}/`,
      ),
    );
    expect(error).toMatchObject({ code: 'outgoing.certificate', reason, transient: false });
    expect(server.connections()).toBe(1);
  });

  it.each([
    ['1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
    [
      'suites without authentication of what they encrypt',
      { ciphers: 'ECDHE-ECDSA-AES256-SHA384' },
    ],
    ['suites without forward secrecy', { ciphers: 'AES256-GCM-SHA384' }],
  ] as const)('is not spoken with a server that knows only %s', async (_what, offered) => {
    const server = await serveSecure(
      { ...identity, maxVersion: 'TLSv1.2', ...offered },
      (_request, response) => response.end(),
    );
    const client = localClient({ resolve, certificateAuthorities: [identity.cert] });
    const error = await failureOf(
      client.request(`https://git.corp.example:${String(server.port)}/`),
    );
    expect(error).toMatchObject({ code: 'outgoing.connection' });
  });

  it.each([
    ['1.3', {}, 'TLS_AES_256_GCM_SHA384'],
    ['1.2', { maxVersion: 'TLSv1.2' }, 'ECDHE-ECDSA-AES256-GCM-SHA384'],
  ] as const)(
    'takes the strongest suite of %s that both know',
    async (_version, offered, suite) => {
      // A server that leaves the choice to who comes.
      const own = { ...identity, honorCipherOrder: false };
      const server = await serveSecure({ ...own, ...offered }, (request, response) => {
        response.end((request.socket as TLSSocket).getCipher().name);
      });
      const client = localClient({ resolve, certificateAuthorities: [identity.cert] });
      const response = await client.request(`https://git.corp.example:${String(server.port)}/`);
      expect(response.text()).toBe(suite);
    },
  );

  it('refuses a redirect from https to http', async () => {
    const server = await serveSecure(identity, (_request, response) => {
      response.writeHead(301, { location: 'http://git.corp.example/' }).end();
    });
    const client = localClient({ resolve, certificateAuthorities: [identity.cert] });
    const error = await failureOf(
      client.request(`https://git.corp.example:${String(server.port)}/`),
    );
    expect(error).toMatchObject({ code: 'outgoing.redirects', reason: 'downgrade' });
  });

  it('fails when the other side does not speak it', async () => {
    const plain = await serve((_request, response) => response.end('plain'));
    const error = await failureOf(localClient().request(plain.url.replace('http:', 'https:')));
    expect(error).toMatchObject({ code: 'outgoing.connection', transient: false });
  });
});
