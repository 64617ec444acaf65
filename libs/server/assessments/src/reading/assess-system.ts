import { presentNames } from '@pitwall/catalogue';
import type { Catalogue, ComponentForecast, ReadinessSettings } from '@pitwall/contracts';
import {
  type AnswerInput,
  assess,
  type Assessment,
  type AssessmentInput,
  breaksOf,
} from '@pitwall/readiness';
import { contradicts, type PracticeSuggestion } from '@pitwall/server-evidence';
import { type ComponentRow, forecastOf } from '@pitwall/server-forecast';
import type { SystemReading } from '@pitwall/server-systems';
import type { AnswerContent, AnswerRow } from '../answers/answer-row.ts';
import type { OpinionRow } from '../answers/opinion.repository.ts';
import type { InheritedRow } from '../inheritance/inheritance.repository.ts';
import { type CountedAnswer, countedAnswer } from './counted-answer.ts';

/** What the newest scan suggests for a practice; its findings are not needed to assess. */
export type SuggestedLevel = Pick<PracticeSuggestion, 'level' | 'confidence'>;

/** Everything that decides where a system stands. */
export interface AssessSystemInput {
  catalogue: Catalogue;
  reading: Pick<SystemReading, 'facts' | 'activeSymptoms' | 'incidents' | 'declaredStage'>;
  answers: ReadonlyMap<string, AnswerRow>;
  /** Open ones by practice; none where it is left out. */
  opinions?: ReadonlyMap<string, readonly OpinionRow[]>;
  /** What the system has from platforms, by practice; nothing where it is left out. */
  inherited?: ReadonlyMap<string, InheritedRow>;
  /** By practice. */
  suggestions: ReadonlyMap<string, SuggestedLevel>;
  /** What the system has that demand comes closer to. */
  components: readonly ComponentRow[];
  settings: ReadinessSettings;
  now: Date;
}

/** The assessment by the rules, with the practices whose claim a confident finding contradicts, and what breaks when. */
export interface AssessedSystem {
  assessment: Assessment;
  contradictions: ReadonlySet<string>;
  forecast: ComponentForecast[];
  /** What it was computed from. */
  inputs: AssessmentInput;
}

export function assessSystem(input: AssessSystemInput): AssessedSystem {
  const { catalogue, reading, suggestions, components, settings, now } = input;
  const contradictions = new Set<string>();
  const answers = new Map<string, AnswerInput>();
  for (const [practice, counted] of countedAnswers(input)) {
    const contradicted = isContradicted(claimOf(counted), suggestions.get(practice) ?? null);
    if (contradicted) contradictions.add(practice);
    answers.set(practice, { ...counted.input, contradicted });
  }
  // What was said under an earlier release speaks of the same things by their names of today.
  const names = presentNames(catalogue);
  const titles = new Map(catalogue.symptoms.map(({ id, title }) => [id, title]));
  const forecast = forecastOf(components, catalogue, now, settings.forecast);
  const inputs: AssessmentInput = {
    practices: catalogue.practices,
    criteria: catalogue.criteria,
    facts: reading.facts,
    declaredStage: reading.declaredStage,
    answers,
    activeSymptoms: [...new Set(reading.activeSymptoms.flatMap(names))].map((id) => ({
      id,
      title: titles.get(id) ?? id,
    })),
    incidents: reading.incidents.map((incident) => ({
      ...incident,
      practices: incident.practices.flatMap(names),
    })),
    forecastBreaks: breaksOf(forecast),
    now,
    settings,
  };
  return { assessment: assess(inputs), contradictions, forecast, inputs };
}

function countedAnswers({
  answers,
  opinions,
  inherited,
}: AssessSystemInput): Map<string, CountedAnswer> {
  const counted = new Map<string, CountedAnswer>();
  for (const practice of new Set([...answers.keys(), ...(inherited?.keys() ?? [])])) {
    const own = countedAnswer({
      own: answers.get(practice) ?? null,
      opinions: opinions?.get(practice) ?? [],
      inherited: inherited?.get(practice)?.answer ?? null,
    });
    if (own) counted.set(practice, own);
  }
  return counted;
}

const claimOf = ({ input, row }: CountedAnswer) => ({
  state: input.state,
  level: input.level ?? null,
  againstLevel: row.againstLevel,
});

/**
 * Claim and confident finding disagree, and nobody has settled it: who answers again while they
 * disagree has seen it, and the same suggestion is not held against that answer any more.
 */
export function isContradicted(
  answer: Pick<AnswerContent, 'state' | 'level' | 'againstLevel'>,
  suggestion: SuggestedLevel | null,
): boolean {
  if (suggestion === null || suggestion.level === answer.againstLevel) return false;
  return contradicts(answer.state, suggestion, answer.level);
}
