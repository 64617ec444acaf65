import { describe, expect, it } from 'vitest';
import { connectTrackerSchema } from './registered.ts';

const connect = (baseUrl: string) =>
  connectTrackerSchema.safeParse({
    provider: 'github',
    project: 'acme/shop',
    baseUrl,
    credential: { token: 'a'.repeat(40) },
  });

describe('the address of a tracker', () => {
  it('is taken without its last slashes', () => {
    expect(connect('https://github.acme.example/api/v3//').data?.baseUrl).toBe(
      'https://github.acme.example/api/v3',
    );
  });

  it.each([
    ' ',
    '',
    'nowhere',
    'ftp://a.example',
    'https://u:p@a.example',
    'https://a.example?x=1',
  ])('is refused as %j, by name', (address) => {
    expect(connect(address).error?.issues[0]?.path).toEqual(['baseUrl']);
  });
});
