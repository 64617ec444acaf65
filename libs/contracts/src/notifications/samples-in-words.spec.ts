import { expect, it } from 'vitest';
import { samplesInWords } from './notification-kinds.ts';

it('says each thing once, and how many more there are', () => {
  expect(samplesInWords(['in the discussion', 'in the discussion'], 2)).toBe('in the discussion');
  expect(samplesInWords(['DB-05', 'DB-07'], 2)).toBe('DB-05, DB-07');
  expect(samplesInWords(['DB-05', 'DB-07'], 1_005)).toBe('DB-05, DB-07 and 1,003 more');
});
