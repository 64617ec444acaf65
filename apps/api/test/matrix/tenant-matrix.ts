import { type Permission, PERMISSION_NAMES, type Role, ROLE_PERMISSIONS } from '@pitwall/contracts';
import { HttpModule, type InventoriedRoute } from '@pitwall/server-kernel';
import type { LightMyRequestResponse } from 'fastify';
import type { ApiHarness, Client } from '../api-harness.ts';
import { type Description, type Operation, sampleOf } from './request-samples.ts';
import type { TenantWorld, WorldOrganization } from './tenant-world.ts';

/** A route with what the description of the API says of it. */
export interface MatrixRoute extends InventoriedRoute {
  operation: Operation;
}

/** One request of the matrix, and what became of it. */
export interface Cell {
  route: string;
  caller: string;
  target: string;
  status: number;
  code: string | undefined;
  faults: string[];
}

const FULL: ReadonlySet<string> = new Set(PERMISSION_NAMES);
const NOWHERE = '01990000-0000-7000-8000-00000000000f';

/** Whether it asks a service, which is nowhere in this world. */
const asksOutside = ({ path }: MatrixRoute): boolean => path.endsWith('/trackers/:tracker/offers');

export class TenantMatrix {
  readonly cells: Cell[] = [];
  #told = 0;

  constructor(
    readonly api: ApiHarness,
    readonly world: TenantWorld,
    readonly routes: MatrixRoute[],
    private readonly description: Description,
  ) {}

  static async of(api: ApiHarness, world: TenantWorld): Promise<TenantMatrix> {
    const description = (await api.application.inject('/api/openapi.json')).json<Description>();
    const routes = api.application.get(HttpModule).routes.flatMap((route) => {
      const path = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
      const operation = description.paths[path]?.[route.method.toLowerCase()];
      return operation ? [{ ...route, operation }] : [];
    });
    return new TenantMatrix(api, world, routes, description);
  }

  get ofTenants(): MatrixRoute[] {
    return this.routes.filter(({ options }) => 'permission' in options);
  }

  /** Asks a route with the ids of `ids` under the organization of `where`. */
  async ask(
    caller: { name: string; client: Client },
    route: MatrixRoute,
    where: WorldOrganization,
    ids: WorldOrganization | null,
    allowed: (response: LightMyRequestResponse, code: string | undefined) => string | null,
  ): Promise<void> {
    const idOf = (name: string): string => ids?.idOf(name) ?? NOWHERE;
    const path = this.path(route, where, idOf);
    const body = this.body(route, idOf);
    const response = await caller.client.send(route.method as 'GET', path, body);
    const code = codeOf(response);
    const sent = `${path} ${JSON.stringify(body) ?? ''}`;
    // Whoever comes so far that the service is asked has come through all walls, as with an answer.
    const isUnanswered = asksOutside(route) && code === 'service.unavailable';
    const judged = isUnanswered
      ? (Object.create(response, { statusCode: { value: 200 } }) as LightMyRequestResponse)
      : response;
    const fault = allowed(judged, code);
    this.cells.push({
      route: `${route.method} ${route.path}`,
      caller: caller.name,
      target: `${where.word} with ids of ${ids?.word ?? 'nobody'}`,
      status: response.statusCode,
      code,
      faults: [
        ...(fault === null ? [] : [fault]),
        ...(response.statusCode >= 500 && !isUnanswered
          ? [`answered ${response.statusCode}: ${response.body}`]
          : []),
        ...(caller.client === this.world.other.owner ? [] : this.leaks(response, sent)),
      ],
    });
  }

  /** Each fault with its request, of the cells since it was last asked. */
  newFaults(): string[] {
    const cells = this.cells.slice(this.#told);
    this.#told = this.cells.length;
    return cells.flatMap(({ faults, route, caller, target, status, code }) =>
      faults.map((fault) => `${caller} ${route} (${target}) ${status} ${code ?? ''}: ${fault}`),
    );
  }

  /** What of the other tenant stands in an answer's body or headers and was not sent by the caller. */
  leaks(response: Pick<LightMyRequestResponse, 'body' | 'headers'>, sent: string): string[] {
    const answer = `${JSON.stringify(response.headers)}\n${response.body}`;
    const { ids, word } = this.world.other;
    return [word, ...ids]
      .filter((secret) => answer.toLowerCase().includes(secret.toLowerCase()))
      .filter((secret) => !sent.toLowerCase().includes(secret.toLowerCase()))
      .map((secret) => `tells ${secret} of the other organization`);
  }

  private path(
    route: MatrixRoute,
    where: WorldOrganization,
    idOf: (name: string) => string,
  ): string {
    // A symptom of the catalogue is known by its name, one of a system by its row.
    const ofCatalogue = route.path.includes('/catalogue/symptoms/');
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
      name === 'organization'
        ? where.organization.id
        : idOf(ofCatalogue && name === 'symptom' ? 'symptomOfCatalogue' : name),
    );
    const query = new URLSearchParams();
    for (const { name, in: place, schema, required } of route.operation.parameters ?? []) {
      if (place !== 'query' || name === 'cursor' || name === 'limit' || !schema) continue;
      // A filter that is no id would only hide what must be seen to be hidden.
      if (required || JSON.stringify(schema).includes('"uuid"'))
        query.set(name, String(sampleOf(schema, this.description, idOf, name)));
    }
    return query.size > 0 ? `${path}?${query}` : path;
  }

  private body(route: MatrixRoute, idOf: (name: string) => string): unknown {
    if (route.method === 'GET') return undefined;
    const content = route.operation.requestBody?.content;
    const [json] = Object.values(content ?? {});
    return json?.schema ? sampleOf(json.schema, this.description, idOf) : {};
  }
}

export const permissionOf = ({ options }: InventoriedRoute): Permission =>
  (options as { permission: Permission }).permission;

export const mayCall = (role: Role, route: InventoriedRoute): boolean =>
  ROLE_PERMISSIONS[role].has(permissionOf(route));

/** All that may be granted but what the route needs. */
export const allBut = (route: InventoriedRoute): Permission[] =>
  [...FULL].filter((one) => one !== permissionOf(route)) as Permission[];

function codeOf(response: LightMyRequestResponse): string | undefined {
  if (!String(response.headers['content-type']).includes('problem+json')) return undefined;
  return response.json<{ code: string }>().code;
}
