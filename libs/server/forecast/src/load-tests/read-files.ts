import {
  type ImportLoadTest,
  type LoadTestFormat,
  type ReadinessSettings,
  type ScalabilityFit,
} from '@pitwall/contracts';
import { fitScalability, LoadTestError, LoadTestFileError, readLoadTest } from '@pitwall/readiness';
import { invalid } from '@pitwall/server-systems';

export interface ReadLoadTest {
  formats: LoadTestFormat[];
  fit: ScalabilityFit;
  warnings: string[];
}

/**
 * Reads all files of one load test and fits the curve through their levels.
 * @throws ProblemException `request.invalid` that names the file, or `files` where the levels are too few.
 */
export function readFiles(
  files: ImportLoadTest['files'],
  rules: ReadinessSettings['forecast'],
): ReadLoadTest {
  const formats = new Set<LoadTestFormat>();
  const warnings: string[] = [];
  const levels = files.flatMap(({ name, content }, index) => {
    try {
      const file = readLoadTest(content);
      formats.add(file.format);
      warnings.push(...file.warnings.map((warning) => `${name}: ${warning}`));
      return file.levels;
    } catch (error) {
      if (!(error instanceof LoadTestFileError)) throw error;
      throw invalid(`files.${index}.content`, `${name}: ${error.message}`);
    }
  });
  try {
    return { formats: [...formats], fit: fitScalability(levels, rules), warnings };
  } catch (error) {
    if (!(error instanceof LoadTestError)) throw error;
    throw invalid('files', error.message);
  }
}
