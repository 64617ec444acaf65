import { PITWALL_JOBS } from './pitwall-jobs.ts';
import { scheduleRegistry } from './schedule.ts';

/** Every job that the clock leaves by itself. */
export const PITWALL_SCHEDULES = scheduleRegistry(PITWALL_JOBS, []);
