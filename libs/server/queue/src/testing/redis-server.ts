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
  /** Ends it without a warning and starts it anew on the same port, empty. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child = launch(port);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
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
    restart: async () => {
      await ended(child, 'SIGKILL');
      child = launch(port);
      await answers(url);
    },
    stop: async () => {
      process.off('exit', kill);
      await ended(child, 'SIGTERM');
    },
  };
}

function launch(port: number): ChildProcess {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  return spawn('redis-server', parameters, { stdio: 'ignore' });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
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
