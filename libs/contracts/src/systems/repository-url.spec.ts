import { describe, expect, it } from 'vitest';
import { repositoryUrlSchema } from './system.ts';

describe('repositoryUrlSchema', () => {
  it('takes an address over https', () => {
    expect(repositoryUrlSchema.safeParse('https://github.com/northwind/shop').success).toBe(true);
  });

  it.each([
    'not an address',
    'http://github.com/northwind/shop',
    'git@github.com:northwind/shop.git',
    'https://ana:secret@github.com/northwind/shop',
    `https://github.com/${'x'.repeat(500)}`,
  ])('refuses %s without failing over it', (url) => {
    expect(repositoryUrlSchema.safeParse(url).success).toBe(false);
  });
});
