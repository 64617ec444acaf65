import { createVerify, generateKeyPairSync } from 'node:crypto';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { answer, NOT_FOUND } from './fake-answers.ts';
import {
  type FakeInstallation,
  presentApp,
  presentInstallation,
  presentRepository,
} from './fake-app-presentation.ts';

const TOKENS = /^\/app\/installations\/(\d+)\/access_tokens$/;
const CONVERSIONS = /^\/app-manifests\/([\w-]+)\/conversions$/;
const HOUR = 3_600_000;
const UNAUTHORIZED = answer(401, { message: 'Bad credentials', status: '401' });

/** One app at GitHub, in memory: its manifest's code, where it is installed, and the tokens that it was given. */
export class FakeGitHubApp {
  readonly appId = 4_711;
  name = 'Pitwall Northwind';
  webhookSecret: string | null = 'a-secret-that-github-made';
  readonly installations = new Map<number, FakeInstallation>();
  /** Codes that were not used yet. */
  readonly codes = new Set<string>();
  /** Tokens that are good, with their end and their installation. */
  readonly tokens = new Map<string, { installationId: number; until: number }>();
  /** Tokens that were given so far. */
  given = 0;
  readonly #key = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  readonly #clock: RunClock;

  constructor(clock: RunClock) {
    this.#clock = clock;
  }

  get privateKey(): string {
    return this.#key.privateKey;
  }

  /** Whether calls with this token are let in. */
  isGood(token: string): boolean {
    return (this.tokens.get(token)?.until ?? 0) > this.#clock.now();
  }

  /** Null for what is none of an app's own calls. */
  handle({ method, url, headers }: TrackerRequest): TrackerResponse | null {
    const { pathname, searchParams: query } = new URL(url);
    const token = (headers['authorization'] ?? '').replace('Bearer ', '');
    const [, code] = CONVERSIONS.exec(pathname) ?? [];
    if (code !== undefined && method === 'POST') return this.#convert(code);
    if (pathname === '/installation/repositories') return this.#repositories(token, query);
    if (!pathname.startsWith('/app/')) return null;
    if (!this.#isTheApp(token)) return UNAUTHORIZED;
    if (pathname === '/app/installations') {
      const all = [...this.installations.values()];
      return answer(
        200,
        this.#page(all, query).map((each) => presentInstallation(this.appId, each)),
      );
    }
    const [, id] = TOKENS.exec(pathname) ?? [];
    return id === undefined ? NOT_FOUND : this.#token(Number(id));
  }

  #convert(code: string): TrackerResponse {
    if (!this.codes.delete(code)) return NOT_FOUND;
    return answer(201, {
      ...presentApp(this.appId, this.name, 'https://github.com/apps/pitwall-northwind'),
      client_secret: 'a-client-secret',
      webhook_secret: this.webhookSecret,
      pem: this.privateKey,
    });
  }

  #token(installationId: number): TrackerResponse {
    const installation = this.installations.get(installationId);
    if (!installation) return NOT_FOUND;
    if (installation.suspended)
      return answer(403, { message: 'This installation has been suspended', status: '403' });
    this.given += 1;
    const token = `ghs_${installationId}x${this.given}`;
    const until = this.#clock.now() + HOUR;
    this.tokens.set(token, { installationId, until });
    return answer(201, { token, expires_at: new Date(until).toISOString() });
  }

  #repositories(token: string, query: URLSearchParams): TrackerResponse {
    const known = this.tokens.get(token);
    if (!known || !this.isGood(token)) return UNAUTHORIZED;
    const all = this.installations.get(known.installationId)?.repositories ?? [];
    return answer(200, {
      total_count: all.length,
      repositories: this.#page(all, query).map((name) =>
        presentRepository(name, 100 + all.indexOf(name)),
      ),
    });
  }

  #page<Item>(items: readonly Item[], query: URLSearchParams): Item[] {
    const size = Math.min(Number(query.get('per_page') ?? 30), 100);
    const end = Number(query.get('page') ?? 1) * size;
    return items.slice(end - size, end);
  }

  /** As GitHub judges a proof: signed by the app's key, for it, begun already, good for ten minutes at most. */
  #isTheApp(token: string): boolean {
    const [head = '', claims = '', signature = ''] = token.split('.');
    const verifier = createVerify('RSA-SHA256').update(`${head}.${claims}`);
    if (!verifier.verify(this.#key.publicKey, signature, 'base64url')) return false;
    const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as {
      iss: string;
      iat: number;
      exp: number;
    };
    const now = this.#clock.now() / 1_000;
    return iss === String(this.appId) && iat <= now && exp > now && exp - now <= 600;
  }
}
