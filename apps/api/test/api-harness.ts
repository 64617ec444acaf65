import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { type Configuration, createLogger, readConfiguration } from '@pitwall/server-kernel';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApi } from '../src/create-api.ts';

const ORIGIN = 'http://localhost:4600';

/** The whole API over a database of its own. */
export interface ApiHarness {
  application: NestFastifyApplication;
  /** For a worker beside it. */
  configuration: Configuration;
  database: TestDatabase;
  /** A browser without a session. */
  stranger(): Client;
  /** A new person with an account, signed in. */
  person(name: string): Promise<Client>;
  close(): Promise<void>;
}

/** Someone who sends requests and keeps cookies, or carries a token. */
export class Client {
  readonly #cookies = new Map<string, string>();
  constructor(
    private readonly application: NestFastifyApplication,
    private readonly token?: string,
    private readonly origin = ORIGIN,
  ) {}

  /** What a browser would send, for requests outside of `send`. */
  get cookie(): string | undefined {
    return this.#cookies.size > 0 ? this.cookies : undefined;
  }

  withToken(token: string): Client {
    return new Client(this.application, token, this.origin);
  }

  /** As the Cookie header has them. */
  get cookies(): string {
    return [...this.#cookies.values()].join('; ');
  }

  async send(
    method: InjectOptions['method'],
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const response = await this.application.inject({
      method,
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      headers: {
        origin: this.origin,
        ...(this.#cookies.size > 0 ? { cookie: this.cookies } : {}),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const set of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = set.split(';', 1);
      const [name = ''] = pair.split('=', 1);
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, pair);
    }
    return response;
  }

  /** The answer's body; throws when the status is another. */
  async expect<Body = Record<string, unknown>>(
    status: number,
    method: InjectOptions['method'],
    path: string,
    body?: unknown,
  ): Promise<Body> {
    const response = await this.send(method, path, body);
    if (response.statusCode !== status) {
      throw new Error(
        `${method} ${path} answered ${response.statusCode}, not ${status}: ${response.body.slice(0, 600)}`,
      );
    }
    return (response.body === '' ? undefined : response.json()) as Body;
  }
}

export const PASSWORD = 'the kettle sings at four';

export interface HarnessOptions {
  /** Takes each line of the log; without it nothing is logged. */
  log?: (line: string) => void;
  /** Changes the addresses of the database, as a pooler before it does. */
  through?: (database: TestDatabase) => Promise<Partial<TestDatabase>>;
}

export async function startApi(
  changes: Partial<Configuration> = {},
  { log, through }: HarnessOptions = {},
): Promise<ApiHarness> {
  const direct = await createTestDatabase();
  const database = { ...direct, ...(await through?.(direct)) };
  const configuration = {
    ...readConfiguration({
      PITWALL_MODE: 'embedded',
      PITWALL_DATABASE_URL_APP: database.appUrl,
      PITWALL_DATABASE_URL_SYSTEM: database.systemUrl,
      PITWALL_DATABASE_URL_QUEUE: database.queueUrl,
      PITWALL_SECRET_KEY: randomBytes(32).toString('base64'),
    }),
    databasePool: 5,
    ...changes,
  };
  const logger = log ? createLogger('info', 'api', { write: log }) : createLogger('silent', 'api');
  const application = await createApi(configuration, logger);
  await application.get(ReleasedCatalogues, { strict: false }).release();
  const { origin } = new URL(configuration.publicUrl);
  const browser = (): Client => new Client(application, undefined, origin);
  let count = 0;
  return {
    application,
    configuration,
    database,
    stranger: browser,
    async person(name) {
      const client = browser();
      await client.expect(201, 'POST', '/auth/sign-up', {
        name,
        email: `${name.toLowerCase()}.${(count += 1)}@example.com`,
        password: PASSWORD,
      });
      return client;
    },
    async close() {
      await application.close();
      await database.drop();
    },
  };
}
