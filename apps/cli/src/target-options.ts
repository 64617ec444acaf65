import { Option } from 'commander';

/** What commands that talk to a server are told about where. */
export interface TargetFlags {
  system?: string;
  organization?: string;
}

export const systemOption = (what = 'system'): Option =>
  new Option('-s, --system <name>', `${what} (default: PITWALL_SYSTEM)`);

/** Where the whole organization is meant unless a system is named, whatever the environment says. */
export const narrowingSystemOption = (): Option =>
  new Option('-s, --system <name>', 'of one system alone');

export const organizationOption = (): Option =>
  new Option(
    '-o, --organization <name>',
    'organization (default: PITWALL_ORGANIZATION, else the one you signed in to)',
  );
