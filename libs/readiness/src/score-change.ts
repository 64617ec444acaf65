import type { Score, ScoreChange } from '@pitwall/contracts';
import { assess, type Assessment, judge } from './assess.ts';
import type { AssessmentInput } from './input.ts';
import { scoreOf } from './score.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

interface Change {
  low: number;
  high: number;
}

/**
 * Splits a change of the score into four steps that add up: the answers of today (evidence grown old
 * among them) under the practices that were due; then what is due today; then what the facts of today
 * say about which practices apply; then the catalogue and the settings of today.
 */
export function splitScoreChange(before: AssessmentInput, after: AssessmentInput): ScoreChange {
  const was = assess(before);
  const is = assess(after);
  const settings = before.settings ?? DEFAULT_SETTINGS;
  const wasDue = dueOf(was);
  const answered = judge({ ...before, answers: after.answers, now: after.now }, settings);
  const { practices, criteria } = before;
  const today = { ...after, practices, criteria, settings };
  const dueToday = assess(today);
  const nowDue = dueOf(dueToday);
  const applying = judge({ ...today, facts: before.facts }, settings);
  const steps = [
    was.summary.score,
    scoreOf(answered.filter(({ practice }) => wasDue.has(practice.id))),
    scoreOf(applying.filter(({ practice }) => nowDue.has(practice.id))),
    dueToday.summary.score,
    is.summary.score,
  ];
  const changes = steps.slice(1).map((step, index) => difference(steps[index], step));
  const total = difference(was.summary.score, is.summary.score);
  const [answers, newlyDue, facts, catalogue] = changes;
  const parts =
    answers && newlyDue && facts && catalogue ? { answers, newlyDue, facts, catalogue } : null;
  return { before: was.summary.score, after: is.summary.score, total, parts: total && parts };
}

/** Practices that are due, whether they apply or not. */
const dueOf = ({ standings }: Assessment): Set<string> =>
  new Set(standings.filter(({ dueness }) => dueness === 'due').map(({ practice }) => practice));

/** Null when nothing was due on one side: then there is no score to compare. */
function difference(before: Score | undefined, after: Score): Change | null {
  if (!before || before.low === null || before.high === null) return null;
  if (after.low === null || after.high === null) return null;
  return { low: after.low - before.low, high: after.high - before.high };
}
