import {
  type Operation,
  sampleOf,
  type Description,
  type Schema,
} from '../matrix/request-samples.ts';
import type { Chance } from './chance.ts';
import { type Body, hostileBody } from './hostile-body.ts';
import { hostileText, hostileValue } from './hostile-values.ts';

export interface FuzzedRequest {
  method: string;
  /** Percent-encoded, with its query. */
  url: string;
  headers: Record<string, string>;
  body: Body | null;
}

export interface FuzzedRoute {
  method: string;
  /** As the description has it: `/api/v1/organizations/{organization}`. */
  path: string;
  operation: Operation;
}

/** How many places of a route's request can be made hostile: what decides how often it is asked. */
export function inputsOf({ operation, path }: FuzzedRoute, description: Description): number {
  const query = (operation.parameters ?? []).filter((one) => one.in === 'query').length;
  const params = [...path.matchAll(/\{/g)].length;
  const [content] = Object.values(operation.requestBody?.content ?? {});
  return query + params + (content?.schema ? fieldsOf(content.schema, description) : 0);
}

function fieldsOf(schema: Schema, description: Description, depth = 0): number {
  if (depth > 4) return 1;
  const inner = schema.$ref
    ? description.components.schemas[schema.$ref.split('/').at(-1) ?? '']
    : schema;
  const parts = [
    ...Object.values(inner?.properties ?? {}),
    ...(inner?.items ? [inner.items] : []),
    ...(inner?.anyOf ?? inner?.oneOf ?? inner?.allOf ?? []),
  ];
  return 1 + parts.reduce((sum, one) => sum + fieldsOf(one, description, depth + 1), 0);
}

export class RequestMaker {
  constructor(
    private readonly chance: Chance,
    private readonly description: Description,
    /** A real id for a name, of the own organization or of the other. */
    private readonly idOf: (name: string, foreign: boolean) => string,
    /** Valid bodies that no sample of the description can be, by `METHOD path`. */
    private readonly bodies: ReadonlyMap<string, unknown> = new Map(),
  ) {}

  make(route: FuzzedRoute, bodyOf = hostileBody): FuzzedRequest {
    const foreign = this.chance.once(8);
    const query = this.query(route, foreign);
    const content = Object.values(route.operation.requestBody?.content ?? {})[0];
    const known = this.bodies.get(`${route.method} ${route.path}`);
    const valid = (): unknown =>
      known ??
      (content?.schema
        ? sampleOf(content.schema, this.description, (name) => this.idOf(name, foreign))
        : {});
    const sends = content !== undefined || this.chance.once(12);
    const body = route.method === 'GET' || !sends ? null : bodyOf(this.chance, valid);
    return {
      method: route.method,
      url: `${this.path(route, foreign)}${query}`,
      headers: this.headers(),
      body,
    };
  }

  private path({ path }: FuzzedRoute, foreign: boolean): string {
    const ofCatalogue = path.includes('/catalogue/symptoms/');
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      // The organization mostly stays right, or nothing behind the guard would ever be reached.
      if (this.chance.once(name === 'organization' ? 30 : 6)) return this.segment();
      const known = ofCatalogue && name === 'symptom' ? 'symptomOfCatalogue' : name;
      return encodeURIComponent(this.idOf(known, name !== 'organization' && foreign));
    });
  }

  private segment(): string {
    const raw = [
      '%00',
      '%ff%fe',
      '%E0%80%80',
      '%2e%2e%2f',
      '..%5c',
      '%',
      '%zz',
      '%0d%0aX:%20y',
      ';a=b',
      '',
    ];
    return this.chance.once(3) ? this.chance.pick(raw) : encoded(hostileText(this.chance));
  }

  private query({ operation }: FuzzedRoute, foreign: boolean): string {
    const declared = (operation.parameters ?? []).filter((one) => one.in === 'query');
    const parts: string[] = [];
    for (const { name, schema } of declared) {
      if (this.chance.once(2)) continue;
      const times = this.chance.once(10) ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        parts.push(`${name}=${encoded(this.queryValue(name, schema, foreign))}`);
    }
    if (this.chance.once(10)) parts.push(this.chance.pick(STRAY_QUERIES));
    return parts.length > 0 ? `?${parts.join('&')}` : '';
  }

  private queryValue(name: string, schema: Schema | undefined, foreign: boolean): string {
    if (name === 'cursor' && !this.chance.once(3))
      return Buffer.from(JSON.stringify(this.cursor())).toString('base64url');
    if (this.chance.once(2) || !schema) return hostileText(this.chance);
    return String(sampleOf(schema, this.description, (one) => this.idOf(one, foreign), name));
  }

  /** Something as the place after a row might be, of the right kinds or not. */
  private cursor(): unknown {
    const id = this.idOf('task', this.chance.once(2));
    return this.chance.pick([
      () => id,
      () => [hostileValue(this.chance), id],
      () => [1, id],
      () => [null, id],
      () => ['2026-01-05T10:00:00.000Z', id],
      () => ['a\u0000', id],
      () => ({ rank: 1, id }),
      () => [1e308, 1e308, id],
      () => hostileValue(this.chance),
    ])();
  }

  private headers(): Record<string, string> {
    const headers: Record<string, string> = {};
    if (this.chance.once(6)) headers['idempotency-key'] = headerValue(hostileText(this.chance));
    for (const [name, values] of this.chance.once(5) ? [this.chance.pick(STRAY_HEADERS)] : [])
      headers[name] = this.chance.once(3)
        ? headerValue(hostileText(this.chance))
        : this.chance.pick(values);
    return headers;
  }
}

/** What a socket would carry; bytes that no header may have are tried by raw-requests.ts. */
const headerValue = (text: string): string =>
  text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 4_000);

const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'));

const STRAY_QUERIES = [
  '__proto__[admin]=1',
  'constructor[prototype][admin]=1',
  'limit[]=1&limit[]=2',
  'limit[$gt]=1',
  '&&&==&a',
  '%00=%00',
  'a=%ED%A0%80',
  `a=${'x'.repeat(6_000)}`,
  Array.from({ length: 1_200 }, (_, index) => `k${index}=1`).join('&'),
];

const STRAY_HEADERS: [string, string[]][] = [
  ['x-request-id', ['../../../../tmp/x', '"; drop']],
  ['x-forwarded-for', ['127.0.0.1', '::1, 10.0.0.1', 'unknown']],
  ['x-forwarded-host', ['evil.example']],
  ['host', ['evil.example', 'localhost:4600@evil.example']],
  ['x-http-method-override', ['DELETE', 'PATCH']],
  ['origin', ['https://evil.example', 'null', 'http://localhost:4600.evil.example']],
  ['sec-fetch-site', ['cross-site', 'none']],
  ['accept', ['text/html', '*/*;q=0', 'application/xml']],
  ['accept-encoding', ['br;q=9, gzip;q=-1', 'identity;q=0']],
  ['if-none-match', ['*', 'W/"x"']],
  ['range', ['bytes=0-', 'bytes=-99999999999999999999']],
  ['content-encoding', ['gzip', 'br, gzip']],
  ['transfer-encoding', ['chunked', 'gzip']],
  ['expect', ['100-continue']],
  ['user-agent', ['', '('.repeat(4_000)]],
  ['accept-language', ['xx-'.repeat(500)]],
  ['authorization', ['Bearer ', 'Basic YTpi', 'Bearer pitwall_', `Bearer ${'a'.repeat(3_000)}`]],
  ['last-event-id', ['-1', '99999999999999999999']],
];
