import type { Catalogue, ComponentForecast, ReadinessSettings } from '@pitwall/contracts';
import { type AnswerInput, assess, type Assessment, breaksOf } from '@pitwall/readiness';
import { contradicts, type PracticeSuggestion } from '@pitwall/server-evidence';
import { type ComponentRow, forecastOf } from '@pitwall/server-forecast';
import type { SystemReading } from '@pitwall/server-systems';
import type { AnswerContent, AnswerRow } from '../answers/answer-row.ts';

/** What the newest scan suggests for a practice; its findings are not needed to assess. */
export type SuggestedLevel = Pick<PracticeSuggestion, 'level' | 'confidence'>;

/** Everything that decides where a system stands. */
export interface AssessSystemInput {
  catalogue: Catalogue;
  reading: Pick<SystemReading, 'facts' | 'activeSymptoms' | 'incidents' | 'declaredStage'>;
  answers: ReadonlyMap<string, AnswerRow>;
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
}

export function assessSystem(input: AssessSystemInput): AssessedSystem {
  const { catalogue, reading, answers, suggestions, components, settings, now } = input;
  const contradictions = new Set<string>();
  const given = new Map<string, AnswerInput>();
  for (const [practice, answer] of answers) {
    const contradicted = isContradicted(answer, suggestions.get(practice) ?? null);
    if (contradicted) contradictions.add(practice);
    given.set(practice, answerInput(answer, contradicted));
  }
  const titles = new Map(catalogue.symptoms.map(({ id, title }) => [id, title]));
  const forecast = forecastOf(components, catalogue, now, settings.forecast);
  const assessment = assess({
    practices: catalogue.practices,
    criteria: catalogue.criteria,
    facts: reading.facts,
    declaredStage: reading.declaredStage,
    answers: given,
    activeSymptoms: reading.activeSymptoms.map((id) => ({ id, title: titles.get(id) ?? id })),
    incidents: reading.incidents,
    forecastBreaks: breaksOf(forecast),
    now,
    settings,
  });
  return { assessment, contradictions, forecast };
}

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

const answerInput = (answer: AnswerRow, contradicted: boolean): AnswerInput => ({
  state: answer.state,
  level: answer.level,
  evidenceAt: answer.evidenceAt,
  contradicted,
  notApplicableApproved: answer.approvedAt !== null,
  riskApproved: answer.approvedAt !== null,
  riskAcceptedAt: answer.approvedAt,
  riskExpiresAt: answer.riskExpiresAt,
});
