import { DoctorError } from '../doctor-error.ts';
import { shownTarget, type ConnectionTarget } from './connection-target.ts';

interface Failure {
  routine?: unknown;
  code?: unknown;
  message?: unknown;
}

const textOf = (error: unknown): string => {
  const { message } = (error ?? {}) as Failure;
  return typeof message === 'string' ? message : String(error);
};

// Messages of the server name the user and the address; a password never, but one is never sure enough.
const without = (text: string, secret: string | undefined): string =>
  secret ? text.replaceAll(secret, '***') : text;

const CERTIFICATE =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS_|HOSTNAME_MISMATCH)/;

/** Why a connection could not be made, and what to do about it. */
export const connectionFailure = (error: unknown, target: ConnectionTarget): DoctorError => {
  const place = shownTarget(target);
  const code = String(((error ?? {}) as Failure).code ?? '');
  // Told apart by the words as they are; shown without the password.
  const words = textOf(error).replaceAll(/\s+/g, ' ').trim();
  const told = without(words, target.password);
  const failure = (kind: DoctorError['code'], message: string) => new DoctorError(kind, message);
  if (error instanceof DoctorError) return error;
  // A limit of the doctor's own role says nothing about the server. The routine, since words come in any language.
  if (code === '53300' && ((error ?? {}) as Failure).routine === 'InitializeSessionUserId')
    return failure(
      'role_limit',
      `${place}: the role of the doctor has no more connections of its own (CONNECTION LIMIT). Is another doctor at work?`,
    );
  if (code === '53300')
    return failure(
      'no_connection_free',
      `${place} has no connection free: ${told}. That is the finding: nothing else can be read until one is.`,
    );
  if (code === '28P01' || /SCRAM-SERVER-FIRST-MESSAGE|password must be a string/.test(words))
    return failure(
      'authentication',
      `${place} refuses the user or the password. Give the password in PGPASSWORD or in ~/.pgpass, so that it stays out of the shell history.`,
    );
  if (code === '28000' && /no encryption|SSL off/i.test(words))
    return failure(
      'tls_demanded',
      `${place} takes encrypted connections only. Add ?sslmode=require, or verify-full with the certificates of its authority in sslrootcert.`,
    );
  if (code === '28000')
    return failure('authentication', `${place} does not let this user in: ${told}.`);
  if (code === '3D000')
    return failure('database_unknown', `${place}: there is no such database on this server.`);
  if (code === '42501')
    return failure('authentication', `${place}: the role may not connect: ${told}.`);
  if (code === '57P03')
    return failure('starting', `${place} is starting or shutting down. Try again.`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return failure('host_unknown', `The host ${target.host} is unknown.`);
  if (code === 'ECONNREFUSED')
    return failure('refused', `Nothing listens at ${target.host}:${target.port}.`);
  if (/does not support SSL connections/.test(words))
    return failure(
      'tls_failed',
      `${place} does not speak TLS, and sslmode=${target.sslMode} demands it.`,
    );
  if (CERTIFICATE.test(code) || /certificate/i.test(words))
    return failure(
      'tls_failed',
      `The certificate of ${place} cannot be trusted: ${told}. Give its authority in sslrootcert.`,
    );
  if (
    /error establishing an SSL connection|Connection terminated|unknown.*message|Invalid|ECONNRESET/i.test(
      `${words} ${code}`,
    )
  )
    return failure(
      'not_postgresql',
      `What answers at ${target.host}:${target.port} does not speak PostgreSQL's protocol, or hung up. Is it the right port?`,
    );
  if (code === '57014')
    return failure('time_limit', `${place} took longer to answer than the doctor waits.`);
  if (code === 'ETIMEDOUT' || /timeout/i.test(words))
    return failure('time_limit', `${place} did not answer in time. Is it behind a firewall?`);
  return failure('failed', `${place}: ${told}.`);
};
