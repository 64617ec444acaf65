import { describe, expect, it } from 'vitest';
import {
  daySchema,
  instantSchema,
  keySchema,
  lineSchema,
  readTextSchema,
  saidSchema,
  textSchema,
} from './identifiers.ts';

describe('moments and days', () => {
  it.each(['0000-01-01T00:00:00Z', '1899-12-31T23:59:59Z', '2026-02-30T00:00:00Z', '-1', 'now'])(
    'are none that a database and a calendar would disagree on: %s',
    (text) => {
      expect(instantSchema.safeParse(text).success).toBe(false);
    },
  );
  it('are those of this and other centuries, with their offset', () => {
    for (const text of ['1900-01-01T00:00:00Z', '2026-01-05T10:00:00.000+02:00'])
      expect(instantSchema.safeParse(text).success).toBe(true);
    expect(daySchema.safeParse('0000-01-01').success).toBe(false);
    expect(daySchema.safeParse('2026-01-05').success).toBe(true);
  });
});

describe('a line', () => {
  it.each([
    ['joiners and spaces without width', '\u200b\u200d'],
    ['a letter without a face', '\u3164'],
    ['an empty pattern of dots', '\u2800'],
    ['marks of direction', '\u202e \u2066'],
    ['soft hyphens', '\u00ad\u00ad'],
    ['a mark on nothing', '\u0301'],
  ])('of nothing but %s is none: nobody could see or press it', (_, text) => {
    const { error } = lineSchema(10).safeParse(text);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'write something that can be seen',
    ]);
  });
  it('is kept without what would turn the text after it', () => {
    expect(lineSchema(20).parse('Shop\u202Egpj\u2066!\u2069')).toBe('Shopgpj!');
    expect(lineSchema(20).parse('\u200Fתשלומים')).toBe('\u200Fתשלומים');
  });
  it('may hold them within what can be seen, as many scripts and pictures do', () => {
    for (const text of ['👨‍👩‍👧', 'می‌خواهم', 'Café', '-', '👍', '…'])
      expect(lineSchema(20).parse(text)).toBe(text);
  });
});

describe('a text that says something', () => {
  it('is more than what nobody can see', () => {
    for (const text of ['', ' \n', '\u200b\u200d\n', '\u202e'])
      expect(saidSchema(10).safeParse(text).success).toBe(false);
    expect(saidSchema(10).parse(' a\nb ')).toBe('a\nb');
  });
});

describe('a word to look something up by', () => {
  it('holds no NUL, no other control character and no half of a character', () => {
    for (const text of ['a\u0000b', 'a\u001b', '\ud800'])
      expect(keySchema(10).safeParse(text).success).toBe(false);
    expect(keySchema(10).safeParse('ä 👍').success).toBe(true);
  });
});

describe('a text that is too long', () => {
  it.each([lineSchema, keySchema, textSchema, readTextSchema])(
    'is told of by its length alone, and not read to its end',
    (schemaOf) => {
      const { error } = schemaOf(10).safeParse(`${'a'.repeat(20)}\u0000`);
      expect(error?.issues.map(({ code }) => code)).toEqual(['too_big']);
      expect(schemaOf(10).safeParse('a'.repeat(10)).success).toBe(true);
    },
  );
});
