import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';
import { PITWALL_JOBS } from './pitwall-jobs.ts';
import { PITWALL_SCHEDULES } from './pitwall-schedules.ts';
import {
  forEachOrganization,
  forTheInstallation,
  installationPeriodSchema,
  organizationPeriodSchema,
  scheduleRegistry,
} from './schedule.ts';

const each = defineJob({ name: 'upkeep.each', payload: organizationPeriodSchema });
const all = defineJob({ name: 'upkeep.all', payload: installationPeriodSchema });

describe('scheduleRegistry', () => {
  it('takes jobs that are told the period', () => {
    const schedules = [forEachOrganization('hour', each), forTheInstallation('day', all)];
    expect(scheduleRegistry([each, all], schedules)).toEqual(schedules);
  });

  it('does not compile with a job that needs more than the clock knows', () => {
    const more = defineJob({
      name: 'upkeep.more',
      payload: organizationPeriodSchema.extend({ systemId: idSchema }),
    });
    // @ts-expect-error -- the clock knows no system
    expect(forEachOrganization('hour', more).job.name).toBe('upkeep.more');
    const plain = defineJob({
      name: 'upkeep.plain',
      payload: z.object({ organizationId: idSchema }),
    });
    expect(forEachOrganization('hour', plain).job.name).toBe('upkeep.plain');
    // @ts-expect-error -- an installation's job has no organization
    expect(forTheInstallation('hour', plain).job.name).toBe('upkeep.plain');
  });

  it('refuses a job that is not registered, and one that is scheduled twice', () => {
    const schedule = forEachOrganization('hour', each);
    expect(() => scheduleRegistry([], [schedule])).toThrow(/"upkeep.each" is scheduled, but/);
    expect(() => scheduleRegistry([each], [schedule, schedule])).toThrow(/is scheduled twice/);
  });

  it('holds the schedules of Pitwall', () => {
    expect(scheduleRegistry(PITWALL_JOBS, PITWALL_SCHEDULES)).toEqual(PITWALL_SCHEDULES);
  });
});
