import type { AssessmentSummary } from '@pitwall/contracts';
import {
  formatNumber,
  formatShare,
  RangeNumber,
  STAGE_WORDS,
  StatRow,
  type Stat,
} from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import type { PathReading } from '../path-words.ts';
import { nextStage } from '../standing-words.ts';

export interface StandingStatsProps {
  summary: Pick<AssessmentSummary, 'score' | 'ready' | 'counts' | 'taskDays'>;
  /** Undefined while it is read; null when no stage is left. */
  path: PathReading | null | undefined;
}

/** Four figures, each with what it stands on. */
export const StandingStats = ({ summary, path }: StandingStatsProps) => {
  const { low, high, coverage, counts } = summary.score;
  const stats: Stat[] = [
    {
      label: 'Readiness of what is due',
      value: low === null || high === null ? '–' : <RangeNumber low={low} high={high} />,
      detail: low === null ? 'nothing is due' : 'of 100',
    },
    {
      label: 'Coverage',
      value: coverage === null ? '–' : formatShare(coverage),
      detail: counts.unanswered === 0 ? 'all answered' : `${counts.unanswered} unanswered`,
    },
    {
      label: 'Verified',
      value: `${counts.verified} of ${counts.met}`,
      detail: counts.met === 0 ? 'nothing is met yet' : 'with fresh evidence',
    },
    pathStat(summary, path),
  ];
  return <StatRow label="Where it stands, in figures" stats={stats} />;
};

const pathStat = (
  summary: StandingStatsProps['summary'],
  path: StandingStatsProps['path'],
): Stat => {
  const next = nextStage(summary);
  const title = STAGE_WORDS.find(({ stage }) => stage === next)?.title.toLowerCase();
  if (next === null || path === null) {
    return {
      label: 'Work that is due',
      value: `${formatNumber(summary.taskDays)} d`,
      detail: summary.counts.tasks === 1 ? 'in 1 task' : `in ${summary.counts.tasks} tasks`,
    };
  }
  return {
    label: `Path to ${next === 'mvp' ? 'MVP' : title} cleared`,
    value:
      path === undefined ? (
        '…'
      ) : (
        <RangeNumber low={path.days.low} high={path.days.high} format={formatNumber} unit="d" />
      ),
    detail:
      path === undefined
        ? ''
        : path.on !== null
          ? `by ${dayWords(path.on)}`
          : path.unanswered > 0
            ? `${path.unanswered} unanswered`
            : 'not in sprints yet',
  };
};
