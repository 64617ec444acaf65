import type { Command } from 'commander';
import type { Surroundings } from './surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from './target-options.ts';

export interface ScanFlags extends TargetFlags {
  json?: string;
  markdown?: string | true;
  sarif?: string;
  junit?: string;
  quiet?: boolean;
  push?: boolean;
  cache?: boolean;
}
export interface GateFlags {
  base: string;
  impact?: string;
  sarif?: string;
  json?: string;
}

const CODE = 'system that the code belongs to';

/** scan, gate, init and push: what a source tree shows, on this machine and sent. */
export const addCodeCommands = (program: Command, surroundings: Surroundings): void => {
  program
    .command('scan')
    .description(
      'look for evidence in a source tree; nothing is sent and nothing of the tree is run',
    )
    .argument('[path]', 'folder with the code', '.')
    .option('--json <file>', 'write the report as JSON to a file, or to the output with -')
    .option('--markdown [file]', 'write the report as Markdown to a file, or to the output')
    .option('--sarif <file>', 'write what is missing as SARIF 2.1.0, for code scanning')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--no-cache', 'look at every file again, and keep nothing for the next scan')
    .option('-q, --quiet', 'print nothing but errors')
    .option('--push', 'send the report to the server when the scan is done')
    .addOption(systemOption(CODE))
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Examples:
  pitwall scan                          the folder you are in, for reading
  pitwall scan ../shop --json -         the report as JSON, for programs
  pitwall scan --quiet --json r.json    into a file, for "pitwall push r.json" later
  pitwall scan --markdown report.md     for a pull request or a wiki
  pitwall scan --push --system shop     scan and send`,
    )
    .action(async (path: string, options: ScanFlags) => {
      await (await import('./commands/scan.ts')).scanCommand(path, options, surroundings);
    });

  program
    .command('gate')
    .description('fail when findings are new or worse than at another commit')
    .argument('[path]', 'folder with the code', '.')
    .requiredOption('--base <ref>', 'branch, tag or commit to compare with')
    .option('--impact <1-5>', 'least impact that matters (default: of .pitwall.yml, else 3)')
    .option('--sarif <file>', 'write what is new or worse as SARIF 2.1.0')
    .option('--json <file>', 'write what is new or worse as JSON')
    .addHelpText(
      'after',
      `
The commit where HEAD and the base parted is compared, so its history has to be there: "fetch-depth: 0"
of actions/checkout, "GIT_DEPTH: 0" of GitLab.

Examples:
  pitwall gate --base origin/main
  pitwall gate --base v1.4.0 --impact 4 --sarif new.sarif`,
    )
    .action(async (path: string, options: GateFlags) => {
      await (await import('./commands/gate.ts')).gateCommand(path, options, surroundings);
    });

  program
    .command('init')
    .description('write a commented .pitwall.yml')
    .argument('[path]', 'folder with the code', '.')
    .action(async (path: string) => {
      await (await import('./commands/init.ts')).initCommand(path, surroundings);
    });

  program
    .command('push')
    .description('send a report to the server; sending the same report twice changes nothing')
    .argument('[report]', 'a file that "pitwall scan --json" wrote, or - for the input', '-')
    .addOption(systemOption(CODE))
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Examples:
  pitwall push report.json --system shop-api
  pitwall scan --json - | pitwall push --system shop-api`,
    )
    .action(async (report: string, options: TargetFlags) => {
      await (await import('./commands/push.ts')).pushCommand(report, options, surroundings);
    });
};
