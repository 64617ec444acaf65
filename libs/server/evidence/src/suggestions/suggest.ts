import {
  type Confidence,
  confidenceSchema,
  type Finding,
  type Level,
  LEVELS,
  type Outcome,
} from '@pitwall/contracts';

/** What a suggestion is made of; a whole finding is one. */
export type SuggestingFinding = Pick<Finding, 'practice' | 'outcome' | 'confidence' | 'suggests'>;

/** What the findings about one practice would answer. */
export interface PracticeSuggestion<Found extends SuggestingFinding = SuggestingFinding> {
  /** Null: the probes said something, but suggest no answer. */
  level: Level | null;
  confidence: Confidence;
  /** All findings about the practice, those that decided first. */
  findings: Found[];
}

// What could not be seen, or failed, says nothing about the system.
const SAW: ReadonlySet<Outcome> = new Set(['present', 'absent', 'partial', 'not_applicable']);
const saw = ({ outcome }: SuggestingFinding): boolean => SAW.has(outcome);

/**
 * What the findings about one practice would answer; null when there are none.
 *
 * - `not_visible` and `error` never suggest; nor does a probe that names no level.
 * - Of those that suggest, the most confident count; of these, the lowest level. A confident `present`
 *   so outweighs a doubtful `absent`, and between equals the worse news stands: one store in process
 *   memory is enough for sessions to be lost, whatever another probe found shared.
 * - Its confidence is theirs. Without a level it is the highest of what was seen, else of what was tried.
 */
export function suggestFrom<Found extends SuggestingFinding>(
  findings: readonly Found[],
): PracticeSuggestion<Found> | null {
  if (findings.length === 0) return null;
  const suggesting = findings.filter((finding) => saw(finding) && finding.suggests !== null);
  if (suggesting.length === 0) {
    const seen = findings.filter(saw);
    return {
      level: null,
      confidence: highestConfidence(seen.length > 0 ? seen : findings),
      findings: first(findings, saw),
    };
  }
  const confidence = highestConfidence(suggesting);
  const confident = suggesting.filter((finding) => finding.confidence === confidence);
  const level = lowestLevel(confident);
  return {
    level,
    confidence,
    findings: first(
      findings,
      (finding) => confident.includes(finding) && finding.suggests === level,
    ),
  };
}

/** The suggestions of a scan by practice. */
export function suggestionsByPractice<Found extends SuggestingFinding>(
  findings: readonly Found[],
): Map<string, PracticeSuggestion<Found>> {
  const byPractice = new Map<string, Found[]>();
  for (const finding of findings) {
    const own = byPractice.get(finding.practice);
    if (own) own.push(finding);
    else byPractice.set(finding.practice, [finding]);
  }
  const suggestions = new Map<string, PracticeSuggestion<Found>>();
  for (const [practice, own] of byPractice) {
    const suggestion = suggestFrom(own);
    if (suggestion) suggestions.set(practice, suggestion);
  }
  return suggestions;
}

const CONFIDENCES = confidenceSchema.options;

const highestConfidence = (findings: readonly SuggestingFinding[]): Confidence =>
  CONFIDENCES.findLast((confidence) => findings.some((one) => one.confidence === confidence)) ??
  'low';

const lowestLevel = (findings: readonly SuggestingFinding[]): Level | null =>
  LEVELS.find((level) => findings.some((one) => one.suggests === level)) ?? null;

function first<Found>(findings: readonly Found[], wanted: (finding: Found) => boolean): Found[] {
  return [...findings.filter(wanted), ...findings.filter((finding) => !wanted(finding))];
}
