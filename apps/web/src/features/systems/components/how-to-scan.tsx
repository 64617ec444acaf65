import { Disclosure, Stack } from '@pitwall/ui';
import { Command } from '../../../lib/command.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import {
  doctorCommand,
  importCommand,
  INSTALL_COMMAND,
  pipelineCommands,
  scanCommand,
  scanThenPushCommands,
  signInCommand,
} from '../../../lib/system/scan-commands.ts';
import { ScanToken } from './scan-token.tsx';
import styles from './how-to-scan.module.css';

export interface HowToScanProps {
  system: string;
  systemName: string;
}

/** The exact commands that scan this system, with the token that they need. */
export const HowToScan = ({ system, systemName }: HowToScanProps) => {
  const { slug: organization, may } = useOrganization();
  const target = { origin: location.origin, organization, system };
  if (!may('scans:write')) {
    return <p>Your role does not send scans. A member or a pipeline with a token can.</p>;
  }
  return (
    <Stack gap="medium">
      <ol className={styles.steps}>
        <li>
          <h3>A token, so that Pitwall knows who sends</h3>
          <ScanToken systemName={systemName} />
        </li>
        <li>
          <h3>Sign in on the command line, once on a computer</h3>
          <Command label="Sign in on the command line">{signInCommand(target)}</Command>
          <Disclosure summary="No command pitwall there yet?">
            <Stack gap="small">
              <Command label="Install the command">{INSTALL_COMMAND}</Command>
              <p className={styles.note}>
                In the folder of Pitwall’s own code, where npm start has built it. It is not fetched
                from a registry.
              </p>
            </Stack>
          </Disclosure>
        </li>
        <li>
          <h3>Scan in the folder with the code</h3>
          <Command label="Scan and send">{scanCommand(target)}</Command>
        </li>
      </ol>
      <p className={styles.note}>
        The scan reads files and runs nothing of yours. What it sends is the findings with the lines
        that prove them, secrets blacked out; never whole files.
      </p>
      <Disclosure summary="Look at the report before it is sent">
        <Command label="Scan, then send">{scanThenPushCommands(target)}</Command>
      </Disclosure>
      <Disclosure summary="Examine the database">
        <Stack gap="small">
          <Command label="Examine a database and send">{doctorCommand(target)}</Command>
          <p className={styles.note}>
            PostgreSQL 14 to 18, read only, in one transaction with time limits. A role with
            pg_monitor sees nearly all. No content of tables is sent.
          </p>
        </Stack>
      </Disclosure>
      <Disclosure summary="Reports of other tools">
        <Stack gap="small">
          <Command label="Send a report of another tool">{importCommand(target)}</Command>
          <p className={styles.note}>
            SARIF of any tool, and results of OpenSSF Scorecard. A mapping says which rule is about
            which practice.
          </p>
        </Stack>
      </Disclosure>
      <Disclosure summary="In a pipeline">
        <Stack gap="small">
          <Command label="Scan in a pipeline">{pipelineCommands(target)}</Command>
          <p className={styles.note}>
            PITWALL_CLI is the address of the tarball that npm pack makes of apps/cli, or its name
            in a registry of yours. Keep the token as a secret of the pipeline. Tokens are ended
            under{' '}
            <TextLink to="/$organization/tokens" params={{ organization }}>
              API tokens
            </TextLink>
            .
          </p>
        </Stack>
      </Disclosure>
    </Stack>
  );
};
