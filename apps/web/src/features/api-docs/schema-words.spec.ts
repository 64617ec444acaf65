import { describe, expect, it } from 'vitest';
import { boundWords, partsOf, propertiesOf, typeWords } from './schema-words.ts';

const task = { $ref: '#/components/schemas/Task' };

describe('typeWords', () => {
  it.each([
    [{ type: 'string', format: 'uuid' }, 'string (uuid)'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [task, 'Task'],
    [{ type: 'array', items: task }, 'array of Task'],
    [{ enum: ['owner', 'admin'] }, '"owner" | "admin"'],
    [{ const: 'pitwall.scan/1' }, '"pitwall.scan/1"'],
    [{ anyOf: [task, { type: 'null' }] }, 'Task or null'],
    [{ oneOf: [{ type: 'object' }, { type: 'object' }] }, 'object'],
    [{}, 'anything'],
    [{ $ref: '#/elsewhere/Task' }, 'anything'],
  ])('%j', (schema, words) => {
    expect(typeWords(schema)).toBe(words);
  });
});

describe('boundWords', () => {
  it('tells the bounds that are meant', () => {
    expect(boundWords({ type: 'integer', minimum: 1, maximum: 100, default: 20 })).toBe(
      'at least 1, at most 100, default 20',
    );
    expect(
      boundWords({ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }),
    ).toBe('');
    expect(boundWords({ type: 'string', minLength: 2, maxLength: 48 })).toBe(
      'at least 2 characters, at most 48 characters',
    );
  });
});

describe('propertiesOf and partsOf', () => {
  const schemas = {
    Task: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
    Tasks: { type: 'array', items: task },
    Loop: { type: 'object', properties: { next: { $ref: '#/components/schemas/Loop' } } },
    Odd: { $ref: '#/components/schemas/Odd2' },
  };

  it('tells what must be given', () => {
    expect(
      propertiesOf({
        properties: { a: { type: 'string' }, b: { type: 'null' }, c: 'broken' },
        required: ['b'],
      }),
    ).toEqual([
      { name: 'a', required: false, schema: { type: 'string' } },
      { name: 'b', required: true, schema: { type: 'null' } },
    ]);
  });

  it('finds what can be looked into, through lists, choices and names', () => {
    expect(partsOf({ type: 'array', items: task }, schemas)).toEqual([
      { name: 'Task', schema: schemas.Task },
    ]);
    expect(partsOf({ anyOf: [task, { type: 'null' }] }, schemas)).toHaveLength(1);
    expect(partsOf({ $ref: '#/components/schemas/Tasks' }, schemas)).toEqual([
      { name: 'Task', schema: schemas.Task },
    ]);
    expect(partsOf({ additionalProperties: task }, schemas)).toHaveLength(1);
    expect(partsOf({ type: 'string' }, schemas)).toEqual([]);
    expect(partsOf({ $ref: '#/components/schemas/Odd' }, schemas)).toEqual([]);
    // A schema that holds itself is looked into one step at a time.
    expect(partsOf({ $ref: '#/components/schemas/Loop' }, schemas)).toHaveLength(1);
  });
});
