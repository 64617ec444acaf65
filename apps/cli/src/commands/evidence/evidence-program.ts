import { EVIDENCE_FORMATS, type EvidenceFormat } from '@pitwall/contracts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from '../../target-options.ts';

export interface ImportEvidenceFlags extends TargetFlags {
  format?: EvidenceFormat;
  mapping?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `pitwall import-evidence`: reports of other tools. */
export const addImportEvidenceCommand = (program: Command, surroundings: Surroundings): void => {
  program
    .command('import-evidence')
    .description('send the report of another tool as evidence: OpenSSF Scorecard or SARIF')
    .argument('<file>', 'its JSON file, or - for the input')
    .addOption(
      new Option('-f, --format <format>', 'what it is (default: told from the file)').choices(
        EVIDENCE_FORMATS,
      ),
    )
    .option('-m, --mapping <file>', 'which rules are about which practices, as YAML')
    .option('--dry-run', 'show what it says; nothing is sent, and no server is needed')
    .option('--json', 'as JSON')
    .addOption(systemOption())
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Results of load tests are sent by "pitwall load-test", reports of "pitwall scan" by "pitwall push".
docs/evidence-imports.md tells how a mapping is written.

Examples:
  scorecard --repo github.com/acme/shop --format json | pitwall import-evidence - --system shop-api
  pitwall import-evidence gitleaks.sarif --system shop-api
  pitwall import-evidence semgrep.sarif --mapping semgrep.mapping.yaml --dry-run`,
    )
    .action(async (file: string, flags: ImportEvidenceFlags) => {
      await (await import('./import-evidence.ts')).importEvidenceCommand(file, flags, surroundings);
    });
};
