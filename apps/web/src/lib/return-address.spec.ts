import { describe, expect, it } from 'vitest';
import { returnAddress } from './return-address.ts';

describe('returnAddress', () => {
  it('keeps an address of these pages whole', () => {
    expect(returnAddress('/northwind/systems?search=api#top')).toBe(
      '/northwind/systems?search=api#top',
    );
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    '/ /elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    'northwind',
    '',
    42,
    undefined,
  ])('refuses %j', (given) => {
    expect(returnAddress(given)).toBeNull();
  });

  it('does not lead back to a way in', () => {
    expect(returnAddress('/sign-in?to=/x')).toBeNull();
    expect(returnAddress('/sign-in/link')).toBeNull();
    expect(returnAddress('/sign-up')).toBeNull();
    expect(returnAddress('/sign-instead')).toBe('/sign-instead');
  });
});
