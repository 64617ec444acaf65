import { presentNames } from '@pitwall/catalogue';
import type { Catalogue } from '@pitwall/contracts';
import {
  type PracticeSuggestion,
  type SuggestingFinding,
  suggestionsByPractice,
} from '@pitwall/server-evidence';

/**
 * What findings suggest for the practices of a catalogue. A scanner of an earlier release names a
 * practice by its id of then: where that has one name today, the finding speaks of it.
 */
export function suggestionsIn<Found extends SuggestingFinding>(
  catalogue: Catalogue,
  findings: readonly Found[],
): Map<string, PracticeSuggestion<Found>> {
  const names = presentNames(catalogue);
  return suggestionsByPractice<Found>(
    findings.map((finding) => {
      const [name, ...others] = names(finding.practice);
      return name === undefined || others.length > 0 || name === finding.practice
        ? finding
        : { ...finding, practice: name };
    }),
  );
}
