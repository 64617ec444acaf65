import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { DoctorError } from '../doctor-error.ts';
import { connectionFailure } from './connection-failure.ts';
import type { ConnectionTarget } from './connection-target.ts';

const CONNECT_MILLISECONDS = 10_000;

/** As much of a connection as the doctor uses. */
export interface Connection {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

/** Each way to try, in libpq's order; undefined is without encryption. */
const ways = ({ sslMode, sslRootCertificate }: ConnectionTarget): (ConnectionOptions | false)[] => {
  const trusted = (): ConnectionOptions => {
    if (sslRootCertificate === undefined || sslRootCertificate === 'system') return {};
    try {
      return { ca: readFileSync(sslRootCertificate, 'utf8') };
    } catch {
      throw new DoctorError('tls_failed', `${sslRootCertificate} cannot be read.`);
    }
  };
  const anyone: ConnectionOptions = { rejectUnauthorized: false };
  const authority: ConnectionOptions = { checkServerIdentity: () => undefined };
  switch (sslMode) {
    case 'disable':
      return [false];
    case 'allow':
      return [false, anyone];
    case 'prefer':
      return [anyone, false];
    case 'require':
      // As libpq: with certificates given, require verifies them.
      return [sslRootCertificate === undefined ? anyone : { ...trusted(), ...authority }];
    case 'verify-ca':
      return [{ ...trusted(), ...authority }];
    case 'verify-full':
      return [trusted()];
  }
};

const tryOnce = async (
  { host, port, user, password, database }: ConnectionTarget,
  ssl: ConnectionOptions | false,
): Promise<Connection> => {
  const client = new pg.Client({
    host,
    port,
    user,
    password,
    database,
    ssl,
    application_name: 'pitwall doctor',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  // A server that goes away rejects the running query; the event beside it must not end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  return client;
};

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;
const speaksNoTls = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('does not support SSL connections');

/** @throws DoctorError that says what to do; the password is never in it. */
export const connect = async (target: ConnectionTarget): Promise<Connection> => {
  const [first, ...others] = ways(target);
  let failure: unknown;
  try {
    return await tryOnce(target, first ?? false);
  } catch (error) {
    failure = error;
  }
  for (const way of others) {
    // Only what the other way could mend is tried again: a wrong password would count twice.
    if (way === false ? !speaksNoTls(failure) : codeOf(failure) !== '28000') break;
    try {
      return await tryOnce(target, way);
    } catch (error) {
      failure = error;
    }
  }
  throw connectionFailure(failure, target);
};
