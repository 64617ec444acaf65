import type { Level, PracticeStanding, ReadinessSettings } from '@pitwall/contracts';
import type {
  ActiveSymptom,
  AnswerInput,
  ConditionResult,
  IncidentInput,
  RulePractice,
} from './input.ts';
import { addDays, isWithin } from './time.ts';

export type Reading = Pick<
  PracticeStanding,
  | 'applicable'
  | 'applicability'
  | 'claimed'
  | 'reads'
  | 'standing'
  | 'unansweredBecause'
  | 'value'
  | 'evidence'
  | 'freshUntil'
  | 'risk'
>;

export interface ReadingContext {
  now: Date;
  settings: ReadinessSettings;
  activeSymptoms: readonly ActiveSymptom[];
  incidents: readonly IncidentInput[];
  /** What the practice's `applies_when` says of the system; true without one. */
  applies: ConditionResult;
}

const NOT_ASSESSED: AnswerInput = { state: 'not_assessed' };

/** How one answer reads today: its level, whether it is met, and what it counts for. */
export function readAnswer(
  practice: RulePractice,
  answer: AnswerInput = NOT_ASSESSED,
  context: ReadingContext,
): Reading {
  const evidence = readEvidence(practice, answer, context.now);
  const base = { claimed: answer.state, risk: readRisk(practice, answer, context), ...evidence };
  if (context.applies === false) return notApplicable(base, 'condition_false');
  const applicability = context.applies === 'unknown' ? 'condition_unknown' : 'applies';
  const cause = unansweredCause(practice, answer);
  if (cause === null && answer.state === 'not_applicable') return notApplicable(base, 'agreed');

  const level = cause === null ? levelOf(answer, evidence.evidence) : null;
  if (level === null) {
    return {
      ...base,
      applicable: true,
      applicability,
      reads: null,
      standing: 'unanswered',
      unansweredBecause: cause,
      value: { low: 0, high: 1 },
    };
  }
  const value = context.settings.values[level];
  return {
    ...base,
    applicable: true,
    applicability,
    reads: level,
    standing: value >= context.settings.metValue ? 'met' : 'open',
    unansweredBecause: null,
    value: { low: value, high: value },
  };
}

function notApplicable(
  base: Pick<Reading, 'claimed' | 'risk' | 'evidence' | 'freshUntil'>,
  applicability: 'condition_false' | 'agreed',
): Reading {
  return {
    ...base,
    applicable: false,
    applicability,
    reads: null,
    standing: 'not_applicable',
    unansweredBecause: null,
    value: null,
  };
}

function unansweredCause(
  practice: RulePractice,
  answer: AnswerInput,
): Reading['unansweredBecause'] {
  if (answer.state === 'not_assessed' || answer.state === 'unknown') return answer.state;
  if (answer.contradicted === true) return 'contradicted';
  if (answer.state === 'accepted_risk' && !answer.level) return 'risk_without_level';
  if (answer.state !== 'not_applicable') return null;
  const needsApproval = practice.gate === 'required';
  return needsApproval && answer.notApplicableApproved !== true ? 'awaiting_approval' : null;
}

function levelOf(answer: AnswerInput, evidence: Reading['evidence']): Level | null {
  const claimed = answer.state === 'accepted_risk' ? (answer.level ?? null) : answer.state;
  if (claimed === 'proven' && evidence !== 'fresh') return 'in_place';
  return claimed as Level | null;
}

function readEvidence(
  practice: RulePractice,
  answer: AnswerInput,
  now: Date,
): Pick<Reading, 'evidence' | 'freshUntil'> {
  const at = answer.evidenceAt;
  if (!at) return { evidence: 'none', freshUntil: null };
  const fresh = isWithin(at, practice.attest.days, now) && answer.evidenceChanged !== true;
  return {
    evidence: fresh ? 'fresh' : 'stale',
    freshUntil: addDays(at, practice.attest.days).toISOString(),
  };
}

function readRisk(
  practice: RulePractice,
  answer: AnswerInput,
  { now, settings, activeSymptoms, incidents }: ReadingContext,
): Reading['risk'] {
  const expires = answer.riskExpiresAt ?? null;
  if (answer.state !== 'accepted_risk') {
    // Who begins to mend an accepted risk must not fall back for it: the acceptance stands beside the
    // new level until it expires, and the work is on the list again.
    const isLevel = Object.hasOwn(settings.values, answer.state);
    const stands = isLevel && answer.riskApproved === true && expires !== null && expires > now;
    return stands ? { status: 'resumed', expiresAt: expires.toISOString(), touchedBy: [] } : null;
  }
  const expiresAt = expires?.toISOString() ?? null;
  if (answer.riskApproved !== true || expires === null) {
    return { status: 'awaiting_approval', expiresAt, touchedBy: [] };
  }
  if (expires.getTime() <= now.getTime()) return { status: 'lapsed', expiresAt, touchedBy: [] };
  // An incident from before the decision was known to those who decided.
  const since = answer.riskAcceptedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  const touchedBy = [
    ...activeSymptoms.filter(({ id }) => practice.treats.includes(id)).map(({ id }) => id),
    ...incidents
      .filter(({ at, practices }) => practices.includes(practice.id) && at.getTime() >= since)
      .filter(({ at }) => isWithin(at, settings.due.incidentDays, now))
      .map(({ id }) => id),
  ];
  return { status: touchedBy.length > 0 ? 'touched' : 'accepted', expiresAt, touchedBy };
}

/** The risk stands for the gate, whether or not its work is back on the list. */
export const isAccepted = ({ risk, standing }: Reading): boolean =>
  standing !== 'met' &&
  standing !== 'not_applicable' &&
  (risk?.status === 'accepted' || risk?.status === 'touched' || risk?.status === 'resumed');
