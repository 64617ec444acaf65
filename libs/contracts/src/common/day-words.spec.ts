import { expect, it } from 'vitest';
import { dayInWords } from './day-words.ts';

it('says a day, and the day of a moment, with the name of the month and the year', () => {
  expect(dayInWords('2027-03-04')).toBe('4 March 2027');
  expect(dayInWords('2027-03-04T23:30:00.000Z')).toBe('4 March 2027');
});
