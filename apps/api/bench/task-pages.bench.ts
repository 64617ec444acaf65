import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { listTasksQuerySchema } from '@pitwall/contracts';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { pageStatement } from '../../../libs/server/roadmap/src/tasks/task-list.repository.ts';
import { type BenchOrganization, seedOrganizations, signUpInto } from './seed.ts';
import { type BenchStack, forkAndHear, startBenchStack } from './stack.ts';

const CONNECTIONS = 20;
const SECONDS = 8;
const ROUNDS = 3;
const SIZE_ROUNDS = 5;

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const PAGES = ['tasks', 'system'] as const;
type Page = (typeof PAGES)[number];

/** Reading a page of 20 tasks: against a bare handler, and beside a thousand times the data. */
export async function bench(context: BenchContext): Promise<void> {
  const stacks: BenchStack[] = [];
  const grow = async (organizations: number) => {
    const stack = await startBenchStack(context);
    stacks.push(stack);
    await seedOrganizations(stack.database, { organizations, tasksEach: 100 });
    const organization = await signUpInto(stack, { tasks: 100 });
    const settled = await forkAndHear(program('settle.mjs'), [stack.ownerUrl]);
    await settled.stop();
    return { stack, organization };
  };
  try {
    const small = await grow(10);
    await compareWithBare(small.stack, small.organization, context.print);
    await compareSizes(small, await grow(9_999), context.print);
  } finally {
    for (const stack of stacks) await stack.stop();
  }
}

interface Grown {
  stack: BenchStack;
  organization: BenchOrganization;
}

/** The two in turn, so that whatever else the machine does falls on both. */
async function compareSizes(
  small: Grown,
  large: Grown,
  print: (line: string) => void,
): Promise<void> {
  for (const page of PAGES) {
    const pairs: { ratio: number; small: number; large: number }[] = [];
    for (let round = 0; round < SIZE_ROUNDS; round += 1) {
      const [first, second] = round % 2 === 0 ? [small, large] : [large, small];
      const times = new Map<Grown, number>();
      for (const grown of [first, second]) times.set(grown, await pageTime(grown, page));
      const [little, much] = [times.get(small) ?? Number.NaN, times.get(large) ?? Number.NaN];
      pairs.push({ ratio: much / little, small: little, large: much });
    }
    pairs.sort((a, b) => a.ratio - b.ratio);
    const [lowest, middle, highest] = [pairs[0], pairs[SIZE_ROUNDS >> 1], pairs.at(-1)];
    if (!lowest || !middle || !highest) throw new Error('No round was counted.');
    print(
      `${page} page, p97.5 at 10,000 organizations and 1,000,000 tasks: ${middle.ratio.toFixed(2)} of that at 10 and 1,000, ` +
        `${lowest.ratio.toFixed(2)} to ${highest.ratio.toFixed(2)} in ${SIZE_ROUNDS} rounds (${middle.large.toFixed(0)} ms, ${middle.small.toFixed(0)} ms; bound 1.30)`,
    );
  }
}

async function compareWithBare(
  stack: BenchStack,
  { id, slug, cookie }: BenchOrganization,
  print: (line: string) => void,
): Promise<void> {
  const { limit, ...selection } = listTasksQuerySchema.parse({});
  const { text, values } = pageStatement(id, selection, [], null, limit);
  const bare = await forkAndHear<{ url: string }>(program('bare-server.mjs'), [
    stack.appUrl,
    id,
    text,
    JSON.stringify(values),
  ]);
  const ratios: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const baseline = await load(`${bare.said.url}/tasks`, {});
      const own = await load(`${stack.url}/api/v1/organizations/${slug}/tasks`, { cookie });
      ratios.push(own.rate / baseline.rate);
      print(
        `  round ${round + 1}: ${own.rate.toFixed(0)} requests/s against ${baseline.rate.toFixed(0)} bare`,
      );
    }
  } finally {
    await bare.stop();
  }
  ratios.sort((a, b) => a - b);
  print(
    `page of 20 tasks, ${CONNECTIONS} connections: ${ratios[1]?.toFixed(2)} of a bare Fastify handler with the same SQL under row-level security (at least 0.40, aim 0.60)`,
  );
}

async function pageTime({ stack, organization }: Grown, page: Page): Promise<number> {
  const { slug, system, cookie } = organization;
  const path = page === 'tasks' ? 'tasks' : `systems/${system}/assessment/overview`;
  const { p975 } = await load(`${stack.url}/api/v1/organizations/${slug}/${path}`, { cookie }, 4);
  return p975;
}

/** Loads one address; refuses to count when anything but success came back. */
async function load(
  url: string,
  headers: Record<string, string>,
  seconds = SECONDS,
): Promise<{ rate: number; p975: number }> {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 2 });
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) {
    const answer = await (await fetch(url, { headers })).text();
    throw new Error(
      `${url}: ${result.non2xx} refusals, ${result.errors} errors. ${answer.slice(0, 300)}`,
    );
  }
  return { rate: result.requests.average, p975: result.latency.p97_5 };
}
