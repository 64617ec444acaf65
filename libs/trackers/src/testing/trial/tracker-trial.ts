import type { SyncLink, SyncTask, TrackerReading } from '../../plan/sync-input.ts';
import { planSync, type SyncPlan } from '../../plan/plan-sync.ts';
import type { Journal } from '../../run/journal.ts';
import { RateLimiter } from '../../run/rate-limiter.ts';
import { readTracker } from '../../run/read-tracker.ts';
import { runPlan, type RunResult } from '../../run/run-plan.ts';
import type { RateLimits } from '../../run/rate-limits.ts';
import type { TrackerAdapter } from '../../run/tracker-adapter.ts';
import { FakeService, type FakeServiceOptions } from '../fake-service.ts';
import { linksAfter } from '../links-after.ts';
import { MemoryJournal } from '../memory-journal.ts';
import { SAMPLE_FIELDS, sampleMapping } from '../sample-tasks.ts';
import { SimulatedClock } from '../simulated-clock.ts';
import type { TrialTracker, TrialWorld } from './trial-tracker.ts';

const FREE: RateLimits = { concurrency: 4, windows: [] };

export interface Trial {
  tracker: TrialTracker;
  clock: SimulatedClock;
  world: TrialWorld;
  service: FakeService;
  adapter: TrackerAdapter;
  /** Reads the tracker and plans, as a dry run does. */
  plan(tasks: readonly SyncTask[], links?: readonly SyncLink[]): Promise<Planned>;
  /** Does a plan; with the journal of a run that died, it goes on there. */
  apply(planned: Planned, journal?: Journal, signal?: AbortSignal): Promise<RunResult>;
  /** A dry run, and all of it; gives the links afterwards. */
  sync(tasks: readonly SyncTask[], links?: readonly SyncLink[]): Promise<SyncLink[]>;
}

export interface Planned {
  plan: SyncPlan;
  reading: TrackerReading;
}

export interface TrialOptions extends Omit<
  FakeServiceOptions,
  'handle' | 'clock' | 'limits' | 'kindOf'
> {
  /** Of adapter and service; none unless given. */
  limits?: RateLimits;
  mapping?: Parameters<typeof sampleMapping>[0];
  /** Of an earlier trial, with what stands there. */
  world?: TrialWorld;
  clock?: SimulatedClock;
}

/** The engine and an adapter before a fake of its tracker, on a clock that jumps. */
export function trialOf(
  tracker: TrialTracker,
  {
    limits = FREE,
    mapping: changes,
    clock = new SimulatedClock(),
    world = tracker.world(clock),
    ...options
  }: TrialOptions = {},
): Trial {
  const service = new FakeService({
    ...options,
    clock,
    handle: (request) => world.handle(request),
    tooMany: tracker.tooMany,
    ...(tracker.kindOf ? { kindOf: tracker.kindOf } : {}),
    ...(limits === FREE ? {} : { limits: { ...limits, concurrency: 100 } }),
  });
  const adapter = tracker.adapter({ transport: service.transport, clock, limits });
  const { capabilities, format } = adapter;
  const mapping = sampleMapping({
    fields: new Set([...capabilities.fields].filter((field) => SAMPLE_FIELDS.has(field))),
    format,
    dependencies: capabilities.dependencies,
    subIssues: capabilities.subIssues,
    createsLabels: capabilities.createsLabels,
    calls: capabilities.calls,
    lookups: (names) => adapter.directory?.calls(names) ?? 0,
    comments: adapter.addComment !== undefined,
    ...changes,
  });
  const limiter = new RateLimiter(clock, limits);
  const { label } = mapping;
  const plan: Trial['plan'] = async (tasks, links = []) => {
    const reading = await clock.run(readTracker({ adapter, limiter, clock, label }, links));
    return { reading, plan: planSync({ tasks, links, tracker: reading, mapping }) };
  };
  const apply: Trial['apply'] = ({ plan: { operations, known }, reading }, journal, signal) =>
    clock.run(
      runPlan({
        operations,
        known,
        milestones: reading.milestones,
        label,
        fields: mapping.fields,
        takes: mapping.takes,
        adapter,
        journal: journal ?? new MemoryJournal(),
        limiter,
        clock,
        ...(signal ? { signal } : {}),
      }),
    );
  const sync: Trial['sync'] = async (tasks, links = []) => {
    const planned = await plan(tasks, links);
    const journal = new MemoryJournal();
    await apply(planned, journal);
    return linksAfter(planned.plan, journal, links);
  };
  return { tracker, clock, world, service, adapter, plan, apply, sync };
}
