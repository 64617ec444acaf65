import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../ports.mjs';
import { installedProgram } from '../process/installed.mjs';
import { waitForAnswer } from '../start/ready.mjs';
import { configureProxy } from './configure.mjs';

const nginx = installedProgram('nginx') ?? '';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-proxy-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const serve = async (listener: RequestListener) => {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(close);
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, close };
};

const proxyFor = async (apis: number[]): Promise<number> => {
  const port = await freePort();
  const child = spawn(nginx, configureProxy(folder, { port, apis }), { stdio: 'ignore' });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
  });
  expect(await waitForAnswer('127.0.0.1', port, '/proxy-healthz', 5000)).toBe(true);
  return port;
};

const ask = (port: number, path: string, headers = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, resolve).once('error', reject);
  });

const bodyOf = async (response: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
};

describe.runIf(nginx)('the proxy', () => {
  it('has a configuration that nginx takes', () => {
    const parameters = configureProxy(folder, { port: 8080, apis: [4601, 4602] });
    const output = execFileSync(nginx, ['-t', ...parameters.slice(0, -2)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(output).toBe('');
  });

  it('tells the api who asks, and not what the caller claims', async () => {
    const api = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    const port = await proxyFor([api.port]);
    const claims = { 'X-Forwarded-For': '6.6.6.6', 'X-Request-Id': 'mine', Host: 'pitwall.test' };
    const headers: unknown = JSON.parse(await bodyOf(await ask(port, '/api', claims)));
    expect(headers).toMatchObject({
      host: 'pitwall.test',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('keeps the metrics inside', async () => {
    const api = await serve((_request, response) => response.end('secret figures'));
    const port = await proxyFor([api.port]);
    const response = await ask(port, '/metrics');
    expect(response.statusCode).toBe(404);
    expect(await bodyOf(response)).not.toContain('secret');
  });

  it('uses every api, and the others when one is gone', async () => {
    const names = ['one', 'two'];
    const apis = await Promise.all(
      names.map((name) => serve((_request, response) => response.end(name))),
    );
    const port = await proxyFor(apis.map((api) => api.port));
    const heard = async (): Promise<string[]> => {
      const answers = [];
      for (let index = 0; index < 8; index += 1) answers.push(await bodyOf(await ask(port, '/')));
      return [...new Set(answers)].sort();
    };
    expect(await heard()).toEqual(['one', 'two']);
    apis[0]?.close();
    expect(await heard()).toEqual(['two']);
  });

  it('passes live updates on as they are sent', async () => {
    const api = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
    });
    const port = await proxyFor([api.port]);
    const response = await ask(port, '/events');
    const first = await new Promise((done) => response.once('data', (data) => done(String(data))));
    expect(first).toBe('data: first\n\n');
    response.destroy();
  });
});
