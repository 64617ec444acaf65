import type { z } from 'zod';
import { assertIdsOnly } from './ids-only.ts';

/**
 * Where a job waits and who works on it. `quick` jobs take seconds; `slow` ones take minutes and have
 * workers of their own, so that they hold no quick one up.
 */
export const JOB_LANES = ['quick', 'slow'] as const;
export type JobLane = (typeof JOB_LANES)[number];

/** How long a failed job rests: always the same time, or twice as long after each attempt. */
export interface JobBackoff {
  kind: 'fixed' | 'exponential';
  /** Before the second attempt. */
  milliseconds: number;
  /** The share of each rest that is left to chance, 0 to 1, so that many do not come back at once. */
  jitter: number;
}

/** What a job is: its name, what it carries, and how often it is tried. Its handler lives in the worker. */
export interface JobContract<
  Name extends string = string,
  Payload extends z.ZodObject = z.ZodObject,
> {
  readonly name: Name;
  readonly payload: Payload;
  readonly lane: JobLane;
  /** How often the handler is started at most, whether it threw or its process died. */
  readonly attempts: number;
  readonly backoff: JobBackoff;
  /** One attempt that takes longer is told to stop, and has failed. */
  readonly timeLimitMilliseconds: number;
}

/** What the handler receives. */
export type JobPayload<Contract extends JobContract> = z.output<Contract['payload']>;
/** What an enqueue takes. */
export type JobPayloadInput<Contract extends JobContract> = z.input<Contract['payload']>;

export interface JobDefinition<Name extends string, Payload extends z.ZodObject> {
  name: Name;
  /**
   * Ids and the organization, never content: the handler reads the rows again. A job without
   * `organizationId` is the installation's own. A job that waits may be older than the code that takes
   * it: a new field is optional for one release, and an unknown field is ignored.
   */
  payload: Payload;
  lane?: JobLane;
  attempts?: number;
  backoff?: Partial<JobBackoff>;
  timeLimitMilliseconds?: number;
}

const NAME = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/;
const MINUTE = 60_000;

/** Makes a job's contract. Throws, at the start of the process, on one that could not be kept. */
export function defineJob<Name extends string, Payload extends z.ZodObject>(
  definition: JobDefinition<Name, Payload>,
): JobContract<Name, Payload> {
  const { name, payload, lane = 'quick', attempts = 5 } = definition;
  if (!NAME.test(name))
    throw new Error(`The job name "${name}" must be like "feature.action", in lower case.`);
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > 20)
    throw new Error(`The job "${name}" must have 1 to 20 attempts, not ${attempts}.`);
  assertIdsOnly(name, payload);
  const backoff: JobBackoff = { kind: 'exponential', milliseconds: 1_000, jitter: 0.3 };
  return Object.freeze({
    name,
    payload,
    lane,
    attempts,
    backoff: { ...backoff, ...definition.backoff },
    timeLimitMilliseconds:
      definition.timeLimitMilliseconds ?? (lane === 'quick' ? 2 * MINUTE : 30 * MINUTE),
  });
}

/** All jobs of a process. */
export type JobRegistry = readonly JobContract[];

/** Checks that no two jobs share a name. */
export function jobRegistry(jobs: JobRegistry): JobRegistry {
  const names = new Set<string>();
  for (const { name } of jobs) {
    if (names.has(name)) throw new Error(`Two jobs are called "${name}". Rename one of them.`);
    names.add(name);
  }
  return Object.freeze([...jobs]);
}
