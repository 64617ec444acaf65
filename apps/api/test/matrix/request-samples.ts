import { bundledCatalogue } from '@pitwall/catalogue';

const { version } = bundledCatalogue();

/** The parts of a JSON schema, as the description of the API has them. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
  pattern?: string;
  default?: unknown;
}

export interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Gives the id that stands for a field, by the field's name. */
export type IdOf = (field: string) => string;

/** A valid value for a schema, with `idOf` wherever an id may stand. Optional fields are filled, too. */
export function sampleOf(
  schema: Schema,
  description: Description,
  idOf: IdOf,
  field = '',
  depth = 0,
): unknown {
  const deeper = (inner: Schema, name = field): unknown =>
    sampleOf(inner, description, idOf, name, depth + 1);
  if (schema.$ref !== undefined) {
    const found = description.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (!found) throw new Error(`The description has no ${schema.$ref}.`);
    return depth > 8 ? null : deeper(found);
  }
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    const ids = alternatives.find((one) => one.format === 'uuid');
    const some = alternatives.find((one) => one.type !== 'null') ?? {};
    return deeper(ids ?? some);
  }
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((one) => deeper(one) as object)) as object;
  const [type] = [schema.type ?? 'object'].flat();
  if (type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, deeper(inner, name)]),
    );
  }
  if (type === 'array') {
    const least = Math.max(schema.minItems ?? 0, depth > 4 ? 0 : 1);
    return Array.from({ length: least }, () => deeper(schema.items ?? {}));
  }
  if (type === 'integer' || type === 'number')
    return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  return textOf(schema, idOf, field);
}

const TEXTS: Record<string, string> = {
  'date-time': '2026-01-05T10:00:00.000Z',
  date: '2026-01-05',
  uri: 'https://example.com/a',
  email: 'someone@example.com',
};

function textOf(schema: Schema, idOf: IdOf, field: string): string {
  if (schema.format === 'uuid') return idOf(field);
  const text = TEXTS[schema.format ?? ''];
  if (text !== undefined) return text;
  if (/token/i.test(field)) return 'x'.repeat(40);
  if (/timezone/i.test(field)) return 'UTC';
  const plain = 'sample';
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern, 'u');
  const candidates = [
    plain,
    'DB-01',
    'a'.repeat(40),
    'a'.repeat(64),
    '1.0.0',
    'a.b',
    version,
    '7',
    'a/b',
  ];
  const fitting = candidates.find((one) => pattern === null || pattern.test(one)) ?? plain;
  return fitting.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength ?? 1_000);
}
