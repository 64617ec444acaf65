import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

/** Writes the file of one export run. */
export const roadmapExportJob = defineJob({
  name: 'roadmap.export',
  payload: z.object({ organizationId: idSchema, systemId: idSchema, exportRunId: idSchema }),
  attempts: 5,
});
