import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { readStored } from './stored-configuration.ts';

/** Where to send requests, and as whom. */
export interface Target {
  url: string;
  token: string;
  organization: string;
}

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|[\w-]+\.localhost)$/;

/** An address without a path's end; refuses what would show the token to everyone on the way. */
export const checkedUrl = (text: string, env: Surroundings['env']): string => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new CliError(
      `${text} is no address. Give one such as https://pitwall.example.org.`,
      EXIT.usage,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new CliError(`${text}: the address must begin with https://.`, EXIT.usage);
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname) && !env['PITWALL_ALLOW_HTTP'])
    throw new CliError(
      `${text}: over http:// anyone on the way can read your token. Use https://, or set PITWALL_ALLOW_HTTP=1.`,
      EXIT.usage,
    );
  if (url.username !== '' || url.password !== '')
    throw new CliError('The address must not hold a user or password.', EXIT.usage);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
};

/** The environment before what is stored, the flag before both. */
export const readTarget = async (
  flags: { organization?: string },
  surroundings: Surroundings,
): Promise<Target> => {
  const { env } = surroundings;
  const complete = Boolean(
    env['PITWALL_URL'] &&
    env['PITWALL_TOKEN'] &&
    (flags.organization ?? env['PITWALL_ORGANIZATION']),
  );
  const stored = complete ? {} : await readStored(surroundings);
  const url = env['PITWALL_URL'] || stored.url;
  const token = env['PITWALL_TOKEN'] || stored.token;
  const organization = flags.organization || env['PITWALL_ORGANIZATION'] || stored.organization;
  const missing = [
    ...(url ? [] : ['the address of the server (PITWALL_URL)']),
    ...(token ? [] : ['an API token (PITWALL_TOKEN)']),
    ...(organization ? [] : ['the organization (--organization or PITWALL_ORGANIZATION)']),
  ];
  if (!url || !token || !organization)
    throw new CliError(
      `Missing: ${missing.join(', ')}. Run "pitwall login" or set them.`,
      EXIT.usage,
    );
  return { url: checkedUrl(url, env), token, organization };
};

/** The system that a command is about. */
export const readSystem = (flags: { system?: string }, { env }: Surroundings): string => {
  const system = flags.system || env['PITWALL_SYSTEM'];
  if (!system)
    throw new CliError(
      'Name the system with --system or PITWALL_SYSTEM. "pitwall systems" lists them.',
      EXIT.usage,
    );
  return system;
};
