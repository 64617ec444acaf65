import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Organization } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { type GitServer, startGitServer } from '@pitwall/testing';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

/** An organization with one system, a server of repositories on this machine, and a worker that scans. */
export interface ServerScanWorld {
  /** Where scans work. */
  directory: string;
  server: GitServer;
  api: ApiHarness;
  /** Owns the organization. */
  ana: Client;
  /** The organization's path, and the system's. */
  at: string;
  system: string;
  /** What the worker has said. */
  log: readonly string[];
  get<Body>(path: string): Promise<Body>;
  close(): Promise<void>;
}

/** Closes what was opened where the rest cannot be. */
export async function openServerScanWorld(): Promise<ServerScanWorld> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of opened.reverse()) await end();
  };
  try {
    const directory = await mkdtemp(join(tmpdir(), 'pitwall-server-scans-'));
    opened.push(() => rm(directory, { recursive: true, force: true }));
    const server = await startGitServer();
    opened.push(() => server.close());
    const api = await startApi({
      outgoing: { allow: ['127.0.0.1'], allowHttp: true },
      scans: { directory, diskMegabytes: 50, memoryMegabytes: 1_000, minutes: 2 },
    });
    opened.push(() => api.close());
    await prepareQueueDatabase(api.database);
    const ana = await api.person('Ana');
    const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
      name: 'Northwind',
    });
    const at = `/organizations/${slug}`;
    await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
    const log: string[] = [];
    const worker: INestApplicationContext = await startWorker(api, (line) => log.push(line));
    opened.push(() => worker.close());
    return {
      directory,
      server,
      api,
      ana,
      at,
      system: `${at}/systems/shop`,
      log,
      get: <Body>(path: string) => ana.expect<Body>(200, 'GET', path),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
