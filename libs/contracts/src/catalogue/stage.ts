import { z } from 'zod';
import { STAGES } from './stage-names.ts';

export const stageSchema = z.enum(STAGES);

/** A stage, or `none` when not even MVP is cleared. */
export const readyStageSchema = z.enum(['none', ...STAGES]);
