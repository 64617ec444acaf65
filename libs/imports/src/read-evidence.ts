import {
  type EvidenceFormat,
  type ImportedEvidence,
  importedEvidenceSchema,
} from '@pitwall/contracts';
import { ImportError } from './import-error.ts';
import {
  bundledSarifMapping,
  bundledScorecardMapping,
  readMapping,
  sarifMappingSchema,
  scorecardMappingSchema,
} from './mappings.ts';
import { readJson } from './read-json.ts';
import { readSarif } from './sarif.ts';
import { readScorecard } from './scorecard.ts';

const formatOf = (value: unknown): EvidenceFormat => {
  const has = (name: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  if (has('runs')) return 'sarif';
  if (has('checks') && has('scorecard')) return 'scorecard';
  throw new ImportError(
    'The file is neither SARIF 2.1.0 (it has no "runs") nor a result of OpenSSF Scorecard (--format json).',
  );
};

/**
 * Reads another tool's report into findings. Nothing of it is executed, and no text of it is kept that could
 * hold a secret.
 * @throws ImportError that says what is wrong with the file or the mapping
 */
export const readEvidence = (
  content: string,
  options: { format?: EvidenceFormat | undefined; mapping?: string | undefined } = {},
): ImportedEvidence => {
  const { mapping } = options;
  const value = readJson(content);
  const format = options.format ?? formatOf(value);
  const read =
    format === 'sarif'
      ? readSarif(
          value,
          mapping === undefined ? bundledSarifMapping() : readMapping(mapping, sarifMappingSchema),
        )
      : readScorecard(
          value,
          mapping === undefined
            ? bundledScorecardMapping()
            : readMapping(mapping, scorecardMappingSchema),
        );
  return importedEvidenceSchema.parse(read);
};
