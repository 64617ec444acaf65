import {
  componentTitle,
  type PortfolioBreak,
  type ReadyStage,
  type Score,
  type Stage,
  type TopicCell,
} from '@pitwall/contracts';
import { pathTo } from '@pitwall/readiness';
import type { SystemAssessment } from '@pitwall/server-assessments';
import { nextTarget } from '../plan/next-target.ts';

/** Of a gap that is not known, so that those systems come last. */
export const NO_GAP = -9;
const BREAKS_KEPT = 5;

/** Where a system stands, as it is kept for portfolios. */
export interface StandingRow {
  systemId: string;
  at: Date;
  readyLow: ReadyStage;
  readyHigh: ReadyStage;
  pressureStage: Stage | null;
  pressureProvisional: boolean;
  gapLow: number;
  gapHigh: number;
  pathLow: number;
  pathHigh: number;
  impact: number;
  scoreLow: number;
  scoreHigh: number;
  due: number;
  met: number;
  verified: number;
  open: number;
  accepted: number;
  unanswered: number;
  tasks: number;
  topics: TopicCell[];
  breaks: PortfolioBreak[];
  firstBreakAt: Date | null;
}

export function standingRow({
  system,
  assessment,
  forecast,
  now,
}: Pick<SystemAssessment, 'system' | 'assessment' | 'forecast' | 'now'>): StandingRow {
  const { ready, pressure, gap, score, topics, counts } = assessment.summary;
  const target = nextTarget(assessment.summary);
  const path = target === null ? { low: 0, high: 0 } : pathTo(assessment, target).days;
  const breaks = forecast
    .flatMap(({ component, breaks: { status, earliest, latest } }): PortfolioBreak[] =>
      earliest === null || (status !== 'breaks' && status !== 'already_past')
        ? []
        : [{ component, title: componentTitle(component), status, earliest, latest }],
    )
    .slice(0, BREAKS_KEPT);
  const [first] = breaks;
  return {
    systemId: system.id,
    at: now,
    readyLow: ready.low,
    readyHigh: ready.high,
    pressureStage: pressure.stage,
    pressureProvisional: pressure.provisional,
    gapLow: gap?.low ?? NO_GAP,
    gapHigh: gap?.high ?? NO_GAP,
    pathLow: path.low,
    pathHigh: path.high,
    impact: score.sums.impact,
    scoreLow: score.sums.low,
    scoreHigh: score.sums.high,
    ...score.counts,
    tasks: counts.tasks,
    topics: topics.map(({ topic, counts: { due, met, unanswered } }) => ({
      topic,
      due,
      met,
      unanswered,
    })),
    breaks,
    firstBreakAt: first ? new Date(first.earliest) : null,
  };
}

type Sums = Pick<
  StandingRow,
  | 'impact'
  | 'scoreLow'
  | 'scoreHigh'
  | 'due'
  | 'met'
  | 'verified'
  | 'open'
  | 'accepted'
  | 'unanswered'
>;

/** The score of what was added up: a system, a team, an organization. */
export function scoreOfSums(sums: Sums): Score {
  const { impact, scoreLow, scoreHigh, ...rest } = sums;
  const { due, met, verified, open, accepted, unanswered } = rest;
  return {
    low: impact === 0 ? null : (100 * scoreLow) / impact,
    high: impact === 0 ? null : (100 * scoreHigh) / impact,
    coverage: due === 0 ? null : (due - unanswered) / due,
    verifiedShare: met === 0 ? null : verified / met,
    sums: { impact, low: scoreLow, high: scoreHigh },
    counts: { due, met, verified, open, accepted, unanswered },
  };
}
