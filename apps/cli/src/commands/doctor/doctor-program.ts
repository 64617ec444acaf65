import { type Command, Option } from 'commander';
import type { Surroundings } from '../../surroundings.ts';
import { organizationOption, systemOption, type TargetFlags } from '../../target-options.ts';

export interface DoctorFlags extends TargetFlags {
  json?: string | true;
  format?: 'terminal' | 'markdown' | 'json';
  compare?: string;
  quiet?: boolean;
  push?: boolean;
  name?: string;
}

/** `pitwall doctor`: evidence from a running database. */
export const addDoctorCommand = (program: Command, surroundings: Surroundings): void => {
  program
    .command('doctor')
    .description(
      'examine a PostgreSQL database (14 to 18), read only; nothing is sent without --push',
    )
    .argument('[address]', 'postgres://user@host:5432/database; what it leaves out comes from PG*')
    .option('--json [file]', 'write the report as JSON to a file, or to the output')
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(['terminal', 'markdown', 'json'])
        .default('terminal'),
    )
    .option('--compare <file>', 'an earlier report of --json, for growth')
    .option(
      '--name <label>',
      'what you call it, such as production: tells databases of one name apart',
    )
    .option('-q, --quiet', 'print nothing but errors')
    .option('--push', 'send the report to the server, as evidence and for the forecast')
    .addOption(systemOption('system that uses it'))
    .addOption(organizationOption())
    .addHelpText(
      'after',
      `
Connects once, reads in one read-only transaction with time limits, and prints for each finding the
statement that mends it. It never runs one. A role with pg_monitor sees nearly all; see docs/doctor.md.

Environment:
  PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, PGSSLMODE, PGSSLROOTCERT, PGPASSFILE
                   as psql reads them: a password here or in ~/.pgpass stays out of the shell history

Examples:
  pitwall doctor postgres://doctor@db.example.org/shop
  PGHOST=localhost PGDATABASE=shop pitwall doctor
  pitwall doctor postgres://doctor@localhost/shop --json monday.json
  pitwall doctor postgres://doctor@localhost/shop --compare monday.json --format markdown
  pitwall doctor postgres://doctor@db.example.org/shop --name production --push --system shop-api`,
    )
    .action(async (address: string | undefined, flags: DoctorFlags) => {
      await (await import('./doctor.ts')).doctorCommand(address, flags, surroundings);
    });
};
