import { Database } from '@pitwall/server-db';
import { PermissionGuard } from '../../../libs/server/kernel/src/access/permission.guard.ts';
import { SessionStore } from '../../../libs/server/identity/src/sessions/session-store.ts';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { type BenchOrganization, signUpInto } from './seed.ts';
import { type InProcessStack, median, quantile, startInProcess } from './security-stack.ts';

const TRIES = 200;
const REQUESTS = 400;
const ROUNDS = 5;
const SECONDS = 15;
const PER_SECOND = 20;
const SIGN_INS_A_SECOND = 5;

/** What security costs, and what its timing tells. */
export async function bench(context: BenchContext): Promise<void> {
  const stack = await startInProcess(context);
  try {
    const organization = await signUpInto(stack as never, { tasks: 100 });
    await compareSignIns(stack, context.print);
    await compareWithoutChecks(stack, organization, context.print);
    await compareBesideSignIns(stack, organization, context.print);
  } finally {
    await stack.stop();
  }
}

async function signIn({ url }: InProcessStack, email: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: 'not the right password' }),
  });
  await response.text();
  if (response.status !== 401) throw new Error(`A sign-in was answered ${response.status}.`);
  return performance.now() - began;
}

/** Interleaved, the one first as often as the other. */
async function compareSignIns(stack: InProcessStack, print: (line: string) => void): Promise<void> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const addresses = { known: 'bench@example.com', unknown: 'nobody@example.com' };
  for (let index = 0; index < TRIES; index += 1) {
    const order =
      index % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const who of order) {
      await stack.database.systemStatement('sign a person in', { text: 'DELETE FROM attempt' });
      times[who].push(await signIn(stack, addresses[who]));
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  print(
    `sign-in to a known account: ${(known / unknown).toFixed(3)} of an unknown one, medians of ${TRIES} interleaved tries each (${known.toFixed(1)} ms, ${unknown.toFixed(1)} ms; bound 0.95 to 1.05)`,
  );
}

async function read({ url }: InProcessStack, { slug, cookie }: BenchOrganization): Promise<number> {
  const began = performance.now();
  const response = await fetch(`${url}/api/v1/organizations/${slug}/tasks`, {
    headers: { cookie },
  });
  await response.text();
  if (!response.ok) throw new Error(`Reading tasks was answered ${response.status}.`);
  return performance.now() - began;
}

/** The same request with session check, policy and the tenant's context, and with none of them, in turn. */
async function compareWithoutChecks(
  stack: InProcessStack,
  organization: BenchOrganization,
  print: (line: string) => void,
): Promise<void> {
  const off = await withoutChecks(stack, organization);
  const ratios: { ratio: number; on: number; off: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = { on: [] as number[], off: [] as number[] };
    for (let index = 0; index < REQUESTS; index += 1) {
      for (const which of index % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
        off.take(which === 'off');
        times[which].push(await read(stack, organization));
      }
    }
    const [on, without] = [median(times.on), median(times.off)];
    // The first warms up.
    if (round > 0) ratios.push({ ratio: on / without, on, off: without });
  }
  off.take(false);
  ratios.sort((one, other) => one.ratio - other.ratio);
  const middle = ratios[ROUNDS >> 1];
  print(
    `page of tasks with session, policy and tenant: ${middle?.ratio.toFixed(2)} of the same with none of them, ${ratios[0]?.ratio.toFixed(2)} to ${ratios.at(-1)?.ratio.toFixed(2)} in ${ROUNDS} rounds (${middle?.on.toFixed(2)} ms, ${middle?.off.toFixed(2)} ms; bound 1.35)`,
  );
}

/** Takes the three away in this process alone, and puts them back. */
async function withoutChecks(
  stack: InProcessStack,
  organization: BenchOrganization,
): Promise<{ take(away: boolean): void }> {
  const guard = PermissionGuard.prototype;
  const store = SessionStore.prototype;
  const database = Database.prototype;
  const real = {
    canActivate: guard.canActivate,
    get: store.get,
    readTenantSql: database.readTenantSql,
  };
  let tenant: unknown;
  let session: unknown;
  guard.canActivate = function (this: PermissionGuard, host) {
    const answer = real.canActivate.call(this, host);
    tenant = host.switchToHttp().getRequest<{ tenant: unknown }>().tenant;
    return answer;
  };
  store.get = function (this: SessionStore, id, done) {
    real.get.call(this, id, (error, found) => {
      session = found;
      done(error, found);
    });
  };
  await read(stack, organization);
  Object.assign(guard, { canActivate: real.canActivate });
  Object.assign(store, { get: real.get });
  return {
    take(away) {
      guard.canActivate = away
        ? (host) => {
            host.switchToHttp().getRequest<{ tenant: unknown }>().tenant = tenant;
            return true;
          }
        : real.canActivate;
      store.get = away
        ? (_id, done) => {
            done(null, structuredClone(session) as never);
          }
        : real.get;
      database.readTenantSql = away
        ? function (this: Database, _context, ask) {
            return this.readSystemSql('check the health of the database', ask);
          }
        : real.readTenantSql;
    },
  };
}

/** Requests at a steady pace, alone and beside people who sign in. */
async function compareBesideSignIns(
  stack: InProcessStack,
  organization: BenchOrganization,
  print: (line: string) => void,
): Promise<void> {
  const alone = await steadily(PER_SECOND, () => read(stack, organization));
  const signIns = steadily(SIGN_INS_A_SECOND, (index) =>
    signIn(stack, `someone.${index}@example.com`),
  );
  const beside = await steadily(PER_SECOND, () => read(stack, organization));
  await signIns;
  const [quiet, busy] = [quantile(alone, 0.95), quantile(beside, 0.95)];
  print(
    `p95 of other requests during ${SIGN_INS_A_SECOND} sign-ins a second: ${(busy / quiet).toFixed(2)} of that without (${busy.toFixed(1)} ms, ${quiet.toFixed(1)} ms; bound 1.50)`,
  );
}

async function steadily(
  perSecond: number,
  send: (index: number) => Promise<number>,
): Promise<number[]> {
  const sent: Promise<number>[] = [];
  const began = performance.now();
  for (let index = 0; index < perSecond * SECONDS; index += 1) {
    const due = began + (index * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sent.push(send(index));
  }
  return Promise.all(sent);
}
