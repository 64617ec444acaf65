import type { Score, ScoreChange } from '@pitwall/contracts';
import { assess, judge } from './assess.ts';
import type { AssessmentInput } from './input.ts';
import { scoreOf } from './score.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

interface Change {
  low: number;
  high: number;
}

/**
 * Splits a change of the score into three steps that add up: the answers of today (evidence grown old
 * among them) under the practices that were due; then what is due today, and to what the practices
 * apply; then the catalogue and the settings of today.
 */
export function splitScoreChange(before: AssessmentInput, after: AssessmentInput): ScoreChange {
  const was = assess(before);
  const is = assess(after);
  const settings = before.settings ?? DEFAULT_SETTINGS;
  const wasDue = new Set(
    was.standings.filter(({ dueness }) => dueness === 'due').map(({ practice }) => practice),
  );
  const answered = judge({ ...before, answers: after.answers, now: after.now }, settings);
  const { practices, criteria } = before;
  const steps = [
    was.summary.score,
    scoreOf(answered.filter(({ practice }) => wasDue.has(practice.id))),
    assess({ ...after, practices, criteria, settings }).summary.score,
    is.summary.score,
  ];
  const changes = steps.slice(1).map((step, index) => difference(steps[index], step));
  const total = difference(was.summary.score, is.summary.score);
  const [answers, newlyDue, catalogue] = changes;
  const parts = answers && newlyDue && catalogue ? { answers, newlyDue, catalogue } : null;
  return { before: was.summary.score, after: is.summary.score, total, parts: total && parts };
}

/** Null when nothing was due on one side: then there is no score to compare. */
function difference(before: Score | undefined, after: Score): Change | null {
  if (!before || before.low === null || before.high === null) return null;
  if (after.low === null || after.high === null) return null;
  return { low: after.low - before.low, high: after.high - before.high };
}
