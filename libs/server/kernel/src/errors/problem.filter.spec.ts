import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, pipeline } from 'node:stream';
import type { ArgumentsHost } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { ProblemFilter } from './problem.filter.ts';

/** What is logged where an answer's stream ends as `end` says. */
async function logged(end: 'reader' | 'source'): Promise<string[]> {
  const lines: string[] = [];
  const log = {
    debug: () => void lines.push('debug'),
    error: () => void lines.push('error'),
  };
  const server = createServer();
  const filtered = new Promise<void>((resolve) => {
    server.on('request', (_, raw) => {
      const reply = { raw, sent: true };
      const source = new PassThrough();
      source.write('so far');
      pipeline(source, raw, (error) => {
        const host = {
          switchToHttp: () => ({ getRequest: () => ({ id: 1, log }), getResponse: () => reply }),
        } as unknown as ArgumentsHost;
        new ProblemFilter().catch(error, host);
        resolve();
      });
      if (end === 'source') source.destroy(new Error('the disk is gone'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const asked = get({ port: (server.address() as AddressInfo).port }, (answer) => {
    answer.on('error', () => undefined);
    if (end === 'reader') answer.destroy();
  });
  asked.on('error', () => undefined);
  await filtered;
  server.closeAllConnections();
  server.close();
  return lines;
}

describe('an answer that ends midway', () => {
  it('is no error where its reader went away, and one where its source failed', async () => {
    expect(await logged('reader')).toEqual(['debug']);
    expect(await logged('source')).toEqual(['error']);
  });
});
