import { PERMISSION_NAMES, ROLES, type Role } from '@pitwall/contracts';
import type { LightMyRequestResponse } from 'fastify';
import type { ApiHarness, Client } from '../api-harness.ts';
import type { Description } from '../matrix/request-samples.ts';
import { buildWorld, joinWorld, type TenantWorld } from '../matrix/tenant-world.ts';
import { Chance } from './chance.ts';
import { type ChangeWatch, watchChanges } from './change-watch.ts';
import { hostileBody, hugeBody } from './hostile-body.ts';
import { type FuzzedRequest, type FuzzedRoute, inputsOf, RequestMaker } from './fuzzed-request.ts';

const SLOWEST_MILLISECONDS = 5_000;
/** Requests after which two new organizations take the place of what is left of the old ones. */
const ERA = 4_000;
const MOST_INPUTS = 20;
/** Requests of nearly the size that is refused. */
const HUGE = 300;
/** Characters; fifty faults of fields, each with its path and message. */
const LARGEST_REFUSAL = 50_000;
const OPEN_FILE = 'POST /api/v1/organizations/{organization}/open-file';
const SPECIAL = ['nobody', 'token'] as const;
type Caller = Role | (typeof SPECIAL)[number];
const CALLERS: readonly Caller[] = [...ROLES, ...SPECIAL, 'owner', 'admin'];

export interface FuzzOutcome {
  requests: number;
  statuses: Record<string, number>;
  slowestMilliseconds: number;
  /** Each with its request, to be sent again. */
  faults: string[];
}

/** Sends generated requests one after another, so that what a request leaves behind is told of it. */
export class FuzzRun {
  readonly #chance: Chance;
  readonly #outcome: FuzzOutcome = {
    requests: 0,
    statuses: {},
    slowestMilliseconds: 0,
    faults: [],
  };
  readonly #told = new Set<string>();
  #empty = '';
  readonly #bodies = new Map<string, unknown>();
  #world!: TenantWorld;
  #token!: Client;

  private constructor(
    private readonly api: ApiHarness,
    private readonly description: Description,
    private readonly watch: ChangeWatch,
    /** What the application logged as an error since it was last asked. */
    private readonly errors: () => string[],
    seed: number,
  ) {
    this.#chance = new Chance(seed);
  }

  static async of(api: ApiHarness, errors: () => string[], seed: number): Promise<FuzzRun> {
    const description = (await api.application.inject('/api/openapi.json')).json<Description>();
    const watch = await watchChanges(api.database.ownerUrl);
    return new FuzzRun(api, description, watch, errors, seed);
  }

  async send(requests: number): Promise<FuzzOutcome> {
    const routes = this.weighedRoutes();
    const maker = new RequestMaker(
      this.#chance,
      this.description,
      (name, foreign) => (foreign ? this.#world.other : this.#world.own).idOf(name),
      this.#bodies,
    );
    // The large ones come last, so that the same seed makes the same others.
    for (let index = 0; index < requests + HUGE; index += 1) {
      if (index % ERA === 0) await this.beginEra();
      const route = routes(this.#chance.next());
      const caller = this.#chance.pick(CALLERS);
      const request = this.aimed(
        route,
        maker.make(route, index < requests ? hostileBody : hugeBody),
      );
      // The stream of live updates never ends for those who may read it.
      const endless = route.path.endsWith('/live') && caller !== 'nobody';
      if (!endless) await this.ask(index, route, caller, request);
    }
    await this.close();
    return this.#outcome;
  }

  /** By how much of a request can be made hostile, so that no route is left out and none takes all. */
  private weighedRoutes(): (share: number) => FuzzedRoute {
    const routes: FuzzedRoute[] = Object.entries(this.description.paths).flatMap(
      ([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => ({
          method: method.toUpperCase(),
          path,
          operation,
        })),
    );
    let sum = 0;
    const bounds = routes.map((route) => {
      sum += Math.min(MOST_INPUTS, Math.max(0.3, inputsOf(route, this.description)));
      return sum;
    });
    return (share) => {
      const found = routes[bounds.findIndex((bound) => bound > share * sum)];
      if (!found) throw new Error('The description of the API has no routes.');
      return found;
    };
  }

  /** A file is read into an empty organization only. */
  private aimed({ method, path }: FuzzedRoute, request: FuzzedRequest): FuzzedRequest {
    if (`${method} ${path}` !== OPEN_FILE) return request;
    const url = request.url.replace(this.#world.own.organization.id, this.#empty);
    return { ...request, url };
  }

  private async ask(
    index: number,
    { method, path }: FuzzedRoute,
    caller: Caller,
    request: FuzzedRequest,
  ): Promise<void> {
    const began = performance.now();
    const response = await Promise.race([
      this.clientOf(caller)
        .send(request.method as 'GET', request.url, request.body?.payload, {
          ...request.headers,
          ...(request.body ? { 'content-type': request.body.contentType } : {}),
        })
        .catch((error: unknown) => error as Error),
      new Promise<null>((resolve) => setTimeout(resolve, SLOWEST_MILLISECONDS, null).unref()),
    ]);
    const milliseconds = performance.now() - began;
    const faults = [
      ...(response === null ? ['no answer within 5 s'] : []),
      ...(response instanceof Error ? [`no answer: ${response.message}`] : []),
      ...(response && !(response instanceof Error) ? await this.faultsOf(response) : []),
    ];
    this.#outcome.requests += 1;
    const statusCode = response instanceof Error ? undefined : response?.statusCode;
    const status = String(statusCode ?? 'none');
    this.#outcome.statuses[status] = (this.#outcome.statuses[status] ?? 0) + 1;
    this.#outcome.slowestMilliseconds = Math.max(this.#outcome.slowestMilliseconds, milliseconds);
    // Of one kind in one place a single example is enough.
    const isNew = (fault: string): boolean => {
      const known = `${method} ${path} ${fault.replaceAll(/[0-9a-f-]{8,}|\d+/g, '').slice(0, 120)}`;
      return !this.#told.has(known) && Boolean(this.#told.add(known));
    };
    if (statusCode === undefined) await this.watch.forget();
    for (const fault of faults.filter(isNew))
      this.#outcome.faults.push(
        `${fault}\n  #${index} ${caller} ${method} ${path}\n  ${textOf(request)}`,
      );
    if (statusCode === 200 && `${method} ${path}` === OPEN_FILE) await this.makeEmpty();
    if (statusCode === 401 && caller !== 'nobody') await this.renew(caller);
  }

  private async faultsOf({ statusCode, headers, body }: LightMyRequestResponse): Promise<string[]> {
    const errors = this.errors();
    const faults: string[] = [];
    if (statusCode >= 500 && !isOfTheOutside(statusCode, body))
      faults.push(`answered ${statusCode}: ${errors.join('\n') || body}`);
    if (statusCode < 400) {
      await this.watch.forget();
      return faults;
    }
    // What is refused is not sent back: whoever asks for little would be answered with much.
    if (body.length > LARGEST_REFUSAL)
      faults.push(`answered ${statusCode} with ${body.length} characters`);
    const changes = await this.watch.unexpected();
    if (changes.length > 0) faults.push(`answered ${statusCode} and changed ${changes.join('; ')}`);
    if (!String(headers['content-type']).startsWith('application/problem+json'))
      faults.push(`answered ${statusCode} as ${String(headers['content-type'])}`);
    return faults;
  }

  private clientOf(caller: Caller): Client {
    if (caller === 'nobody') return this.api.stranger();
    return caller === 'token' ? this.#token : this.#world.members[caller];
  }

  /** New organizations with members of every role. */
  private async beginEra(): Promise<void> {
    await this.#world?.close();
    this.#world = await buildWorld(this.api, ROLES);
    this.#token = await this.newToken();
    const at = `/organizations/${this.#world.own.organization.id}/open-file`;
    this.#bodies.set(OPEN_FILE, await this.#world.own.owner.expect(200, 'GET', at));
    await this.makeEmpty();
  }

  private async makeEmpty(): Promise<void> {
    const made = { name: 'Empty works' };
    const { owner } = this.#world.own;
    this.#empty = (await owner.expect<{ id: string }>(201, 'POST', '/organizations', made)).id;
    await this.watch.forget();
  }

  /** Somebody signed themselves out, or was removed: another person takes their place. */
  private async renew(caller: Caller): Promise<void> {
    const { own, members } = this.#world;
    if (caller === 'nobody') return;
    const still = await this.clientOf(caller).send('GET', `/organizations/${own.organization.id}`);
    if (still.statusCode === 200) return;
    if (caller === 'owner') return this.beginEra();
    const asked = await own.owner.send('GET', `/organizations/${own.organization.id}`);
    if (asked.statusCode !== 200) return this.beginEra();
    if (caller === 'token') this.#token = await this.newToken();
    else members[caller] = await joinWorld(this.api, own, caller);
    await this.watch.forget();
  }

  private async newToken(): Promise<Client> {
    const { own } = this.#world;
    const { token } = await own.owner.expect<{ token: string }>(
      201,
      'POST',
      `/organizations/${own.organization.id}/tokens`,
      { name: 'fuzz', permissions: PERMISSION_NAMES },
    );
    return this.api.stranger().withToken(token);
  }

  private async close(): Promise<void> {
    await this.watch.close();
    await this.#world.close();
  }
}

function textOf({ method, url, headers, body }: FuzzedRequest): string {
  const payload = body === null ? '' : JSON.stringify(String(body.payload).slice(0, 400));
  return `${method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body?.contentType ?? ''} ${payload}`;
}

/** The world's tracker is nowhere: that it was asked in vain is what must be said. */
const isOfTheOutside = (statusCode: number, body: string): boolean =>
  statusCode === 503 && body.includes('The tracker was asked in vain.');
