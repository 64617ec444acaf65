import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExitCode } from '../exit-codes.ts';
import { run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';

export interface Trial {
  code: ExitCode;
  output: string;
  messages: string;
}

export type Given = Partial<Omit<Surroundings, 'output' | 'messages'>> & { terminal?: boolean };

/** Surroundings away from this machine's home and environment; what is written goes into `written`. */
export const trialSurroundings = (
  given: Given = {},
  written = { output: '', messages: '' },
): Surroundings => {
  const into = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: given.terminal ?? false,
    columns: 100,
  });
  return {
    env: { PATH: process.env['PATH'] },
    cwd: tmpdir(),
    home: join(tmpdir(), 'pitwall-no-home'),
    readInput: () => Promise.resolve(''),
    interactive: false,
    ask: () => Promise.reject(new Error('nobody to ask')),
    signal: new AbortController().signal,
    ...given,
    output: into('output'),
    messages: into('messages'),
  };
};

/** Runs one command line. */
export const tryCommand = async (parameters: string[], given: Given = {}): Promise<Trial> => {
  const written = { output: '', messages: '' };
  const code = await run(parameters, trialSurroundings(given, written));
  return { code, ...written };
};

export const withFolder = async <Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'pitwall-cli-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export interface Request {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** The request was taken, and the connection ends without an answer. */
  lost?: boolean;
};

/** A server that answers as told and remembers what it was asked. */
export const withServer = async <Result>(
  answer: (request: Request, count: number) => Answer,
  use: (url: string, requests: Request[]) => Promise<Result>,
): Promise<Result> => {
  const requests: Request[] = [];
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      requests.push(request);
      const { status = 200, headers = {}, json, text, lost } = answer(request, requests.length);
      if (lost) {
        response.destroy();
        return;
      }
      response.writeHead(status, {
        'content-type': text === undefined ? 'application/json' : 'text/plain',
        ...headers,
      });
      response.end(text ?? JSON.stringify(json));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`, requests);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
};

export const problem = (
  status: number,
  code: string,
  detail: string,
  more: object = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  json: {
    type: `urn:pitwall:error:${code}`,
    title: 'Refused',
    status,
    code,
    detail,
    requestId: 'r-1',
    ...more,
  },
});
