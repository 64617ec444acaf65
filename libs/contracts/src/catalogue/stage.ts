import { z } from 'zod';

/** The five stages that a system can be in, in order. */
export const STAGES = ['mvp', 'breakdown', 're-architecture', 'scale', 'stability'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** A stage, or `none` when not even MVP is cleared. */
export const readyStageSchema = z.enum(['none', ...STAGES]);
export type ReadyStage = z.infer<typeof readyStageSchema>;

/** Position on the line: none −1, MVP 0 … stability 4. */
export const stageIndex = (stage: ReadyStage): number =>
  stage === 'none' ? -1 : STAGES.indexOf(stage);
