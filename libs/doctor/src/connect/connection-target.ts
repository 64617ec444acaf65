import { DoctorError } from '../doctor-error.ts';

export type SslMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
const SSL_MODES: readonly SslMode[] = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
];

/** Where to connect, and as whom. */
export interface ConnectionTarget {
  host: string;
  port: number;
  user: string | undefined;
  password: string | undefined;
  database: string | undefined;
  sslMode: SslMode;
  /** Path of the certificates to trust. */
  sslRootCertificate: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const FORM = 'Give it as postgres://user@host:5432/database, or set PGHOST, PGUSER and PGDATABASE.';

const parsed = (address: string): URL => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    // The text may hold a password: it is not repeated.
    throw new DoctorError('address', `The address of the database cannot be read. ${FORM}`);
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:')
    throw new DoctorError(
      'address',
      `The address must begin with postgres://, not with ${url.protocol}//. ${FORM}`,
    );
  return url;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DoctorError(
      'address',
      'The address of the database holds a % that is not followed by two digits. Write % as %25.',
    );
  }
};

/**
 * The address before the environment, as libpq does it. What is in neither is left to the driver: the
 * password to the password file, the user to the system.
 * @throws DoctorError `address`
 */
export const connectionTarget = (
  address: string | undefined,
  environment: Environment,
): ConnectionTarget => {
  const url = address === undefined ? null : parsed(address);
  const parameter = (name: string, variable: string): string | undefined =>
    url?.searchParams.get(name) || environment[variable] || undefined;
  const part = (text: string | undefined): string | undefined => (text ? decoded(text) : undefined);
  const host =
    part(url?.hostname.replace(/^\[(.*)\]$/, '$1')) ?? parameter('host', 'PGHOST') ?? undefined;
  if (host === undefined) throw new DoctorError('address', `No database is named. ${FORM}`);
  const port = Number(url?.port || parameter('port', 'PGPORT') || 5432);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new DoctorError('address', 'The port must be a number from 1 to 65535.');
  const mode = parameter('sslmode', 'PGSSLMODE') ?? 'prefer';
  const sslMode = SSL_MODES.find((one) => one === mode);
  if (sslMode === undefined)
    throw new DoctorError('address', `sslmode must be one of ${SSL_MODES.join(', ')}.`);
  return {
    host,
    port,
    user: part(url?.username) ?? parameter('user', 'PGUSER'),
    password: part(url?.password) ?? environment['PGPASSWORD'],
    database: part(url?.pathname.slice(1)) ?? parameter('dbname', 'PGDATABASE'),
    sslMode,
    sslRootCertificate: parameter('sslrootcert', 'PGSSLROOTCERT'),
  };
};

/** The target as it may be shown: without the password. */
export const shownTarget = ({ host, port, user, database }: ConnectionTarget): string =>
  `${user === undefined ? '' : `${user}@`}${host}:${port}${database === undefined ? '' : `/${database}`}`;
