import { type AssessmentSummary, type Stage, stageIndex, STAGES } from '@pitwall/contracts';

/** The stage that the load demands, or the next one to clear. */
export function nextTarget({
  ready,
  dueStage,
}: Pick<AssessmentSummary, 'ready' | 'dueStage'>): Stage | null {
  if (stageIndex(ready.low) < stageIndex(dueStage.stage)) return dueStage.stage;
  return STAGES[stageIndex(ready.low) + 1] ?? null;
}
