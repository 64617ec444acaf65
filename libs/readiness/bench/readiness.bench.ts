import { type AnswerState, type PlanSprint, STAGES } from '@pitwall/contracts';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { idOf } from '../fixtures/arbitrary.ts';
import { aPractice, anInput, answered, daysAgo, FACTS } from '../fixtures/build.ts';
import { assess } from '../src/assess.ts';
import { orderWork, type WorkItem } from '../src/order-work.ts';
import { planSprints } from '../src/sprint-plan.ts';

/**
 * The best of many runs of each, in milliseconds, taken in turn: what the code costs, not what else
 * the machine does meanwhile.
 */
function fastest(...jobs: (() => unknown)[]): number[] {
  const best = jobs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 25; round += 1) {
    jobs.forEach((job, index) => {
      const start = performance.now();
      job();
      best[index] = Math.min(best[index] ?? 0, performance.now() - start);
    });
  }
  return best;
}

const name = (index: number): string => `t${String(index).padStart(6, '0')}`;
const workWith = (count: number, needs: (index: number) => number[]): WorkItem[] =>
  Array.from({ length: count }, (_, i) => ({
    id: name(i),
    value: 1 + ((i * 7919) % 29) / 2,
    cost: Math.sqrt(1 + ((i * 104_729) % 15)),
    days: 1 + ((i * 104_729) % 15),
    needs: [...new Set(needs(i))].filter((need) => need >= 0 && need < i).map(name),
  }));

/** Systems of 80 tasks, each task needing up to two of those before it. */
const ofSystems = (count: number): WorkItem[] =>
  workWith(count, (i) => {
    const first = i - (i % 80);
    return i % 3 === 0 ? [] : [(i * 31) % 80, (i * 17) % 80].map((need) => first + need);
  });

/** One system in which everything may need anything before it. */
const tangled = (count: number): WorkItem[] =>
  workWith(count, (i) => (i % 3 === 0 ? [] : [(i * 7919) % i, (i * 104_729) % i]));

const sprints = (count: number): PlanSprint[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    starts: new Date(Date.UTC(2026, 0, 1 + 14 * i)).toISOString().slice(0, 10),
    ends: new Date(Date.UTC(2026, 0, 12 + 14 * i)).toISOString().slice(0, 10),
    capacityDays: 10 + (i % 3),
    share: 1,
  }));

function plan(items: readonly WorkItem[]): unknown {
  const byId = new Map(items.map((each) => [each.id, each]));
  const tasks = orderWork(items).map(({ id }) => {
    const each = byId.get(id);
    return { id, days: each ? each.cost ** 2 : 1, needs: [...(each?.needs ?? [])], steps: 4 };
  });
  return planSprints({ tasks, sprints: sprints(items.length) });
}

/** Each task needs the one before it, and is worth less: every bundle is as long as it can be. */
const chain = (count: number): WorkItem[] =>
  workWith(count, (i) => [i - 1]).map((each, i) => ({ ...each, value: count - i, cost: 1 }));

const STATES: readonly AnswerState[] = [
  'absent',
  'started',
  'partial',
  'in_place',
  'proven',
  'unknown',
  'not_assessed',
];

/** A system with so many practices; with real expressions, as the server evaluates them. */
function systemWith(count: number): Parameters<typeof assess>[0] {
  const practices = Array.from({ length: count }, (_, i) =>
    aPractice(idOf(i), {
      stage: STAGES[Math.floor((i * STAGES.length) / count)] ?? 'mvp',
      impact: 1 + (i % 5),
      depends_on: i % 3 === 0 ? [] : [idOf(i - 1)],
      trigger: { when: 'system.instances >= 2', says: 'two instances' },
      applies_when: 'system.kind == "service" && system.figures.monthly_users > 10.0',
      treats: i % 4 === 0 ? ['slow-queries'] : [],
    }),
  );
  return anInput({
    practices,
    answers: Object.fromEntries(
      practices.map(({ id }, i) => [
        id,
        answered(STATES[i % STATES.length] ?? 'absent', { evidenceAt: daysAgo(i) }),
      ]),
    ),
    facts: { ...FACTS, figures: { monthly_users: 3e5, peak_requests_per_second: 2e3 } },
    activeSymptoms: [{ id: 'slow-queries', title: 'Slow queries' }],
    evaluate: undefined,
  });
}

const milliseconds = (time: number | undefined): string => `${(time ?? Number.NaN).toFixed(1)} ms`;

/** What the pure rules cost, and how it grows. */
export function bench({ print }: BenchContext): void {
  const [system, larger] = [systemWith(120), systemWith(240)];
  const [assessed = 0, assessedTwice = 0] = fastest(
    () => assess(system),
    () => assess(larger),
  );
  print(
    `a system of 120 practices assessed: ${milliseconds(assessed)} (bound 5 ms); of 240: ${(assessedTwice / assessed).toFixed(2)} times that`,
  );
  const [some, more] = [ofSystems(2_000), ofSystems(4_000)];
  const [once = 0, twice = 0] = fastest(
    () => plan(some),
    () => plan(more),
  );
  print(
    `2,000 tasks planned: ${milliseconds(once)} (bound 200 ms); 4,000: ${(twice / once).toFixed(2)} times that (bound 2.30)`,
  );
  const [hanging, long] = [tangled(4_000), chain(2_000)];
  const [tangledTime, chainTime] = fastest(
    () => plan(hanging),
    () => orderWork(long),
  );
  print(
    `4,000 tasks that all hang together planned: ${milliseconds(tangledTime)}; a chain of 2,000 put in order: ${milliseconds(chainTime)}`,
  );
}
