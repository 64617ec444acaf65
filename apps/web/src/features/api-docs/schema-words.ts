import type { DescribedSchema } from '@pitwall/api-client';

const isSchema = (value: unknown): value is DescribedSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const schemasIn = (value: unknown): DescribedSchema[] =>
  Array.isArray(value) ? value.filter(isSchema) : [];

const REFERENCE = '#/components/schemas/';

/** The name of the shared schema that this one points at. */
export const referenceOf = (schema: DescribedSchema): string | null => {
  const reference = schema['$ref'];
  return typeof reference === 'string' && reference.startsWith(REFERENCE)
    ? reference.slice(REFERENCE.length)
    : null;
};

const say = (value: unknown): string => JSON.stringify(value);

/** What a value is, in a few words: "string (uuid)", "array of Task", "integer or null". */
export const typeWords = (schema: DescribedSchema): string => {
  const reference = referenceOf(schema);
  if (reference !== null) return reference;
  if ('const' in schema) return say(schema['const']);
  const values = schema['enum'];
  if (Array.isArray(values)) return values.map(say).join(' | ');
  const choices = [...schemasIn(schema['anyOf']), ...schemasIn(schema['oneOf'])];
  if (choices.length > 0) return [...new Set(choices.map(typeWords))].join(' or ');
  const types = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  return types
    .map((type) => {
      if (type === 'array') {
        return isSchema(schema['items']) ? `array of ${typeWords(schema['items'])}` : 'array';
      }
      if (type === 'string' && typeof schema['format'] === 'string') {
        return `string (${schema['format']})`;
      }
      return typeof type === 'string' ? type : 'anything';
    })
    .join(' or ');
};

const BOUNDS: readonly [keyword: string, words: (value: string) => string][] = [
  ['minimum', (value) => `at least ${value}`],
  ['exclusiveMinimum', (value) => `more than ${value}`],
  ['maximum', (value) => `at most ${value}`],
  ['exclusiveMaximum', (value) => `less than ${value}`],
  ['minLength', (value) => `at least ${value} characters`],
  ['maxLength', (value) => `at most ${value} characters`],
  ['minItems', (value) => `at least ${value} items`],
  ['maxItems', (value) => `at most ${value} items`],
  ['default', (value) => `default ${value}`],
];
/** What JavaScript can count to is no rule that anyone needs to read. */
const SAFE = Number.MAX_SAFE_INTEGER;

/** What else must hold: bounds, defaults. */
export const boundWords = (schema: DescribedSchema): string =>
  BOUNDS.filter(([keyword]) => {
    const value = schema[keyword];
    return value !== undefined && !(typeof value === 'number' && Math.abs(value) >= SAFE);
  })
    .map(([keyword, words]) => words(say(schema[keyword])))
    .join(', ');

export interface DescribedProperty {
  name: string;
  required: boolean;
  schema: DescribedSchema;
}

/** The properties of an object, as they stand. */
export const propertiesOf = (schema: DescribedSchema): DescribedProperty[] => {
  const { properties, required } = schema;
  if (!isSchema(properties)) return [];
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties)
    .filter((entry): entry is [string, DescribedSchema] => isSchema(entry[1]))
    .map(([name, own]) => ({ name, required: needed.has(name), schema: own }));
};

/** The objects inside a schema that have properties to look into, by what they are called. */
export const partsOf = (
  schema: DescribedSchema,
  schemas: Readonly<Record<string, DescribedSchema>>,
): { name: string; schema: DescribedSchema }[] => {
  const reference = referenceOf(schema);
  if (reference !== null) {
    const target = schemas[reference];
    if (target === undefined) return [];
    return propertiesOf(target).length > 0
      ? [{ name: reference, schema: target }]
      : partsOf(target, schemas);
  }
  if (propertiesOf(schema).length > 0) return [{ name: 'object', schema }];
  const within = [
    ...schemasIn(schema['anyOf']),
    ...schemasIn(schema['oneOf']),
    ...[schema['items'], schema['additionalProperties']].filter(isSchema),
  ];
  return within.flatMap((own) => partsOf(own, schemas));
};
