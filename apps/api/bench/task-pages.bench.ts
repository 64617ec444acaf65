import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { type BenchOrganization, seedOrganizations, signUpInto } from './seed.ts';
import { type BenchStack, forkAndHear, startBenchStack } from './stack.ts';

const CONNECTIONS = 20;
const SECONDS = 8;
const ROUNDS = 3;

/** What the hot read asks the database for; the baseline runs it to the letter. */
const STATEMENT = `
  SELECT t.id, t.kind, t.practice_id, t.title, t.state, t.days, t.priority, t.rank, t.reasons, t.due_on, t.version, t.updated_at,
         s.id AS system_id, s.slug AS system_slug, s.name AS system_name, u.id AS owner_id, u.name AS owner_name,
         p.id AS sprint_id, p.name AS sprint_name
  FROM task t
  JOIN system s ON s.organization_id = t.organization_id AND s.id = t.system_id
  LEFT JOIN "user" u ON u.id = t.owner_id
  LEFT JOIN sprint p ON p.organization_id = t.organization_id AND p.id = t.sprint_id
  WHERE t.state IN ('todo', 'doing', 'done_unverified')
  ORDER BY t.rank, t.id LIMIT 21`;

/** Reading a page of 20 tasks: against a bare handler, and at a thousand times the data. */
export async function bench({ print, startPostgres }: BenchContext): Promise<void> {
  const stack = await startBenchStack({ startPostgres });
  try {
    await seedOrganizations(stack.database, { organizations: 10, tasksEach: 100 });
    const organization = await signUpInto(stack, { tasks: 100 });
    await compareWithBare(stack, organization, print);
    const small = await pageTimes(stack, organization);
    await seedOrganizations(stack.database, { organizations: 9_990, tasksEach: 100 });
    const large = await pageTimes(stack, organization);
    for (const page of ['tasks', 'system'] as const) {
      print(
        `${page} page, p97.5 at 10,000 organizations and 1,000,000 tasks: ${(large[page] / small[page]).toFixed(2)} of that at 10 and 1,000 ` +
          `(${large[page].toFixed(1)} ms, ${small[page].toFixed(1)} ms; bound 1.30)`,
      );
    }
  } finally {
    await stack.stop();
  }
}

async function compareWithBare(
  stack: BenchStack,
  { id, slug, cookie }: BenchOrganization,
  print: (line: string) => void,
): Promise<void> {
  const bare = await forkAndHear<{ url: string }>(
    fileURLToPath(new URL('./bare-server.mjs', import.meta.url)),
    [stack.appUrl, id, STATEMENT],
  );
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

async function pageTimes(
  stack: BenchStack,
  { slug, system, cookie }: BenchOrganization,
): Promise<{ tasks: number; system: number }> {
  const tasks = await load(`${stack.url}/api/v1/organizations/${slug}/tasks`, { cookie });
  const overview = await load(
    `${stack.url}/api/v1/organizations/${slug}/systems/${system}/assessment/overview`,
    { cookie },
  );
  return { tasks: tasks.p975, system: overview.p975 };
}

/** Loads one address; refuses to count when anything but success came back. */
async function load(
  url: string,
  headers: Record<string, string>,
): Promise<{ rate: number; p975: number }> {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 2 });
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0) {
    const answer = await (await fetch(url, { headers })).text();
    throw new Error(
      `${url}: ${result.non2xx} refusals, ${result.errors} errors. ${answer.slice(0, 300)}`,
    );
  }
  return { rate: result.requests.average, p975: result.latency.p97_5 };
}
