import { stageIndex, STAGES, type AssessmentSummary, type Stage } from '@pitwall/contracts';
import { formatCompact, formatAmount } from '@pitwall/ui';
import { stageTitle } from '../../lib/stage-words.ts';

type Summary = Pick<AssessmentSummary, 'ready' | 'stages' | 'pressure' | 'gap' | 'dueStage'>;

const practices = (count: number): string => (count === 1 ? '1 practice' : `${count} practices`);

const unansweredPractices = (count: number): string =>
  count === 1 ? '1 unanswered practice' : `${count} unanswered practices`;

/** The first stage that is not cleared for certain; null when all are. */
export const nextStage = ({ ready }: Pick<AssessmentSummary, 'ready'>): Stage | null =>
  STAGES[stageIndex(ready.low) + 1] ?? null;

/** What holds the next stage: "Breakdown is held by 13 practices and 6 unanswered." */
export const holdingWords = (summary: Pick<Summary, 'ready' | 'stages'>): string | null => {
  const next = nextStage(summary);
  const clearing = summary.stages.find(({ stage }) => stage === next);
  if (next === null || clearing === undefined) return null;
  const { open, unanswered, allowed, judged } = clearing;
  if (!judged) return `${stageTitle(next)} cannot be judged: too few of its practices apply.`;
  if (open.length + unanswered.length === 0) return null;
  const held = `${stageTitle(next)} is held by ${
    open.length === 0
      ? unansweredPractices(unanswered.length)
      : unanswered.length === 0
        ? practices(open.length)
        : `${practices(open.length)} and ${unanswered.length} unanswered`
  }`;
  const may =
    open.length + unanswered.length > allowed && allowed > 0
      ? `; ${allowed === 1 ? 'one of them may' : `${allowed} of them may`} stay open`
      : '';
  return `${held}${may}.`;
};

/** What the cleared stages carry: "Cleared with one exception, DB-09." */
export const exceptionWords = ({
  low,
  exceptions,
}: Pick<AssessmentSummary['ready'], 'low' | 'exceptions'>): string | null => {
  const { length } = exceptions.low;
  if (low === 'none' || length === 0) return null;
  const named = exceptions.low.slice(0, 3).join(', ');
  return length === 1
    ? `${stageTitle(low)} is cleared with one exception, ${named}.`
    : `${stageTitle(low)} is cleared with ${length} exceptions, ${named}${length > 3 ? ' and others' : ''}.`;
};

const FIGURE_WORDS: Record<string, (value: number) => string> = {
  monthly_users: (value) => `${formatCompact(value)} users`,
  peak_requests_per_second: (value) => `${formatCompact(value)} req/s`,
  main_database_gigabytes: (value) => `${formatCompact(value)} GB`,
  active_engineers: (value) => `${formatCompact(value)} engineers`,
  promised_availability_percent: (value) => `${formatAmount(value, '%')} promised`,
};

/** The figures that made the pressure, as they stand beside the flag. */
export const pressureWords = ({
  because,
  criteria,
}: Pick<AssessmentSummary['pressure'], 'because' | 'criteria'>): string | undefined => {
  if (because === 'symptoms' || because === 'incidents') return `raised by ${because}`;
  const made = criteria
    .filter(({ made: counts }) => counts)
    .map(
      ({ figure, value, unit }) =>
        FIGURE_WORDS[figure]?.(value) ?? `${formatCompact(value)} ${unit}`,
    );
  return made.length === 0 ? undefined : made.slice(0, 2).join(' · ');
};

/** What stands under each stage of the track. */
export const stageStatus = ({
  stages,
  dueStage,
}: Pick<Summary, 'stages' | 'dueStage'>): Partial<Record<Stage, { status: string }>> =>
  Object.fromEntries(
    stages.map(({ stage, required, met, unanswered, judged }) => [
      stage,
      {
        status: !judged
          ? 'too few apply'
          : stageIndex(stage) > stageIndex(dueStage.stage)
            ? 'not yet'
            : unanswered.length > 0
              ? `${met} of ${required} · ${unanswered.length} unanswered`
              : `${met} of ${required}`,
      },
    ]),
  );
