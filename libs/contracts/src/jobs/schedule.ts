import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import type { JobContract, JobPayloadInput, JobRegistry } from './job.ts';

/** How often a schedule runs: at each full minute or hour, or each day at midnight, in UTC. */
export const SCHEDULE_PERIODS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
export type SchedulePeriod = keyof typeof SCHEDULE_PERIODS;

/**
 * What a scheduled job is told: it runs for all that fell due after `since` and up to `until`, both in UTC.
 * When periods were missed, one job covers them all; `since` is null the first time.
 */
const period = { since: instantSchema.nullable(), until: instantSchema };
export const organizationPeriodSchema = z.object({ organizationId: idSchema, ...period });
export const installationPeriodSchema = z.object(period);

/** A job that the clock leaves again and again: once for the installation, or for each organization. */
export interface JobSchedule {
  readonly job: JobContract;
  readonly every: SchedulePeriod;
  readonly forEach: 'organization' | 'installation';
}

type OrganizationJob<Contract extends JobContract> =
  z.input<typeof organizationPeriodSchema> extends JobPayloadInput<Contract> ? Contract : never;
type InstallationJob<Contract extends JobContract> =
  z.input<typeof installationPeriodSchema> extends JobPayloadInput<Contract> ? Contract : never;

/** One job for each organization in every period. Its contract must take an `organizationPeriodSchema`. */
export const forEachOrganization = <Contract extends JobContract>(
  every: SchedulePeriod,
  job: OrganizationJob<Contract>,
): JobSchedule => Object.freeze({ job, every, forEach: 'organization' });

/** One job for the whole installation in every period. Its contract must take an `installationPeriodSchema`. */
export const forTheInstallation = <Contract extends JobContract>(
  every: SchedulePeriod,
  job: InstallationJob<Contract>,
): JobSchedule => Object.freeze({ job, every, forEach: 'installation' });

/** All schedules of a process, at most one for a job. */
export type ScheduleRegistry = readonly JobSchedule[];

/** Checks that each schedule's job is among `jobs`, and that no job is scheduled twice. */
export function scheduleRegistry(jobs: JobRegistry, schedules: ScheduleRegistry): ScheduleRegistry {
  const names = new Set<string>();
  for (const { job } of schedules) {
    if (!jobs.some(({ name }) => name === job.name))
      throw new Error(`The job "${job.name}" is scheduled, but it is not in the registry. Add it.`);
    if (names.has(job.name))
      throw new Error(`The job "${job.name}" is scheduled twice. Keep one of its schedules.`);
    names.add(job.name);
  }
  return Object.freeze([...schedules]);
}
