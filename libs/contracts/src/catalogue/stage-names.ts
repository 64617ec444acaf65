/** The five stages that a system can be in, in order. Without a parser, for pages that fetch none. */
export const STAGES = ['mvp', 'breakdown', 're-architecture', 'scale', 'stability'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage, or `none` when not even MVP is cleared. */
export type ReadyStage = 'none' | Stage;

/** Position on the line: none −1, MVP 0 … stability 4. */
export const stageIndex = (stage: ReadyStage): number =>
  stage === 'none' ? -1 : STAGES.indexOf(stage);
