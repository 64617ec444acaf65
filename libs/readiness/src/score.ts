import {
  STAGES,
  topicSchema,
  type Score,
  type StageScore,
  type TopicScore,
} from '@pitwall/contracts';
import type { Judged } from './gate.ts';
import { isAccepted } from './read-answer.ts';

interface Parts {
  sums: Score['sums'];
  counts: Score['counts'];
}

const nothing = (): Parts => ({
  sums: { impact: 0, low: 0, high: 0 },
  counts: { due: 0, met: 0, verified: 0, open: 0, accepted: 0, unanswered: 0 },
});

/** 100 × Σ(impact × value) ÷ Σ impact over the given practices, the unanswered once as 0 and once as 1. */
export function scoreOf(due: readonly Judged[]): Score {
  const parts = nothing();
  for (const { practice, reading } of due) {
    if (!reading.applicable || reading.value === null) continue;
    parts.sums.impact += practice.impact;
    parts.sums.low += practice.impact * reading.value.low;
    parts.sums.high += practice.impact * reading.value.high;
    parts.counts.due += 1;
    if (reading.standing === 'met') parts.counts.met += 1;
    if (reading.standing === 'met' && reading.evidence === 'fresh') parts.counts.verified += 1;
    if (reading.standing === 'open') parts.counts.open += 1;
    if (reading.standing === 'unanswered') parts.counts.unanswered += 1;
    if (isAccepted(reading)) parts.counts.accepted += 1;
  }
  return fromParts(parts);
}

function fromParts({ sums, counts }: Parts): Score {
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    low: sums.impact === 0 ? null : (100 * sums.low) / sums.impact,
    high: sums.impact === 0 ? null : (100 * sums.high) / sums.impact,
    coverage: share(counts.due - counts.unanswered, counts.due),
    verifiedShare: share(counts.verified, counts.met),
    sums,
    counts,
  };
}

/** The score of a team or an organization: that of all practices of its systems together. */
export function rollUpScores(scores: readonly Score[]): Score {
  const parts = nothing();
  for (const { sums, counts } of scores) {
    parts.sums.impact += sums.impact;
    parts.sums.low += sums.low;
    parts.sums.high += sums.high;
    parts.counts.due += counts.due;
    parts.counts.met += counts.met;
    parts.counts.verified += counts.verified;
    parts.counts.open += counts.open;
    parts.counts.accepted += counts.accepted;
    parts.counts.unanswered += counts.unanswered;
  }
  return fromParts(parts);
}

export const scoresByTopic = (due: readonly Judged[]): TopicScore[] =>
  topicSchema.options.map((topic) => ({
    topic,
    ...scoreOf(due.filter(({ practice }) => practice.topic === topic)),
  }));

export const scoresByStage = (due: readonly Judged[]): StageScore[] =>
  STAGES.map((stage) => ({
    stage,
    ...scoreOf(due.filter(({ practice }) => practice.stage === stage)),
  }));
