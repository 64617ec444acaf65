/** Commands that scan code and send what was found, for a terminal and for a pipeline. */
export interface ScanTarget {
  /** Where this Pitwall is reached. */
  origin: string;
  organization: string;
  system: string;
}

/**
 * Puts the command on a computer, in the folder of Pitwall's own code. No registry is asked for it by its name:
 * whoever holds that name there would be handed the token.
 */
export const INSTALL_COMMAND = 'npm install --global ./apps/cli';

/** Once on a computer: asks for the token, so that it stays out of the shell's history. */
export const signInCommand = ({ origin, organization }: Omit<ScanTarget, 'system'>): string =>
  `pitwall login --url ${origin} --organization ${organization}`;

/** In the folder with the code. */
export const scanCommand = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `pitwall scan . --push --system ${system}`;

/** In two steps, to look at the report before it is sent. */
export const scanThenPushCommands = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `pitwall scan . --json report.json\npitwall push report.json --system ${system}`;

/** Examines a database, read only; the password comes from PGPASSWORD or ~/.pgpass. */
export const doctorCommand = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `pitwall doctor postgres://doctor@localhost/database --push --system ${system}`;

/** Sends what other tools reported. */
export const importCommand = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `pitwall import-evidence report.sarif --system ${system}`;

/** In a pipeline the token is a secret variable, and another says where the command is to be had. */
export const pipelineCommands = ({ origin, organization, system }: ScanTarget): string =>
  [
    `export PITWALL_URL=${origin}`,
    `export PITWALL_ORGANIZATION=${organization}`,
    'export PITWALL_TOKEN="$SECRET_OF_YOUR_PIPELINE"',
    'npm install --global "$PITWALL_CLI"',
    `pitwall scan . --push --system ${system}`,
  ].join('\n');
