import type { Chance } from './chance.ts';
import {
  hostileKey,
  hostileText,
  hostileValue,
  HOSTILE_NUMBERS,
  withKey,
} from './hostile-values.ts';

/** A body as it goes over the wire. */
export interface Body {
  payload: string | Buffer;
  contentType: string;
}

const JSON_TYPE = 'application/json';

/** A valid value made hostile, or a valid one, or no JSON at all. */
export function hostileBody(chance: Chance, valid: () => unknown): Body {
  const kind = chance.below(12);
  // One odd value in a request that is right otherwise gets furthest.
  if (kind < 4) return json(withHostilePlace(chance, valid(), sameType));
  if (kind === 4) return json(withHostileTexts(chance, valid()));
  if (kind < 7) return json(withHostilePlace(chance, valid(), (one) => hostileValue(one)));
  if (kind < 9) return json(withHostileKeys(chance, valid()));
  if (kind === 9) return json(valid());
  return chance.once(2) ? broken(chance, JSON.stringify(valid())) : otherType(chance, valid());
}

/** A valid value of which one place is nearly all that one request may hold. */
export const hugeBody = (chance: Chance, valid: () => unknown): Body =>
  json(withHostilePlace(chance, valid(), huge));

const json = (value: unknown): Body => ({
  payload: JSON.stringify(value) ?? 'null',
  contentType: JSON_TYPE,
});

/** The same shape, with some of its texts and numbers replaced. */
function withHostileTexts(chance: Chance, value: unknown): unknown {
  if (typeof value === 'string') return chance.once(2) ? hostileText(chance) : value;
  if (typeof value === 'number') return chance.once(4) ? chance.pick(HOSTILE_NUMBERS) : value;
  if (Array.isArray(value)) return value.map((one) => withHostileTexts(chance, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withHostileTexts(chance, one)]),
  );
}

type Replace = (chance: Chance, value: unknown) => unknown;

/** Still a text where a text was, a number where a number was. */
const sameType: Replace = (chance, value) => {
  if (typeof value === 'string') return hostileText(chance);
  return typeof value === 'number' ? chance.pick(HOSTILE_NUMBERS) : hostileValue(chance);
};

const huge: Replace = (chance, value) => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const kinds: (() => unknown)[] = [
    () => Array.from({ length: 100_000 }, () => 1),
    () => Array.from({ length: 900_000 / (JSON.stringify(first ?? 1).length + 1) }, () => first),
    () => Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])),
    () => withKey({}, 'k'.repeat(900_000), 1),
    () => nested(4_000),
    () => chance.pick(['a', 'a-', ' ', '\u0301', '> ', '@a.', '9']).repeat(400_000),
  ];
  return chance.pick(kinds)();
};

const nested = (depth: number): unknown =>
  JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

/** One place of it is another value; everything else stays valid. */
function withHostilePlace(chance: Chance, value: unknown, replace: Replace): unknown {
  const inner =
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    !chance.once(12);
  if (!inner) return replace(chance, value);
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const key = chance.pick(Object.keys(value));
  const place = copy as Record<string, unknown>;
  place[key] = withHostilePlace(chance, place[key], replace);
  return copy;
}

/** Fields that are missing, and fields that nobody has declared. */
function withHostileKeys(chance: Chance, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(() => !chance.once(4));
  const result = {};
  for (const [key, one] of kept) withKey(result, key, one);
  if (chance.once(2)) withKey(result, hostileKey(chance), hostileValue(chance));
  return result;
}

function broken(chance: Chance, text: string): Body {
  const payloads: (() => string | Buffer)[] = [
    () => text.slice(0, chance.below(text.length + 1)),
    () => '[',
    () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    () => `${text}${text}`,
    () => `\uFEFF${text}`,
    () => text.replace(/"[^"]*"/, '"\\ud800"'),
    () => text.replace(/"[^"]*"/, '"\\u0000"'),
    () => text.replace(/:/, ':1e400,"a":'),
    () => text.replace('{', '{"__proto__":{"role":"owner"},'),
    () => text.replace('{', '{"constructor":{"prototype":{"role":"owner"}},'),
    () => text.replace(/"(\w+)":/, '"$1":null,"$1":'),
    () => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0xfe, 0xc0])]),
    () => '9'.repeat(10_000),
    () => '',
    () => `{"a":"${'x'.repeat(1_100_000)}"}`,
  ];
  return { payload: chance.pick(payloads)(), contentType: JSON_TYPE };
}

const TYPES = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json; charset=utf-16',
  'application/json;',
  'application/json-patch+json',
  'APPLICATION/JSON',
  'json',
  '',
  'text/html\u00A0',
];

const otherType = (chance: Chance, value: unknown): Body => ({
  payload: JSON.stringify(value) ?? '',
  contentType: chance.pick(TYPES),
});
