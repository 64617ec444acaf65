export { assess, type Assessment } from './assess.ts';
export type {
  ActiveSymptom,
  AnswerInput,
  AssessmentInput,
  ConditionResult,
  EvaluateCondition,
  ForecastBreak,
  IncidentInput,
  RulePractice,
} from './input.ts';
export { DEFAULT_SETTINGS } from './settings.ts';
export { disagree, lowestAnswer } from './lowest-answer.ts';
export { readPressure, type PressureInput } from './pressure.ts';
export { rollUpScores } from './score.ts';
export { effortDays, pertMean, wholeDays } from './effort.ts';
export { orderWork, type OrderedWork, type WorkItem } from './order-work.ts';
export { DependencyCycleError } from './prerequisites.ts';
export { reasonSentence } from './reason-sentence.ts';
export { dayCount } from './words.ts';
export { pathTo } from './path.ts';
export { shortestClearing } from './shortest-clearing.ts';
export { applyPins } from './pins.ts';
export { doneOn, planSprints, type PlanInput } from './sprint-plan.ts';
export { PlanInputError } from './plan-input.ts';
export { planTasksOfGaps, planTasksOfPath } from './plan-tasks.ts';
export { splitScoreChange } from './score-change.ts';
export { readBurnUp } from './burn-up.ts';
export { breaksOf, forecastComponents } from './forecast/components.ts';
export { costOf, demandCurve } from './forecast/curve.ts';
export { movesOf } from './forecast/moves.ts';
export { fitScalability, LoadTestError, throughputAt } from './forecast/scalability.ts';
export { scalabilityCurve } from './forecast/scalability-curve.ts';
export { supposedGrowth } from './forecast/supposed-growth.ts';
export { K6RawReader } from './load-test/k6-raw.ts';
export { type LoadTestFile, LoadTestFileError } from './load-test/load-test-file.ts';
export { readLoadTest } from './load-test/read-load-test.ts';
