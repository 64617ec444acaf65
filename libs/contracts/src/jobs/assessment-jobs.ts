import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';
import { organizationPeriodSchema } from './schedule.ts';

/** Tells of accepted risks and evidence that run out, and brings tasks in step with those that did. */
export const answerUpkeepJob = defineJob({
  name: 'assessments.answer-upkeep',
  payload: organizationPeriodSchema,
});

/** Keeps a snapshot of every system whose team's sprint has ended. */
export const sprintEndJob = defineJob({
  name: 'roadmap.sprint-end',
  payload: organizationPeriodSchema,
});

/** Brings the systems in step that nobody has touched for a day: what time alone changes in them. */
export const dailyRefreshJob = defineJob({
  name: 'roadmap.daily-refresh',
  payload: organizationPeriodSchema,
  lane: 'slow',
});

/** Brings one system's tasks in step: something that it depends on changed elsewhere. */
export const refreshSystemJob = defineJob({
  name: 'roadmap.refresh-system',
  payload: z.object({ organizationId: idSchema, systemId: idSchema }),
});
