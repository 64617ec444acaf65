import {
  stageIndex,
  type DueStage,
  type PriorityTerms,
  type ReadinessSettings,
  type Stack,
} from '@pitwall/contracts';
import { tiedBreaks, tiedIncidents, type DuenessInput } from './dueness.ts';
import { cost, remainingPart, wholeDays } from './effort.ts';
import type { Judged } from './gate.ts';
import type { RulePractice } from './input.ts';

type Rules = ReadinessSettings['priority'];

/** impact × gate × urgency × boost, and what the work costs. */
export interface Worth {
  value: number;
  /** Working days still to do. */
  days: number;
  cost: number;
  priority: number;
  terms: Omit<PriorityTerms, 'due' | 'unlocks' | 'neededFor'>;
}

export function urgency(
  practice: Pick<RulePractice, 'stage'>,
  dueStage: DueStage,
  rules: Rules['urgency'],
): PriorityTerms['urgency'] {
  const stagesPast = Math.max(0, stageIndex(dueStage.stage) - stageIndex(practice.stage));
  const measuredBy = dueStage.because;
  return { stagesPast, measuredBy, factor: Math.min(rules.most, 1 + rules.perStage * stagesPast) };
}

/** impact × gate × urgency: what a question about the practice weighs. */
export const questionWeight = (practice: RulePractice, dueStage: DueStage, rules: Rules): number =>
  practice.impact * rules.gate[practice.gate] * urgency(practice, dueStage, rules.urgency).factor;

export interface WorthInput extends DuenessInput {
  stacks: readonly Stack[];
}

/** What mending a practice, or finding out about it, is worth and costs. */
export function worthOf(
  { practice, reading }: Judged,
  kind: 'mend' | 'find_out',
  input: WorthInput,
  settings: ReadinessSettings,
): Worth {
  const rules = settings.priority;
  const urgent = urgency(practice, input.dueStage, rules.urgency);
  const boost = readBoost(practice, input, settings);
  const value = practice.impact * rules.gate[practice.gate] * urgent.factor * boost.factor;
  const mean = wholeDays(practice, input.stacks);
  const remaining = remainingPart(reading.value?.low ?? 0, settings);
  const days = kind === 'find_out' ? rules.findOutDays : mean * remaining;
  const price = cost(days, rules);
  return {
    value,
    days,
    cost: price,
    priority: value / price,
    terms: {
      impact: practice.impact,
      gate: { gate: practice.gate, factor: rules.gate[practice.gate] },
      urgency: urgent,
      boost,
      effort: { mean, remaining, cost: price },
    },
  };
}

function readBoost(
  practice: RulePractice,
  input: DuenessInput,
  { priority, due }: ReadinessSettings,
): PriorityTerms['boost'] {
  const symptoms = input.activeSymptoms
    .filter(({ id }) => practice.treats.includes(id))
    .map(({ id, title }) => ({ symptom: id, title }));
  const incidents = tiedIncidents(practice.id, input, due).map(({ id }) => id);
  const breaks = tiedBreaks(practice.id, input, due).map(({ component, earliest }) => ({
    component,
    earliest: earliest.toISOString(),
  }));
  const ties = symptoms.length + incidents.length + breaks.length;
  const { perTie, most } = priority.boost;
  return { symptoms, incidents, breaks, factor: Math.min(most, 1 + perTie * ties) };
}
