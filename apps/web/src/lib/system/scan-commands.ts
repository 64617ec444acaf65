/** Commands that scan code and send what was found, for a terminal and for a pipeline. */
export interface ScanTarget {
  /** Where this Pitwall is reached. */
  origin: string;
  organization: string;
  system: string;
}

/** Once on a computer: asks for the token, so that it stays out of the shell's history. */
export const signInCommand = ({ origin, organization }: Omit<ScanTarget, 'system'>): string =>
  `npx pitwall login --url ${origin} --organization ${organization}`;

/** In the folder with the code. */
export const scanCommand = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `npx pitwall scan . --push --system ${system}`;

/** In two steps, to look at the report before it is sent. */
export const scanThenPushCommands = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `npx pitwall scan . --json report.json\nnpx pitwall push report.json --system ${system}`;

/** Examines a database, read only; the password comes from PGPASSWORD or ~/.pgpass. */
export const doctorCommand = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `npx pitwall doctor postgres://doctor@localhost/database --push --system ${system}`;

/** Sends what other tools reported. */
export const importCommand = ({ system }: Pick<ScanTarget, 'system'>): string =>
  `npx pitwall import-evidence report.sarif --system ${system}`;

/** In a pipeline the token is a secret variable. */
export const pipelineCommands = ({ origin, organization, system }: ScanTarget): string =>
  [
    `export PITWALL_URL=${origin}`,
    `export PITWALL_ORGANIZATION=${organization}`,
    'export PITWALL_TOKEN="$SECRET_OF_YOUR_PIPELINE"',
    `npx pitwall scan . --push --system ${system}`,
  ].join('\n');
