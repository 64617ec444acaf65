import { Command } from 'commander';
import { addAccountCommands } from './account-program.ts';
import { addCatalogueCommands } from './catalogue-program.ts';
import { addCodeCommands } from './code-program.ts';
import { addImportEvidenceCommand } from './commands/evidence/evidence-program.ts';
import { addDoctorCommand } from './commands/doctor/doctor-program.ts';
import { addOpenFileCommands } from './commands/open-file/open-file-program.ts';
import { addScanNowCommand } from './commands/server-scans/scan-now-program.ts';
import { addPlanningCommands } from './commands/planning/planning-program.ts';
import { addTrackerCommands } from './commands/trackers/tracker-program.ts';
import { EXIT_CODES_HELP } from './exit-codes.ts';
import { addFollowingCommands } from './following-program.ts';
import { addStandingCommands } from './standing-program.ts';
import type { Surroundings } from './surroundings.ts';
import { VERSION } from './version.ts';

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

  program.commandsGroup('Your code and your database:');
  addCodeCommands(program, surroundings);
  addDoctorCommand(program, surroundings);
  addImportEvidenceCommand(program, surroundings);
  addScanNowCommand(program, surroundings);
  program.commandsGroup('Where systems stand, and their roadmap:');
  addStandingCommands(program, surroundings);
  program.commandsGroup('What to do next:');
  addPlanningCommands(program, surroundings);
  addTrackerCommands(program, surroundings);
  program.commandsGroup('Following what happens:');
  addFollowingCommands(program, surroundings);
  program.commandsGroup('Practices and symptoms:');
  addCatalogueCommands(program, surroundings);
  program.commandsGroup('The server:');
  addAccountCommands(program, surroundings);
  addOpenFileCommands(program, surroundings);

  return program;
};
