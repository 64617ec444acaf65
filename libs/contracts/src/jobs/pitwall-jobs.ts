import { jobRegistry } from './job.ts';
import { roadmapExportJob } from './roadmap-export.ts';

/** Every job of Pitwall. A worker refuses to start unless each has exactly one handler. */
export const PITWALL_JOBS = jobRegistry([roadmapExportJob]);
