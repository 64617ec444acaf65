import type { Answer, AnswerState, Confidence, Level } from '@pitwall/contracts';

/** What an answer says, at one of its versions. */
export interface AnswerContent {
  state: AnswerState;
  /** The real level behind an accepted risk. */
  level: Level | null;
  note: string;
  notApplicableReason: Answer['notApplicableReason'];
  approvedById: string | null;
  approvedAt: Date | null;
  riskExpiresAt: Date | null;
  source: Answer['source'];
  confidence: Confidence | null;
  /** When its newest evidence was seen. */
  evidenceAt: Date | null;
  answeredById: string | null;
  answeredAt: Date;
  /** The level that a confident finding suggested when a person insisted on this answer. */
  againstLevel: Level | null;
  /** Where a scan saw that the code behind its evidence is another. */
  evidenceChangedCommit: string | null;
  evidenceChangedAt: Date | null;
}

/** The current answer to one practice of one system. */
export interface AnswerRow extends AnswerContent {
  id: string;
  systemId: string;
  practiceId: string;
  /** Counts changes. */
  version: number;
}

/** The start: nobody has looked. */
export const notAssessed = (answeredById: string | null, answeredAt: Date): AnswerContent => ({
  state: 'not_assessed',
  level: null,
  note: '',
  notApplicableReason: null,
  approvedById: null,
  approvedAt: null,
  riskExpiresAt: null,
  source: 'person',
  confidence: null,
  evidenceAt: null,
  answeredById,
  answeredAt,
  againstLevel: null,
  evidenceChangedCommit: null,
  evidenceChangedAt: null,
});
