import { componentTitle, type PriorityTerms, type Stage } from '@pitwall/contracts';
import { formatDay, formatDays, formatHundredths, formatNumber, formatShare } from '@pitwall/ui';
import { stageInSentence } from '../../../lib/stage-words.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';

export interface Term {
  key: string;
  label: string;
  /** How it stands in the product. */
  factor: string;
  /** What it is made of, in words. */
  says: string;
}

export interface PriorityReading {
  terms: Term[];
  /** What the product is divided by. */
  cost: Term;
  priority: string;
}

/** The terms of a task's priority, each explained: impact × gate × urgency × boost ÷ cost. */
export const readPriority = (
  { impact, gate, urgency, boost, effort }: PriorityTerms,
  priority: number,
  stage: Stage | null,
): PriorityReading => ({
  terms: [
    {
      key: 'impact',
      label: 'Impact',
      factor: formatNumber(impact),
      says: `${formatNumber(impact)} of 5: how much goes wrong without it.`,
    },
    {
      key: 'gate',
      label: 'Gate',
      factor: formatHundredths(gate.factor),
      says:
        gate.gate === 'required'
          ? `Required to clear ${stageWords(stage)}.`
          : `Recommended, not required, for ${stageWords(stage)}.`,
    },
    {
      key: 'urgency',
      label: 'Urgency',
      factor: formatHundredths(urgency.factor),
      says: urgencyWords(urgency, stage),
    },
    {
      key: 'boost',
      label: 'Boost',
      factor: formatHundredths(boost.factor),
      says: boostWords(boost),
    },
  ],
  cost: {
    key: 'cost',
    label: 'Cost',
    factor: formatHundredths(effort.cost),
    says: `${formatDays(effort.mean)} for the whole, (low + 4 × likely + high) ÷ 6${effort.remaining < 1 ? `, of which ${formatShare(effort.remaining)} is left` : ''}. ${costWords(effort)}`,
  },
  priority: formatHundredths(priority),
});

/** What is left counts by its square root, and as a day at least. */
const costWords = ({ mean, remaining }: PriorityTerms['effort']): string =>
  mean * remaining <= 1
    ? 'A day or less counts as one, so that small work does not always win.'
    : 'The square root counts, so that small work does not always win.';

const stageWords = (stage: Stage | null): string =>
  stage === null ? 'its stage' : stageInSentence(stage);

const MEASURES = {
  pressure: 'The load',
  declared: 'The declared stage',
  start: 'The start of the journey',
} as const;

const urgencyWords = (
  { stagesPast, measuredBy }: PriorityTerms['urgency'],
  stage: Stage | null,
): string => {
  if (stagesPast <= 0) return `${MEASURES[measuredBy]} is not past ${stageWords(stage)}.`;
  const stages = stagesPast === 1 ? 'one stage' : `${stagesPast} stages`;
  return `${MEASURES[measuredBy]} is ${stages} past ${stageWords(stage)}.`;
};

const boostWords = ({ symptoms, incidents, breaks }: PriorityTerms['boost']): string => {
  const parts = [
    ...symptoms.map(({ title }) => `it treats what hurts now, “${title}”`),
    ...(incidents.length === 0
      ? []
      : [
          incidents.length === 1
            ? 'one incident traces to it'
            : `${incidents.length} incidents trace to it`,
        ]),
    ...breaks.map(
      ({ component, earliest }) =>
        `it moves the break of ${componentTitle(component)}, expected from ${formatDay(new Date(earliest))}`,
    ),
  ];
  if (parts.length === 0) return 'No symptom, incident or expected break is tied to it.';
  const words = parts.join('; ');
  return `${sentenceCase(words)}.`;
};
