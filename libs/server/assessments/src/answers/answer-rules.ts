import {
  type Level,
  LEVEL_VALUES,
  LEVELS,
  type Practice,
  type Problem,
  type ReadinessSettings,
  type Suggestion,
  type WriteAnswer,
  dayInWords,
} from '@pitwall/contracts';
import { contradicts } from '@pitwall/server-evidence';
import type { NewEvidence } from './answer.repository.ts';
import type { AnswerContent } from './answer-row.ts';

const DAY = 86_400_000;

export interface AnswerBeforeAndAfter {
  practice: Practice;
  /** The answer as it stands. */
  before: AnswerContent | null;
  written: WriteAnswer;
  settings: ReadinessSettings;
  now: Date;
}

type Fault = NonNullable<Problem['errors']>[number];

/** What is missing or wrong in a new answer, by field; what the answer says on its own was checked before. */
export function answerFaults(change: AnswerBeforeAndAfter): Fault[] {
  const { written, settings, now, practice } = change;
  if (written.state === 'proven' && evidenceAtAfter(change) === null) {
    return [
      {
        path: 'evidenceUrl',
        message:
          practice.attest.evidence === 'note'
            ? 'say in a note, or link to, what proves it; the evidence there is too old or missing'
            : 'link to what proves it; there is no evidence yet, or it is too old',
      },
    ];
  }
  if (written.state !== 'accepted_risk') return [];
  const faults: Fault[] = [];
  if (written.level && isMet(written.level, settings)) {
    faults.push({
      path: 'level',
      message:
        'this level counts as met, so that there is no risk to accept; answer with the level',
    });
  }
  const expires = Date.parse(written.riskExpiresAt ?? '');
  const latest = now.getTime() + settings.acceptedRiskDays * DAY;
  if (expires <= now.getTime()) {
    faults.push({ path: 'riskExpiresAt', message: 'this moment has passed' });
  } else if (expires > latest) {
    faults.push({
      path: 'riskExpiresAt',
      message: `a risk is accepted for at most ${settings.acceptedRiskDays} days: until ${dayInWords(new Date(latest).toISOString())}`,
    });
  }
  return faults;
}

/** What a person's new answer says. `approvesItself`: there is no second person who could approve. */
export function answerContent(
  change: AnswerBeforeAndAfter & {
    answeredById: string;
    approvesItself: boolean;
    /** What the newest scan suggests while it contradicts the answer as it stands. */
    contradictedBy: Level | null;
  },
): AnswerContent {
  const { written, now, answeredById, approvesItself } = change;
  const { state } = written;
  const needsApproval = state === 'not_applicable' || state === 'accepted_risk';
  const approved = needsApproval && approvesItself;
  return {
    state,
    level: state === 'accepted_risk' ? (written.level ?? null) : null,
    note: written.note,
    notApplicableReason: state === 'not_applicable' ? (written.notApplicableReason ?? null) : null,
    approvedById: approved ? answeredById : null,
    approvedAt: approved ? now : null,
    riskExpiresAt:
      state === 'accepted_risk' && written.riskExpiresAt ? new Date(written.riskExpiresAt) : null,
    ...keptAcceptance(change),
    source: 'person',
    confidence: null,
    evidenceAt: evidenceAtAfter(change),
    ...keptEvidenceChange(change),
    answeredById,
    answeredAt: now,
    againstLevel: insistedAgainst(change),
  };
}

/** The suggestion that this answer insists against, knowingly; forgotten once the two agree. */
function insistedAgainst({
  contradictedBy,
  before,
  written,
}: AnswerBeforeAndAfter & { contradictedBy: Level | null }): Level | null {
  const against = contradictedBy ?? before?.againstLevel ?? null;
  const disagrees = contradicts(
    written.state,
    { level: against, confidence: 'high' },
    written.level ?? null,
  );
  return disagrees ? against : null;
}

/** What accepting a suggestion says; the finding is its evidence. */
export const acceptedContent = (
  { level, confidence, scannedAt }: Suggestion & { level: Level },
  answeredById: string,
  now: Date,
): AnswerContent => ({
  state: level,
  level: null,
  note: '',
  notApplicableReason: null,
  approvedById: null,
  approvedAt: null,
  riskExpiresAt: null,
  source: 'probe',
  confidence,
  evidenceAt: new Date(scannedAt),
  answeredById,
  answeredAt: now,
  againstLevel: null,
  evidenceChangedCommit: null,
  evidenceChangedAt: null,
});

/** Whether what was written with an answer counts as evidence for the practice. */
export const bringsEvidence = (
  practice: Practice,
  { evidenceUrl, note }: Pick<WriteAnswer, 'evidenceUrl' | 'note'>,
): boolean =>
  evidenceUrl !== undefined || (practice.attest.evidence === 'note' && note.trim() !== '');

/** What is kept as evidence of a new answer; null where it brings none. */
export function evidenceOf(practice: Practice, written: WriteAnswer): NewEvidence | null {
  if (!bringsEvidence(practice, written)) return null;
  const note = written.note.trim() === '' ? {} : { note: written.note };
  return written.evidenceUrl === undefined
    ? { kind: 'note', ...note }
    : { kind: 'url', url: written.evidenceUrl, ...note };
}

/**
 * When the newest evidence was seen. Evidence of a met practice goes on counting while it stays met
 * and the evidence is fresh; what was said of an unmet one proves nothing later.
 */
function evidenceAtAfter({
  practice,
  before,
  written,
  settings,
  now,
}: AnswerBeforeAndAfter): Date | null {
  if (bringsEvidence(practice, written)) return now;
  if (before?.evidenceAt == null || !isMet(before.state, settings)) return null;
  if (!isMet(written.state, settings)) return null;
  const fresh = before.evidenceAt.getTime() + practice.attest.days * DAY > now.getTime();
  return fresh || written.state !== 'proven' ? before.evidenceAt : null;
}

/** That the code behind the evidence is another goes on counting until there is new evidence. */
function keptEvidenceChange(
  change: AnswerBeforeAndAfter,
): Pick<AnswerContent, 'evidenceChangedCommit' | 'evidenceChangedAt'> {
  const { before, practice, written } = change;
  const isKept = before && !bringsEvidence(practice, written) && evidenceAtAfter(change) !== null;
  return {
    evidenceChangedCommit: isKept ? before.evidenceChangedCommit : null,
    evidenceChangedAt: isKept ? before.evidenceChangedAt : null,
  };
}

/** Who begins to mend an accepted risk keeps the acceptance beside the new level, until it expires. */
function keptAcceptance({
  before,
  written,
  settings,
  now,
}: AnswerBeforeAndAfter): Partial<AnswerContent> {
  const level = LEVELS.find((one) => one === written.state);
  if (level === undefined || isMet(level, settings)) return {};
  if (before?.approvedAt == null || before.riskExpiresAt === null) return {};
  if (before.riskExpiresAt <= now) return {};
  const { approvedById, approvedAt, riskExpiresAt } = before;
  return { approvedById, approvedAt, riskExpiresAt };
}

const isMet = (state: string, { values, metValue }: ReadinessSettings): boolean =>
  Object.hasOwn(LEVEL_VALUES, state) && values[state as Level] >= metValue;
