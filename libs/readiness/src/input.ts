import type {
  AnswerState,
  Level,
  Practice,
  PressureCriterion,
  ReadinessSettings,
  Stage,
  SystemFacts,
} from '@pitwall/contracts';

/** What a condition of the catalogue says about a system. `unknown`: a fact it names is not given. */
export type ConditionResult = boolean | 'unknown';
export type EvaluateCondition = (source: string, facts: SystemFacts) => ConditionResult;

/** What the rules need of a practice; a practice of the catalogue is one. */
export interface RulePractice extends Pick<
  Practice,
  'id' | 'topic' | 'stage' | 'gate' | 'impact' | 'depends_on' | 'treats'
> {
  trigger?: Practice['trigger'];
  applies_when?: string | undefined;
  lifecycle?: Practice['lifecycle'];
  effort: Pick<Practice['effort'], 'low' | 'likely' | 'high'> &
    Partial<Pick<Practice['effort'], 'stacks'>>;
  attest: Pick<Practice['attest'], 'days'>;
  playbook?: { steps: readonly unknown[] };
}

/** One practice's counted answer. What is left out is "no". */
export interface AnswerInput {
  state: AnswerState;
  /** For an accepted risk: its real level. Without one it reads as unanswered. */
  level?: Level | null;
  /** When the newest evidence was given or attested. */
  evidenceAt?: Date | null;
  /** The evidence's snippet is no longer what it was. */
  evidenceChanged?: boolean;
  /** A confident finding disagrees and nobody has resolved it. */
  contradicted?: boolean;
  /** A second person agreed that the practice does not apply. */
  notApplicableApproved?: boolean;
  /** An approver accepted the risk. It may be kept beside a later level, until it expires. */
  riskApproved?: boolean;
  riskAcceptedAt?: Date | null;
  /** Until when the risk is accepted. Without a date it is not accepted. */
  riskExpiresAt?: Date | null;
}

export interface ActiveSymptom {
  id: string;
  title: string;
}

export interface IncidentInput {
  id: string;
  at: Date;
  /** Practices that would have prevented it. */
  practices: readonly string[];
}

export interface ForecastBreak {
  component: string;
  /** The earliest date of the break; in the past when it is over its limit already. */
  earliest: Date;
  /** Practices that move it. */
  practices: readonly string[];
}

/** Everything that decides where a system stands. Nothing else does: no clock, no I/O. */
export interface AssessmentInput {
  practices: readonly RulePractice[];
  criteria: readonly PressureCriterion[];
  /** Figures are the highest of the last 90 days. */
  facts: SystemFacts;
  declaredStage: Stage | null;
  /** By practice id. A practice without an entry is not assessed. */
  answers: ReadonlyMap<string, AnswerInput> | Readonly<Record<string, AnswerInput>>;
  activeSymptoms: readonly ActiveSymptom[];
  incidents: readonly IncidentInput[];
  forecastBreaks: readonly ForecastBreak[];
  /** How conditions are evaluated; by @pitwall/expressions unless given. */
  evaluate?: EvaluateCondition;
  now: Date;
  settings?: ReadinessSettings;
}
