import { stageIndex, type AssessmentSummary, type ReadyStage } from '@pitwall/contracts';
import { formatNumber, type TraceReading } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { PracticeLink } from './practice-line.tsx';
import type { TracedItem } from './score-parts.ts';

type Summary = Pick<
  AssessmentSummary,
  'ready' | 'stages' | 'pressure' | 'gap' | 'dueStage' | 'declared' | 'builtAhead'
>;

const titleOf = (stage: ReadyStage): string => (stage === 'none' ? 'none yet' : stageTitle(stage));

/** Both ends of the gap: what makes the pressure, and what each stage lacks. */
export function gapTrace(summary: Summary, items: readonly TracedItem[]): TraceReading {
  const { pressure, ready, gap, builtAhead, stages, declared } = summary;
  const titles = new Map(items.map(({ practice, title }) => [practice, title]));
  const ahead = builtAhead?.practices ?? [];
  return {
    title: 'From what the gap is made',
    formula: 'gap = pressure − ready; none yet −1, MVP 0, breakdown 1, … stability 4',
    result: resultWords(summary),
    groups: [
      {
        key: 'pressure',
        title: `Pressure: ${pressure.says}`,
        lines: [
          ...pressure.criteria.map(({ figure, title, value, unit, reaches, made }) => ({
            key: figure,
            title: <FiguresLink>{title}</FiguresLink>,
            says: `the highest of 90 days; reaches ${stageTitle(reaches)}${made ? ', and makes the pressure' : ''}`,
            amount: `${formatNumber(value)} ${unit}`,
          })),
          ...pressure.missing.map((title) => ({
            key: `missing ${title}`,
            title: <FiguresLink>{title}</FiguresLink>,
            says: 'no figure is given',
            amount: '–',
          })),
        ],
      },
      {
        key: 'ready',
        title: `Ready: ${ready.says}`,
        lines: stages.map(({ stage, says, met, required, heldBy }) => ({
          key: stage,
          title: stageTitle(stage),
          says: (
            <>
              {says}
              {heldBy.length === 0 ? null : (
                <>
                  {': '}
                  {heldBy.slice(0, MOST).map((practice, index) => (
                    <span key={practice}>
                      {index === 0 ? '' : ', '}
                      <PracticeLink practice={practice} title={titles.get(practice) ?? practice} />
                    </span>
                  ))}
                  {heldBy.length > MOST ? ` and ${heldBy.length - MOST} more` : ''}
                </>
              )}
            </>
          ),
          amount: `${met} of ${required}`,
        })),
      },
      {
        key: 'declared',
        title: 'Declared by the team',
        lines:
          declared === null
            ? []
            : [
                {
                  key: 'declared',
                  title: <FiguresLink>What the team says it is</FiguresLink>,
                  says: gap === null ? 'what is due is measured by it' : 'shown, and not counted',
                  amount: stageTitle(declared),
                },
              ],
      },
      {
        key: 'ahead',
        title: builtAhead === null ? 'Built ahead' : builtAhead.says,
        lines: ahead.map((practice) => ({
          key: practice,
          title: <PracticeLink practice={practice} title={titles.get(practice) ?? practice} />,
          amount: 'met, not due',
        })),
      },
    ],
  };
}

const MOST = 4;

const resultWords = ({ pressure, ready, gap }: Summary): string => {
  if (pressure.stage === null || gap === null)
    return 'Pressure is not known: no figure is given, so no gap is shown.';
  const number = (stage: ReadyStage): string => `${titleOf(stage)} (${stageIndex(stage)})`;
  const readyWords =
    ready.low === ready.high ? number(ready.low) : `${number(ready.low)} to ${number(ready.high)}`;
  const gaps = gap.low === gap.high ? String(gap.low) : `${gap.low} to ${gap.high}`;
  return `${number(pressure.stage)} − ${readyWords} = ${gaps}`;
};

const FiguresLink = ({ children }: { children: string }) => {
  const params = useSystemAddress();
  return (
    <TextLink to="/$organization/systems/$system/settings" params={params}>
      {children}
    </TextLink>
  );
};
