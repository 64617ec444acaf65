import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { callsOf } from '../src/plan/operation.ts';
import { planSync } from '../src/plan/plan-sync.ts';
import type { SyncLink } from '../src/plan/sync-input.ts';
import { systemRunClock } from '../src/run/clock.ts';
import { leastMilliseconds, type RateLimits } from '../src/run/rate-limits.ts';
import { RateLimiter } from '../src/run/rate-limiter.ts';
import { readTracker } from '../src/run/read-tracker.ts';
import { runPlan } from '../src/run/run-plan.ts';
import { FakeService } from '../src/testing/fake-service.ts';
import { linksAfter } from '../src/testing/links-after.ts';
import { MemoryJournal } from '../src/testing/memory-journal.ts';
import { SAMPLE_FIELDS, sampleMapping, sampleTask } from '../src/testing/sample-tasks.ts';
import { trialOf } from '../src/testing/trial/tracker-trial.ts';
import type { TrialTracker } from '../src/testing/trial/trial-tracker.ts';
import { TRIAL_TRACKERS } from '../src/testing/trial/trial-trackers.ts';
import { octokitLoop } from './octokit-loop.ts';

const LATENCY = 50;
const TARGETS = { writes: 510, reads: 20, ofSequential: 0.5, againReads: 10, ofLeast: 1.1 };

const tasks = Array.from({ length: 500 }, (_, index) =>
  sampleTask(index + 1, { milestone: ['MVP', 'Growth', 'Scale'][index % 3] ?? null }),
);

/** 500 tasks with labels and milestones, sub-issues and dependency links off, against each fake. */
export async function bench({ print }: BenchContext): Promise<void> {
  const missed: string[] = [];
  const judge = (line: string, ...kept: boolean[]): void => {
    print(line);
    if (!kept.every(Boolean)) missed.push(line);
  };
  for (const tracker of TRIAL_TRACKERS) {
    await onAClock(tracker, judge);
    await onAWire(tracker, judge);
  }
  if (missed.length > 0) throw new Error(`Targets were missed:\n${missed.join('\n')}`);
}

type Judge = (line: string, ...kept: boolean[]) => void;
const ratio = (value: number): string => value.toFixed(2);
const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

/** With the service's published limits, enforced by the fake, on a simulated clock. */
async function onAClock(tracker: TrialTracker, judge: Judge): Promise<void> {
  const { limits, name } = tracker;
  const trial = trialOf(tracker, {
    limits,
    latencyMilliseconds: LATENCY,
    mapping: { dependencies: false, subIssues: false },
  });
  const planned = await trial.plan(tasks);
  const calls = planned.plan.operations.flatMap(callsOf);
  const least = Math.max(
    leastMilliseconds(calls, limits),
    (calls.length * LATENCY) / limits.concurrency,
  );
  const began = trial.clock.now();
  await trial.apply(planned);
  const took = trial.clock.now() - began;
  const { refused } = trial.service;
  judge(
    `${name}, published limits, simulated clock: ${refused} calls refused, ${seconds(took)}, ${ratio(took / least)} of the least that they allow (target ≤ ${TARGETS.ofLeast})`,
    refused === 0,
    took <= least * TARGETS.ofLeast,
  );
}

/** With limits lifted, in real time, against a loop that makes the same calls one after the other. */
async function onAWire(tracker: TrialTracker, judge: Judge): Promise<void> {
  const { name } = tracker;
  const first = await exported(tracker);
  judge(
    `${name}: ${first.writes} writes and ${first.reads} reads for ${tasks.length} tasks (target ≤ ${TARGETS.writes} and ${TARGETS.reads})`,
    first.writes <= TARGETS.writes,
    first.reads <= TARGETS.reads,
  );
  judge(
    `${name}, a second run: ${first.again.writes} writes and ${first.again.reads} reads (target 0, ≤ ${TARGETS.againReads})`,
    first.again.writes === 0,
    first.again.reads <= TARGETS.againReads,
  );
  const sequential = await oneByOne(tracker, tasks.length);
  judge(
    `${name}, limits lifted, ${LATENCY} ms a call: ${seconds(first.took)} against ${seconds(sequential)} of ${tracker.name === 'github' ? 'a sequential Octokit loop' : 'a plain sequential loop'}, ${ratio(first.took / sequential)} (target ≤ ${TARGETS.ofSequential})`,
    first.took <= sequential * TARGETS.ofSequential,
  );
}

/** Dry run and export; then both once more. */
async function exported(tracker: TrialTracker) {
  const clock = systemRunClock;
  const world = tracker.world(clock);
  const limits: RateLimits = { concurrency: tracker.limits.concurrency, windows: [] };
  const service = serviceOf(tracker, world.handle.bind(world));
  const adapter = tracker.adapter({ transport: service.transport, clock, limits });
  const { capabilities, format } = adapter;
  const mapping = sampleMapping({
    fields: new Set([...capabilities.fields].filter((field) => SAMPLE_FIELDS.has(field))),
    format,
    dependencies: false,
    subIssues: false,
    createsLabels: capabilities.createsLabels,
    calls: capabilities.calls,
    lookups: (names) => adapter.directory?.calls(names) ?? 0,
  });
  const run = async (links: readonly SyncLink[]): Promise<SyncLink[]> => {
    const limiter = new RateLimiter(clock, limits);
    const { label, fields, takes } = mapping;
    const reading = await readTracker({ adapter, limiter, clock, label }, links);
    const plan = planSync({ tasks, links, tracker: reading, mapping });
    const journal = new MemoryJournal();
    await runPlan({
      operations: plan.operations,
      known: plan.known,
      milestones: reading.milestones,
      label,
      fields,
      takes,
      adapter,
      journal,
      limiter,
      clock,
    });
    return linksAfter(plan, journal, links);
  };
  const began = performance.now();
  const links = await run([]);
  const took = performance.now() - began;
  const { writes, reads } = service;
  await run(links);
  const again = { writes: service.writes - writes, reads: service.reads - reads };
  return { took, writes, reads, again };
}

/** A loop that makes one issue, and the next when that is answered: at GitHub Octokit's own, as in a script. */
async function oneByOne(tracker: TrialTracker, count: number): Promise<number> {
  const world = tracker.world(systemRunClock);
  const service = serviceOf(tracker, world.handle.bind(world));
  if (tracker.name === 'github') return octokitLoop(service.transport, tasks.slice(0, count));
  return adapterLoop(tracker, service, count);
}

/** Of the other trackers, which have no client of their own in the tree: what the shortest script does. */
async function adapterLoop(
  tracker: TrialTracker,
  service: FakeService,
  count: number,
): Promise<number> {
  const adapter = tracker.adapter({
    transport: service.transport,
    clock: systemRunClock,
    limits: { concurrency: 1, windows: [] },
  });
  const plain = {
    labels: [],
    milestone: null,
    assignee: null,
    dueOn: null,
    priority: null,
    estimate: null,
    state: 'open',
    parent: null,
  } as const;
  await adapter.directory?.learn({ people: [], labels: [], makes: true }, 0);
  const began = performance.now();
  for (const { id: taskId, title, section } of tasks.slice(0, count)) {
    const markedAs = { taskId, step: null };
    const body = adapter.format.withSection('', section, markedAs);
    await adapter.createIssue({ ...plain, title, body, markedAs, intendedAt: Date.now() });
  }
  return performance.now() - began;
}

const serviceOf = (
  tracker: TrialTracker,
  handle: ConstructorParameters<typeof FakeService>[0]['handle'],
): FakeService =>
  new FakeService({
    clock: systemRunClock,
    latencyMilliseconds: LATENCY,
    handle,
    ...(tracker.kindOf ? { kindOf: tracker.kindOf } : {}),
  });
