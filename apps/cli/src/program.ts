import { Command } from 'commander';
import { addCatalogueCommands } from './catalogue-program.ts';
import { addImportEvidenceCommand } from './commands/evidence/evidence-program.ts';
import { addDoctorCommand } from './commands/doctor/doctor-program.ts';
import { addOpenFileCommands } from './commands/open-file/open-file-program.ts';
import { addScanNowCommand } from './commands/server-scans/scan-now-program.ts';
import { addPlanningCommands } from './commands/planning/planning-program.ts';
import { addTrackerCommands } from './commands/trackers/tracker-program.ts';
import { EXIT_CODES_HELP } from './exit-codes.ts';
import { addStandingCommands } from './standing-program.ts';
import type { Surroundings } from './surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from './target-options.ts';
import { VERSION } from './version.ts';

const CODE = 'system that the code belongs to';

/**
 * The command line. What a command needs is loaded when it runs, so that help and version answer at once.
 */
export const createProgram = (surroundings: Surroundings): Command => {
  const program = new Command('pitwall')
    .description(
      'What will break next as you grow, when, and what to do about it in the next sprint.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.messages.write(text),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
Environment:
  PITWALL_URL, PITWALL_TOKEN, PITWALL_ORGANIZATION, PITWALL_SYSTEM
                   used before what "pitwall login" has stored
  PITWALL_CACHE_DIR
                   where scans keep what they saw of files that do not change
  NO_COLOR         no colors
  PITWALL_DEBUG    show where an unforeseen failure came from
${EXIT_CODES_HELP}

Examples:
  pitwall scan .
  pitwall scan . --push --system shop-api
  pitwall roadmap --system shop-api --format md > ROADMAP.md`,
    );

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

  addDoctorCommand(program, surroundings);
  addImportEvidenceCommand(program, surroundings);
  addScanNowCommand(program, surroundings);

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

  program
    .command('login')
    .description('store the address of the server, the organization and an API token')
    .option('-u, --url <address>', 'address of the server, such as https://pitwall.example.org')
    .addOption(organizationOption())
    .option(
      '--token-stdin',
      'read the token from the input, so that it stays out of the shell history',
    )
    .addHelpText(
      'after',
      `
The token is made in the web page under API tokens. It is kept in ~/.config/pitwall/config.json,
readable by you alone. In continuous integration set PITWALL_URL, PITWALL_TOKEN and
PITWALL_ORGANIZATION instead.

Examples:
  pitwall login --url https://pitwall.example.org --organization acme
  cat token.txt | pitwall login --url https://pitwall.example.org -o acme --token-stdin`,
    )
    .action(async (options: LoginFlags) => {
      await (await import('./commands/login.ts')).loginCommand(options, surroundings);
    });

  program
    .command('logout')
    .description('remove what "pitwall login" has stored')
    .action(async () => {
      await (await import('./commands/logout.ts')).logoutCommand(surroundings);
    });

  addStandingCommands(program, surroundings);
  addPlanningCommands(program, surroundings);
  addTrackerCommands(program, surroundings);
  addOpenFileCommands(program, surroundings);

  program
    .command('explain')
    .description('explain a practice, a symptom or a probe by its name, or an error text')
    .argument('<what...>', 'such as ST-02, session-store-in-process, or a whole line of a log')
    .addHelpText(
      'after',
      `
Examples:
  pitwall explain ST-02
  pitwall explain session-store-in-process
  pitwall explain "FATAL: sorry, too many clients already"`,
    )
    .action(async (what: string[]) => {
      await (await import('./commands/explain.ts')).explainCommand(what.join(' '), surroundings);
    });

  addCatalogueCommands(program, surroundings);

  return program;
};

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
export interface LoginFlags {
  url?: string;
  organization?: string;
  tokenStdin?: boolean;
}
