import { describe, expect, it } from 'vitest';
import { readQuantity } from './read-quantity.ts';

describe('readQuantity', () => {
  it.each<[string, string | undefined, number]>([
    ['45k', 'people', 45_000],
    ['45 K', 'people', 45_000],
    ['1.2m', 'people', 1_200_000],
    ['1.2 million users', 'people', 1_200_000],
    ['45 000', 'people', 45_000],
    ['45\u202f000', undefined, 45_000],
    ["1'250'000", 'people', 1_250_000],
    ['1,250k', 'people', 1_250_000],
    ['1.3k/s', '/s', 1300],
    ['1.2 TB', 'GB', 1200],
    ['850 MB', 'GB', 0.85],
  ])('reads %s of %s as what is meant', (text, unit, value) => {
    expect(readQuantity(text, unit, '.')).toBe(value);
  });

  it.each<[string, string, number]>([
    ['1,5', '.', 1.5],
    ['1.5', ',', 1.5],
    ['0,125', '.', 0.125],
    ['12345,678', '.', 12_345.678],
    ['3,14159', '.', 3.14159],
    ['1.234,5', '.', 1234.5],
    ['1,234.5', ',', 1234.5],
    ['1.234.567', '.', 1_234_567],
    ['1,234,567', ',', 1_234_567],
    ['1,2m', '.', 1_200_000],
  ])(
    'reads %s as what it is where the other sign stands before fractions than %s',
    (text, decimal, value) => {
      expect(readQuantity(text, undefined, decimal)).toBe(value);
    },
  );

  it.each([
    ['1,234', '.'],
    ['1.234', ','],
    ['1,234,567.5', '.'],
    ['1.5', '.'],
    ['12,34,567', '.'],
  ])('leaves %s, written as the reader does, to a plain reading (%s)', (text, decimal) => {
    expect(readQuantity(text, undefined, decimal)).toBeNull();
  });

  it('reads fractions as the reader writes them', () => {
    expect(readQuantity('1,2m', 'people', ',')).toBe(1_200_000);
    expect(readQuantity('1.250k', 'people', ',')).toBe(1_250_000);
  });

  it.each<[string, string | undefined]>([
    ['45000', 'people'],
    ['45,000', 'people'],
    ['99.9 %', '%'],
    ['85 GB', 'GB'],
    ['130 req/s', '/s'],
    ['12 people', 'people'],
    // Minutes, perhaps; no millions.
    ['5m', 's'],
    ['85m', 'GB'],
    ['k', 'people'],
    ['about 45k', 'people'],
    ['45000\t130\t85', 'people'],
    ['45000\n130', 'people'],
    ['45 0000', 'people'],
    ['', undefined],
  ])('leaves %s of %s to a plain reading', (text, unit) => {
    expect(readQuantity(text, unit, '.')).toBeNull();
  });
});
