import { describe, expect, it } from 'vitest';
import { readColumn } from './read-column.ts';

const UNITS = ['people', 'requests/s', 'GB', 'people', '%'];

describe('readColumn', () => {
  it.each<[string, string, (number | null)[]]>([
    ['a column', '45000\n130\n44\n9\n99.9\n', [45_000, 130, 44, 9, 99.9]],
    ['a row', '45,000\t130\t44\t9\t99.9 %', [45_000, 130, 44, 9, 99.9]],
    ['shortened numbers', '45k\r\n130\r\n1.2 TB', [45_000, 130, 1200]],
    ['what nobody knew', '45000\n\n44\nn/a\n99.9', [45_000, null, 44, null, 99.9]],
    ['labels before the numbers', 'Users\t45000\nPeak\t130', [45_000, 130]],
    ['more than there are fields', '1\n2\n3\n4\n5\n6', [1, 2, 3, 4, 5]],
  ])('reads %s', (_, text, numbers) => {
    expect(readColumn(text, UNITS, '.')).toEqual(numbers);
  });

  it('reads a fraction as it is written where the reader is', () => {
    expect(readColumn('1.250\n99,95', ['people', '%'], ',')).toEqual([1250, 99.95]);
  });

  it.each(['45000', '45 000', '45,000\n', 'some words', ''])(
    'leaves one cell alone: %j',
    (text) => {
      expect(readColumn(text, UNITS, '.')).toBeNull();
    },
  );
});
