import { z } from 'zod';
import { readyStageSchema, stageSchema } from '../catalogue/stage.ts';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { pathSchema, shortestClearingSchema } from '../readiness/path.ts';
import { sprintPlanSchema } from '../readiness/sprint-plan.ts';
import { roadmapFormatSchema } from './roadmap-formats.ts';
import { componentBreakSchema, scheduleSchema } from './schedule.ts';
import { taskNeedsSchema } from './sprint-planning.ts';
import { taskSchema } from './task.ts';
import { doneDaysSchema } from './what-if.ts';

/** The system's open tasks in order, by stage, with the plan that its team's sprints allow. */
export const roadmapSchema = z
  .object({
    stages: z.array(
      z.object({ stage: stageSchema.nullable(), days: z.number(), tasks: z.array(taskSchema) }),
    ),
    /** Of the tasks in these stages. */
    needs: taskNeedsSchema,
    plan: sprintPlanSchema,
    schedule: scheduleSchema,
    /** When its components break, as far as they are known. */
    breaks: z.array(componentBreakSchema),
    target: stageSchema.nullable(),
    ready: readyStageSchema,
    path: pathSchema.nullable(),
    /**
     * When the path is done, if the team does it first in its share of the coming sprints, and of more like the
     * last where those do not hold it; null where it has no sprint at all.
     */
    pathDone: doneDaysSchema.nullable(),
    shortest: shortestClearingSchema.nullable(),
  })
  .meta({ id: 'Roadmap' });
export type Roadmap = z.infer<typeof roadmapSchema>;

export const roadmapQuerySchema = z.strictObject({ to: stageSchema.optional() });

export const startExportSchema = z
  .strictObject({ format: roadmapFormatSchema })
  .meta({ id: 'StartExport' });

export const exportRunSchema = z
  .object({
    id: idSchema,
    format: roadmapFormatSchema,
    state: z.enum(['waiting', 'running', 'finished', 'failed']),
    done: z.number().int(),
    total: z.number().int(),
    error: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ExportRun' });
export type ExportRun = z.infer<typeof exportRunSchema>;
