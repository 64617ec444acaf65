import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { sign } from '@octokit/webhooks-methods';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { signUpInto } from './seed.ts';
import { type BenchStack, startBenchStack } from './stack.ts';

const DELIVERIES = 10_000;
const CONNECTIONS = 20;
const MOST = 3;
/** Taken off at the beginning: what a fresh process compiles, no delivery after it waits for. */
const WARM_UP = 500;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RUNNER = fileURLToPath(new URL('../../../tools/bench/run-one.mjs', import.meta.url));

interface Told {
  id: string;
  body: string;
  signature: string;
}

/** 10,000 deliveries over 20 connections: none lost, and what their answers take while a scan runs. */
export async function bench(context: BenchContext): Promise<void> {
  const stack = await startBenchStack(context);
  try {
    const webhook = await connect(stack, await signUpInto(stack, { tasks: 10 }));
    await round(webhook, await deliveries(WARM_UP, webhook.secret));
    const alone = await round(webhook, await deliveries(DELIVERIES, webhook.secret));
    const scanning = await startScanning();
    const beside = await round(webhook, await deliveries(DELIVERIES, webhook.secret));
    const scans = await scanning.stop();
    const told = WARM_UP + 2 * DELIVERIES;
    const kept = await countKept(stack);
    const accepted = told - alone.refused - beside.refused;
    const times = beside.p95 / alone.p95;
    const missed =
      accepted < told || kept.deliveries < told || kept.jobs < told || times > MOST || scans < 1;
    context.print(
      `${told} webhook deliveries over ${CONNECTIONS} connections: ${accepted} accepted, ${kept.deliveries} kept, each with its job (${kept.jobs})`,
    );
    context.print(
      `p95 of the answer while a scan runs: ${times.toFixed(2)} of that without one (${beside.p95.toFixed(1)} ms, ${alone.p95.toFixed(1)} ms; ${scans} scans; target ≤ ${MOST})`,
    );
    if (missed) throw new Error('A target of webhooks was missed.');
  } finally {
    await stack.stop();
  }
}

interface Reached {
  url: string;
  secret: string;
}

async function connect(
  { url }: BenchStack,
  { slug, system, cookie }: { slug: string; system: string; cookie: string },
): Promise<Reached> {
  const post = async <Body>(path: string, body: object): Promise<Body> => {
    const response = await fetch(`${url}/api/v1/organizations/${slug}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: url },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  };
  const { id: connectionId } = await post<{ id: string }>(`/systems/${system}/trackers`, {
    provider: 'github',
    project: 'acme/shop',
    credential: { token: 'a-token-of-a-bench' },
  });
  const webhook = await post<Reached>('/webhooks', { connectionId });
  return { url: `${url}${new URL(webhook.url).pathname}`, secret: webhook.secret };
}

/** Signed before the clock runs: what GitHub does is not measured. */
async function deliveries(count: number, secret: string): Promise<Told[]> {
  const all: Told[] = [];
  for (let number = 0; number < count; number += 1) {
    const body = JSON.stringify({
      action: 'edited',
      issue: { number, title: `Issue ${number}`, body: 'What somebody wrote. '.repeat(40) },
      repository: { full_name: 'acme/shop', default_branch: 'main' },
    });
    all.push({ id: randomUUID(), body, signature: await sign(secret, body) });
  }
  return all;
}

async function round(
  { url }: Reached,
  told: readonly Told[],
): Promise<{ p95: number; refused: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let refused = 0;
  let next = 0;
  const connection = async (): Promise<void> => {
    for (let each = told[next++]; each; each = told[next++]) {
      const began = performance.now();
      if ((await send(url, agent, each)) !== 202) refused += 1;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  times.sort((one, other) => one - other);
  return { p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, refused };
}

function send(url: string, agent: Agent, { id, body, signature }: Told): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-github-delivery': id,
          'x-github-event': 'issues',
          'x-hub-signature-256': signature,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response.statusCode ?? 0);
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** Scans Pitwall's own tree, again and again, in a process of its own as a worker's scans are. */
async function startScanning(): Promise<{ stop(): Promise<number> }> {
  const child: ChildProcess = fork(RUNNER, [ROOT, 'apps/api/bench/scan-again.ts'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let scans = 0;
  child.on('message', () => (scans += 1));
  // The first one compiles what all of them need.
  await once(child, 'message');
  return {
    async stop() {
      // One that took longer than all deliveries ran beside all of them.
      const begun = scans + 1;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      return begun;
    },
  };
}

async function countKept({ database }: BenchStack): Promise<{ deliveries: number; jobs: number }> {
  const count = async (text: string): Promise<number> => {
    const { rows } = await database.systemStatement<{ count: number }>('fill the demonstration', {
      text,
    });
    return rows[0]?.count ?? 0;
  };
  return {
    deliveries: await count('SELECT count(*)::int AS count FROM webhook_delivery'),
    jobs: await count(
      `SELECT count(*)::int AS count FROM outbox_job WHERE name = 'webhook.delivery'`,
    ),
  };
}
