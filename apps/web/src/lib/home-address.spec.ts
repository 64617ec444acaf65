import { describe, expect, it } from 'vitest';
import { homeAddress } from './home-address.ts';

const of = (...slugs: string[]) => ({
  organizations: slugs.map((slug) => ({
    id: slug,
    slug,
    name: slug,
    role: 'member' as const,
    permissions: [],
  })),
});

describe('homeAddress', () => {
  it('goes to the organization that was open last, while one still belongs to it', () => {
    expect(homeAddress(of('northwind', 'contoso'), 'contoso')).toBe('/contoso/systems');
    expect(homeAddress(of('northwind', 'contoso'), 'left-long-ago')).toBe('/northwind/systems');
    expect(homeAddress(of('northwind'), null)).toBe('/northwind/systems');
  });

  it('starts with making an organization where there is none', () => {
    expect(homeAddress(of(), 'northwind')).toBe('/start');
  });
});
