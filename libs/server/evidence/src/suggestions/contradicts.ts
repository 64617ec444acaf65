import { type AnswerState, type Level, LEVEL_VALUES, LEVELS, MET_VALUE } from '@pitwall/contracts';
import type { PracticeSuggestion } from './suggest.ts';

/**
 * Whether a claim and a confident finding disagree, so that the practice counts as unanswered until a
 * person resolves it. Both directions: claimed met while the scan suggests it is not, and claimed absent
 * while the scan suggests it is met. Levels between are matters of degree, not contradictions; a
 * suggestion below high confidence never contradicts; nor does what claims no level.
 *
 * An accepted risk claims its real level: give it as `riskLevel`.
 */
export function contradicts(
  state: AnswerState,
  suggestion: Pick<PracticeSuggestion, 'level' | 'confidence'> | null,
  riskLevel: Level | null = null,
): boolean {
  if (suggestion === null || suggestion.level === null || suggestion.confidence !== 'high')
    return false;
  const claimed = state === 'accepted_risk' ? riskLevel : LEVELS.find((level) => level === state);
  if (!claimed) return false;
  const suggestsMet = isMet(suggestion.level);
  return isMet(claimed) ? !suggestsMet : claimed === 'absent' && suggestsMet;
}

const isMet = (level: Level): boolean => LEVEL_VALUES[level] >= MET_VALUE;
