import type { Answer, AssessmentItem, PracticeStanding, Suggestion } from '@pitwall/contracts';

/** An item of an assessment for tests: due, required, unanswered, without a suggestion. */
export const anItem = ({
  practice = 'ST-02',
  standing = {},
  answer = null,
  suggestion = null,
  contradiction = false,
}: {
  practice?: string;
  standing?: Partial<PracticeStanding>;
  answer?: Partial<Answer> | null;
  suggestion?: Partial<Suggestion> | null;
  contradiction?: boolean;
} = {}): AssessmentItem => ({
  practice,
  title: `Practice ${practice}`,
  contradiction,
  opinions: [],
  inherited: null,
  standing: {
    practice,
    topic: 'stateless',
    stage: 'breakdown',
    gate: 'required',
    impact: 5,
    dueness: 'due',
    reasons: [],
    trigger: null,
    applicable: true,
    applicability: 'applies',
    claimed: 'not_assessed',
    reads: null,
    standing: 'unanswered',
    unansweredBecause: 'not_assessed',
    value: { low: 0, high: 1 },
    evidence: 'none',
    freshUntil: null,
    risk: null,
    ...standing,
  },
  answer:
    answer === null
      ? null
      : {
          practice,
          state: 'in_place',
          version: 1,
          note: '',
          level: null,
          notApplicableReason: null,
          approvedBy: null,
          approvedAt: null,
          awaitsApproval: false,
          riskExpiresAt: null,
          source: 'person',
          answeredBy: 'Ana',
          answeredAt: '2026-10-03T08:00:00Z',
          evidenceChanged: null,
          ...answer,
        },
  suggestion:
    suggestion === null
      ? null
      : {
          level: 'absent',
          confidence: 'high',
          findings: [],
          commit: null,
          scannedAt: '2026-11-20T08:00:00Z',
          ...suggestion,
        },
});
