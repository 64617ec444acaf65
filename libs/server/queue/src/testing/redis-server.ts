import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../../../../tools/ports.mjs';

/** Whether this machine has a Redis to test against. */
export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own, without a file on the disk. */
export interface RedisServer {
  url: string;
  flush(): Promise<void>;
  /** Everything that it holds, as text. */
  dump(): Promise<string>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: 'ignore' },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const url = `redis://127.0.0.1:${port}`;
  await answers(url);
  return {
    url,
    flush: async () => void (await withRedis(url, (client) => client.flushall())),
    dump: () =>
      withRedis(url, async (client) => {
        const keys = await client.keys('*');
        const values = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
        return values.map((value) => value?.toString('latin1') ?? '').join('\n');
      }),
    stop: async () => {
      process.off('exit', kill);
      await ended(child);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function answers(url: string): Promise<void> {
  await withRedis(url, (client) => client.ping());
}

async function withRedis<Result>(
  url: string,
  work: (client: Redis) => Promise<Result>,
): Promise<Result> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  client.on('error', () => undefined);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}
