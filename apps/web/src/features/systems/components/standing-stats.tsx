import type { AssessmentSummary } from '@pitwall/contracts';
import {
  formatNumber,
  formatShare,
  RangeNumber,
  STAGE_WORDS,
  StatRow,
  Traced,
  type Stat,
  type TraceReading,
} from '@pitwall/ui';
import type { ReactNode } from 'react';
import { dayWords } from '../../../lib/days.ts';
import { roughDays } from '../../../lib/rough-days.ts';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import type { PathReading } from '../path-words.ts';
import { nextStage } from '../standing-words.ts';
import type { TracedItem } from '../traces/score-parts.ts';
import { coverageTrace, scoreTrace, verifiedTrace } from '../traces/score-traces.tsx';

export interface StandingStatsProps {
  summary: Pick<AssessmentSummary, 'score' | 'ready' | 'counts' | 'taskDays'>;
  /** Undefined while it is read; null when no stage is left. */
  path: PathReading | null | undefined;
  /** Practice by practice, where that has been read: from which the numbers are made. */
  items?: readonly TracedItem[] | undefined;
  /** The number to be explained at once. */
  traced?: 'score' | undefined;
}

/** Four figures, each with what it stands on. */
export const StandingStats = ({ summary, path, items, traced }: StandingStatsProps) => {
  const params = useSystemAddress();
  const { low, high, coverage, counts } = summary.score;
  const made = (
    value: ReactNode,
    trace: (of: readonly TracedItem[]) => TraceReading,
    open = false,
  ): ReactNode =>
    items === undefined ? (
      value
    ) : (
      <Traced trace={() => trace(items)} open={open}>
        {value}
      </Traced>
    );
  const stats: Stat[] = [
    {
      label: 'Readiness of what is due',
      value:
        low === null || high === null
          ? '–'
          : made(<RangeNumber low={low} high={high} />, (of) => scoreTrace(of), traced === 'score'),
      detail: low === null ? 'nothing is due' : 'of 100',
    },
    {
      label: 'Coverage',
      value: coverage === null ? '–' : made(formatShare(coverage), coverageTrace),
      detail: counts.unanswered === 0 ? 'all answered' : `${counts.unanswered} unanswered`,
    },
    {
      label: 'Verified',
      value: made(`${counts.verified} of ${counts.met}`, verifiedTrace),
      detail: counts.met === 0 ? 'nothing is met yet' : 'with fresh evidence',
    },
    pathStat(summary, path, params),
  ];
  return <StatRow label="Where it stands, in figures" stats={stats} />;
};

const pathStat = (
  summary: StandingStatsProps['summary'],
  path: StandingStatsProps['path'],
  params: { organization: string; system: string },
): Stat => {
  const next = nextStage(summary);
  const title = STAGE_WORDS.find(({ stage }) => stage === next)?.title.toLowerCase();
  if (next === null || path === null) {
    return {
      label: 'Work that is due',
      value: (
        <TextLink look="traced" to="/$organization/systems/$system/tasks" params={params}>
          {`${formatNumber(summary.taskDays)}\u00a0d`}
        </TextLink>
      ),
      detail: summary.counts.tasks === 1 ? 'in 1 task' : `in ${summary.counts.tasks} tasks`,
    };
  }
  return {
    label: `Path to ${next === 'mvp' ? 'MVP' : title} cleared`,
    value:
      path === undefined ? (
        '…'
      ) : (
        <TextLink
          look="traced"
          to="/$organization/systems/$system/roadmap"
          params={params}
          search={{ to: next, trace: 'path' }}
        >
          <RangeNumber low={path.days.low} high={path.days.high} format={roughDays} unit="d" />
        </TextLink>
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
