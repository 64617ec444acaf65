import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.ts';

let api: ApiHarness;
let folder: string;
let port: number;
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitwall-web-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Pitwall</title>');
  api = await startApi(
    { webDirectory: folder },
    { log: (line) => line.includes('"error"') && errors.push(line) },
  );
  await api.application.listen(0, '127.0.0.1');
  ({ port } = api.application.getHttpServer().address() as { port: number });
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const answerTo = (line: string, ...headers: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('error', reject).on('close', () => resolve(text));
    const all = [`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers];
    socket.write(`${all.join('\r\n')}\r\n\r\n`);
  });
const statusOf = async (line: string): Promise<string> => (await answerTo(line)).slice(9, 12);

describe('what stands for an address in a request', () => {
  it.each([
    ['GET http://evil.example/api/v1/me', '400'],
    ['GET file:///etc/passwd', '404'],
    ['GET //', '400'],
    ['GET //evil.example/', '400'],
    ['GET /api/v1/me/..%2f..%2fetc', '404'],
    ['OPTIONS *', '400'],
    ['TRACE /', '404'],
    ['GET /', '200'],
    ['GET /o/northwind', '200'],
  ])('%s is answered %s', async (line, status) => {
    expect([await statusOf(line), errors.splice(0)]).toEqual([status, []]);
  });

  it.each(['/%', '/x/%ED%A0%80', '/catalogue/%C0%AF?stage=1'])(
    'is a page for browsers where nobody can read it: %s',
    async (path) => {
      const page = await answerTo(`GET ${path}`, 'Accept: text/html,application/xhtml+xml');
      expect(page).toMatch(/^HTTP\/1\.1 404 /);
      expect(page).toContain('<title>Pitwall</title>');
      expect(page.toLowerCase()).toContain('content-security-policy');
      for (const problem of [
        await answerTo(`GET ${path}`, 'Accept: */*'),
        await answerTo(`GET /api/v1${path}`, 'Accept: text/html'),
      ]) {
        expect(problem).toMatch(/^HTTP\/1\.1 400 /);
        expect(problem).toContain('request.malformed');
      }
    },
  );
});
