import type {
  Answer,
  AnswerOpinion,
  Assessment,
  AssessmentItem,
  AssessmentOverview,
  Catalogue,
  Finding,
  InheritedAnswer,
  PracticeStanding,
  ReadinessSettings,
  Suggestion,
} from '@pitwall/contracts';
import { type NewestScan, type PracticeSuggestion } from '@pitwall/server-evidence';
import type { ComponentRow } from '@pitwall/server-forecast';
import type { SystemReading } from '@pitwall/server-systems';
import type { AnswerRow } from '../answers/answer-row.ts';
import type { OpinionRow } from '../answers/opinion.repository.ts';
import type { InheritedRow } from '../inheritance/inheritance.repository.ts';
import { assessSystem } from './assess-system.ts';
import { isGiven } from './counted-answer.ts';
import { standingSentence } from './standing-sentence.ts';
import { suggestionsIn } from './suggestions-in.ts';

export interface ReadAssessmentInput {
  catalogue: Catalogue;
  reading: Pick<SystemReading, 'facts' | 'activeSymptoms' | 'incidents' | 'declaredStage'>;
  answers: ReadonlyMap<string, AnswerRow>;
  opinions?: ReadonlyMap<string, readonly OpinionRow[]>;
  inherited?: ReadonlyMap<string, InheritedRow>;
  newestScan: NewestScan | null;
  components: readonly ComponentRow[];
  settings: ReadinessSettings;
  /** Names of people by id; who is not in it has left. */
  names: ReadonlyMap<string, string>;
  now: Date;
}

/** The whole assessment of a system as its page shows it. Pure: the same input gives the same page. */
export function readAssessment(input: ReadAssessmentInput): Assessment {
  const { catalogue, answers, newestScan } = input;
  const suggestions = suggestionsIn<Finding>(catalogue, newestScan?.findings ?? []);
  const assessed = assessSystem({ ...input, suggestions });
  const { summary, standings, askNext } = assessed.assessment;
  const titles = new Map(catalogue.practices.map(({ id, title }) => [id, title]));
  const items = standings.map((standing): AssessmentItem => {
    const { practice } = standing;
    const answer = answers.get(practice);
    const suggestion = suggestions.get(practice);
    return {
      practice,
      title: titles.get(practice) ?? practice,
      standing,
      answer: answer ? presentAnswer(answer, standing, input.names) : null,
      suggestion: suggestion && newestScan ? presentSuggestion(suggestion, newestScan) : null,
      contradiction: assessed.contradictions.has(practice),
      opinions: (input.opinions?.get(practice) ?? []).map((one) =>
        presentOpinion(one, input.names),
      ),
      inherited: presentInherited(input.inherited?.get(practice), answer ?? null, input.names),
    };
  });
  const acceptable = items.filter(isAcceptable).length;
  return { summary, sentence: standingSentence(summary, catalogue), items, askNext, acceptable };
}

/** The same without the single practices. */
export function overviewOf({ items, askNext: _, ...rest }: Assessment): AssessmentOverview {
  return {
    ...rest,
    contradictions: items.filter(({ contradiction }) => contradiction).length,
    unanswered: rest.summary.score.counts.unanswered,
  };
}

/** A suggestion that may be accepted unseen: confident, and nobody has said anything yet. */
export const isAcceptable = ({ standing, answer, suggestion }: AssessmentItem): boolean =>
  suggestion !== null &&
  suggestion.level !== null &&
  suggestion.confidence === 'high' &&
  standing.applicable &&
  (answer === null || answer.state === 'not_assessed');

export function presentAnswer(
  row: AnswerRow,
  standing: Pick<PracticeStanding, 'unansweredBecause' | 'risk'>,
  names: ReadonlyMap<string, string>,
): Answer {
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (names.get(id) ?? null);
  return {
    practice: row.practiceId,
    state: row.state,
    version: row.version,
    note: row.note,
    level: row.level,
    notApplicableReason: row.notApplicableReason,
    approvedBy: nameOf(row.approvedById),
    approvedAt: row.approvedAt?.toISOString() ?? null,
    awaitsApproval: awaitsApproval(row, standing),
    riskExpiresAt: row.riskExpiresAt?.toISOString() ?? null,
    source: row.source,
    answeredBy: nameOf(row.answeredById),
    answeredAt: row.answeredAt.toISOString(),
    evidenceChanged:
      row.evidenceChangedAt === null
        ? null
        : {
            commit: row.evidenceChangedCommit ?? '',
            at: row.evidenceChangedAt.toISOString(),
          },
  };
}

export const presentOpinion = (
  row: OpinionRow,
  names: ReadonlyMap<string, string>,
): AnswerOpinion => ({
  id: row.id,
  by: names.get(row.personId) ?? null,
  state: row.state,
  note: row.note,
  at: row.givenAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  settledBy: names.get(row.settledById ?? '') ?? null,
});

function presentInherited(
  row: InheritedRow | undefined,
  own: AnswerRow | null,
  names: ReadonlyMap<string, string>,
): InheritedAnswer | null {
  if (!row) return null;
  const { platform, answer } = row;
  return {
    platform: { slug: platform.slug, name: platform.name },
    state: answer?.state ?? 'not_assessed',
    note: answer?.note ?? '',
    answeredBy: names.get(answer?.answeredById ?? '') ?? null,
    answeredAt: answer?.answeredAt.toISOString() ?? null,
    overridden: isGiven(own),
  };
}

/** A second person must agree before it counts. */
export const awaitsApproval = (
  { state }: Pick<AnswerRow, 'state'>,
  standing: Pick<PracticeStanding, 'unansweredBecause' | 'risk'>,
): boolean =>
  (state === 'not_applicable' && standing.unansweredBecause === 'awaiting_approval') ||
  (state === 'accepted_risk' && standing.risk?.status === 'awaiting_approval');

const presentSuggestion = (
  { level, confidence, findings }: PracticeSuggestion<Finding>,
  newest: NewestScan,
): Suggestion => {
  // A system has as many newest scans as repositories: the finding that suggests tells which is meant.
  const [leading] = findings;
  const scan = (leading && newest.scanOf.get(leading)) ?? newest.scan;
  return {
    level,
    confidence,
    findings,
    commit: scan.commit,
    scannedAt: scan.scannedAt.toISOString(),
  };
};
