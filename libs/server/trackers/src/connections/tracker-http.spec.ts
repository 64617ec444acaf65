import { expect, it } from 'vitest';
import { faultOf } from './tracker-http.ts';

it.each([
  ['outgoing.refused_address', 'GET', 'forbidden'],
  ['outgoing.time_limit', 'GET', 'unclear'],
  ['outgoing.connection', 'POST', 'unclear'],
  // Read again it is as large; of a write it is not known whether it was done.
  ['outgoing.too_large', 'GET', 'too_large'],
  ['outgoing.too_large', 'PUT', 'unclear'],
] as const)('%s of %s is %s to a run', (code, method, fault) => {
  expect(faultOf(code, method)).toBe(fault);
});
