import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Secret } from '../encryption/secret.ts';
import { parseAllowList } from '../outgoing/allow-list.ts';
import { ConfigurationError } from './configuration-error.ts';
import { isDnsServer, isProxy } from './network-entries.ts';
import { parseSecretKey, readSecretKey } from './secret-keys.ts';

export { ConfigurationError } from './configuration-error.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'an address such as postgresql://user:password@host:5432/name');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const words = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
const outgoing = z
  .string()
  .default('')
  .transform((text, context) => {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    try {
      parseAllowList(entries);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
    }
    return entries;
  });
const proxies = words.refine(
  (entries) => entries.every(isProxy),
  'addresses or networks such as 10.0.0.0/8, with commas',
);
const dnsServers = words.refine(
  (entries) => entries.every(isDnsServer),
  'addresses of name servers, such as 10.0.0.2 or 10.0.0.2:5353, with commas',
);
const count = (fallback: number, max = 100_000) =>
  z.coerce.number().int().min(1).max(max).default(fallback);

/** Every variable that the server reads, in one place; docs/operations lists them from here. */
const environmentSchema = z.object({
  PITWALL_MODE: z.enum(['embedded', 'production']).default('production'),
  PITWALL_PORT: port.default(4600),
  PITWALL_HOST: z.string().default('127.0.0.1'),
  PITWALL_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PITWALL_TRUSTED_PROXIES: proxies,
  PITWALL_DATABASE_URL_APP: databaseUrl,
  PITWALL_DATABASE_URL_SYSTEM: databaseUrl,
  PITWALL_DATABASE_URL_QUEUE: databaseUrl,
  PITWALL_DATABASE_POOL: count(10, 500),
  PITWALL_DATABASE_PREPARED: flag.default(true),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'an address such as redis://host:6379')
    .optional(),
  PITWALL_SECRET_KEY: z.string().optional(),
  PITWALL_SECRET_KEY_FILE: z.string().optional(),
  PITWALL_PREVIOUS_SECRET_KEYS: z.string().default(''),
  PITWALL_WEB_DIRECTORY: z.string().optional(),
  PITWALL_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PITWALL_METRICS_TOKEN: z.string().min(16).optional(),
  PITWALL_REQUESTS_PER_MINUTE: count(1_200, 100_000_000),
  PITWALL_ORGANIZATION_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional(),
  PITWALL_SIGN_INS_PER_MINUTE: count(10),
  PITWALL_SESSION_IDLE_HOURS: count(168, 8_760),
  PITWALL_SESSION_DAYS: count(30, 366),
  PITWALL_JOBS_IN_FLIGHT_PER_ORGANIZATION: count(20, 1_000),
  PITWALL_JOB_CONCURRENCY: count(10, 1_000),
  PITWALL_FAILED_JOB_DAYS: count(90, 3_650),
  PITWALL_SCAN_DIRECTORY: z.string().max(1_000).optional(),
  PITWALL_SCAN_DISK_MEGABYTES: count(2_000, 1_000_000),
  PITWALL_SCAN_MEMORY_MEGABYTES: count(1_500, 1_000_000),
  PITWALL_SCAN_MINUTES: count(10, 25),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'an address such as smtps://user:password@host:465')
    .optional(),
  MAIL_FROM: z.string().max(320).optional(),
  PITWALL_INSECURE_SMTP: flag.default(false),
  PITWALL_OUTGOING_ALLOW: outgoing,
  PITWALL_OUTGOING_HTTP: flag.default(false),
  PITWALL_DNS_SERVERS: dnsServers,
  PITWALL_SSO_TRUST_UNPROVEN_DOMAINS: flag.default(false),
  PITWALL_BREACH_SERVICE_URL: z.url({ protocol: /^https?$/ }).optional(),
  GITHUB_CLIENT_ID: z.string().max(200).optional(),
  GITHUB_CLIENT_SECRET: z.string().max(500).optional(),
  GITHUB_CLIENT_SECRET_FILE: z.string().optional(),
  GITHUB_URL: z.url({ protocol: /^https?$/ }).default('https://github.com'),
});

/** The server's configuration, read once at the start and never changed. */
export interface Configuration {
  mode: 'embedded' | 'production';
  port: number;
  host: string;
  /** Where browsers reach the server; no trailing slash. */
  publicUrl: string;
  trustedProxies: string[];
  databaseUrls: { app: string; system: string; queue: string };
  databasePool: number;
  /** False behind a transaction pooler that does not follow prepared statements. */
  databasePrepared: boolean;
  redisUrl: string | null;
  /** 32 bytes; cookies are signed with a key derived from it. */
  secretKey: Buffer;
  /** Keys of before: they still open what they sealed, and seal nothing. */
  previousSecretKeys: Buffer[];
  mail: MailConfiguration;
  webDirectory: string | null;
  logLevel: string;
  metricsToken: string | null;
  /** Of one token, person or address. */
  requestsPerMinute: number;
  /** Of all people and tokens of one organization together. */
  organizationRequestsPerMinute: number;
  /** Tries to sign in that pass without a wait. */
  signInsPerMinute: number;
  /** A session ends after so long without use, and after so long in all. */
  sessionIdleHours: number;
  sessionDays: number;
  jobsInFlightPerOrganization: number;
  jobConcurrency: number;
  /** A failed job goes so long after it was left. */
  failedJobDays: number;
  scans: ScanConfiguration;
  /** Where trackers may be beyond the public internet, as `parseAllowList` reads it, and whether without TLS. */
  outgoing: { allow: string[]; allowHttp: boolean };
  /** Asked for the records that prove a domain; empty for those of this machine. */
  dnsServers: string[];
  /** Whether an organization's sign-in may name e-mail domains that it has not proven. */
  trustUnprovenDomains: boolean;
  /** Asked whether a new password is known from a breach; no trailing slash. Null where none is asked. */
  breachServiceUrl: string | null;
  /** Null where nobody signs in with GitHub. */
  github: GitHubConfiguration | null;
}

/** What one scan of a repository may take on a worker. */
export interface ScanConfiguration {
  /** Where clones stand while they are scanned. */
  directory: string;
  diskMegabytes: number;
  memoryMegabytes: number;
  /** For the clone and the scan together. */
  minutes: number;
}

/** The application that GitHub, or a GitHub Enterprise Server, knows this installation as. */
export interface GitHubConfiguration {
  clientId: string;
  clientSecret: Secret;
  /** No trailing slash. */
  url: string;
}

/**
 * How mails leave: by SMTP, into the local mailbox (the embedded mode alone, on this machine alone), or not
 * at all.
 */
export type MailConfiguration =
  | { way: 'smtp'; url: string; from: string; requireTls: boolean }
  | { way: 'mailbox' }
  | { way: 'off' };

export const CONFIGURATION = Symbol('Configuration');

/** Parses the environment. Throws a ConfigurationError that names each variable at fault and what it should be. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const values = parsed.data;
  const publicUrl = (
    values.PITWALL_PUBLIC_URL ?? `http://localhost:${values.PITWALL_PORT}`
  ).replace(/\/+$/, '');
  refuseOpenHttp(publicUrl, values.PITWALL_MODE);
  return {
    mode: values.PITWALL_MODE,
    port: values.PITWALL_PORT,
    host: values.PITWALL_HOST,
    publicUrl,
    trustedProxies: values.PITWALL_TRUSTED_PROXIES,
    databaseUrls: {
      app: values.PITWALL_DATABASE_URL_APP,
      system: values.PITWALL_DATABASE_URL_SYSTEM,
      queue: values.PITWALL_DATABASE_URL_QUEUE,
    },
    databasePool: values.PITWALL_DATABASE_POOL,
    databasePrepared: values.PITWALL_DATABASE_PREPARED,
    redisUrl: values.REDIS_URL ?? null,
    secretKey: readSecretKey(values.PITWALL_SECRET_KEY, values.PITWALL_SECRET_KEY_FILE),
    previousSecretKeys: values.PITWALL_PREVIOUS_SECRET_KEYS.split(',')
      .filter((text) => text.trim() !== '')
      .map((text) => parseSecretKey('PITWALL_PREVIOUS_SECRET_KEYS', text)),
    mail: readMail(values, publicUrl),
    webDirectory: values.PITWALL_WEB_DIRECTORY ?? null,
    logLevel: values.PITWALL_LOG_LEVEL,
    metricsToken: values.PITWALL_METRICS_TOKEN ?? null,
    requestsPerMinute: values.PITWALL_REQUESTS_PER_MINUTE,
    sessionIdleHours: values.PITWALL_SESSION_IDLE_HOURS,
    sessionDays: values.PITWALL_SESSION_DAYS,
    organizationRequestsPerMinute:
      values.PITWALL_ORGANIZATION_REQUESTS_PER_MINUTE ?? values.PITWALL_REQUESTS_PER_MINUTE * 10,
    signInsPerMinute: values.PITWALL_SIGN_INS_PER_MINUTE,
    jobsInFlightPerOrganization: values.PITWALL_JOBS_IN_FLIGHT_PER_ORGANIZATION,
    jobConcurrency: values.PITWALL_JOB_CONCURRENCY,
    failedJobDays: values.PITWALL_FAILED_JOB_DAYS,
    scans: {
      directory: values.PITWALL_SCAN_DIRECTORY ?? join(tmpdir(), 'pitwall-scans'),
      diskMegabytes: values.PITWALL_SCAN_DISK_MEGABYTES,
      memoryMegabytes: values.PITWALL_SCAN_MEMORY_MEGABYTES,
      minutes: values.PITWALL_SCAN_MINUTES,
    },
    outgoing: {
      allow: values.PITWALL_OUTGOING_ALLOW,
      allowHttp: values.PITWALL_OUTGOING_HTTP,
    },
    dnsServers: values.PITWALL_DNS_SERVERS,
    trustUnprovenDomains: values.PITWALL_SSO_TRUST_UNPROVEN_DOMAINS,
    breachServiceUrl: values.PITWALL_BREACH_SERVICE_URL?.replace(/\/+$/, '') ?? null,
    github: readGitHub(values),
  };
}

function readGitHub(values: z.infer<typeof environmentSchema>): GitHubConfiguration | null {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET_FILE: file } = values;
  if (clientId === undefined) return null;
  const secret = values.GITHUB_CLIENT_SECRET ?? (file ? readFileSync(file, 'utf8').trim() : '');
  if (secret === '')
    throw new ConfigurationError(
      'GITHUB_CLIENT_SECRET: signing in with GitHub needs the secret that belongs to GITHUB_CLIENT_ID, here or in GITHUB_CLIENT_SECRET_FILE.',
    );
  return { clientId, clientSecret: new Secret(secret), url: values.GITHUB_URL.replace(/\/+$/, '') };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
export const isLoopbackName = (hostname: string): boolean => LOOPBACK.has(hostname);

function refuseOpenHttp(publicUrl: string, mode: string): void {
  const { protocol, hostname } = new URL(publicUrl);
  if (mode === 'production' && protocol === 'http:' && !isLoopbackName(hostname)) {
    throw new ConfigurationError(
      'PITWALL_PUBLIC_URL: plain http would send sign-ins in the clear. Give the https address that browsers use; ' +
        'a proxy may end TLS before this process.',
    );
  }
}

function readMail(values: z.infer<typeof environmentSchema>, publicUrl: string): MailConfiguration {
  const { hostname } = new URL(publicUrl);
  if (values.SMTP_URL === undefined) {
    // The mailbox shows every link that signs somebody in: it is for the machine it runs on.
    const local = values.PITWALL_MODE === 'embedded' && isLoopbackName(hostname);
    return { way: local ? 'mailbox' : 'off' };
  }
  const url = values.SMTP_URL;
  const smtpHost = URL.canParse(url) ? new URL(url).hostname : '';
  if (smtpHost === '')
    throw new ConfigurationError(
      'SMTP_URL: an address such as smtps://user:password@host:465 is needed.',
    );
  if (values.MAIL_FROM === undefined)
    throw new ConfigurationError(
      'MAIL_FROM: mails need a sender, such as "Pitwall <pitwall@example.com>".',
    );
  return {
    way: 'smtp',
    url,
    from: values.MAIL_FROM,
    requireTls: !isLoopbackName(smtpHost) && !values.PITWALL_INSECURE_SMTP,
  };
}
