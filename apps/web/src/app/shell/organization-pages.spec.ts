import { PERMISSION_NAMES, type Permission } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../palette/destinations.ts';
import { isAmong, LONE_PAGES, PAGE_GROUPS, pagesFor } from './organization-pages.ts';

const ALL = [...PAGE_GROUPS.flatMap(({ pages }) => [...pages]), ...LONE_PAGES];
const shown = (may: (permission: Permission) => boolean): string[] =>
  pagesFor(ALL, may).map(({ to, label }) => `${label} ${to.replace('$organization', 'northwind')}`);

describe('the organization’s own pages in the navigation', () => {
  it.each(['none', ...PERMISSION_NAMES])(
    'are those of the palette, for who may %s',
    (permission) => {
      const may = (asked: Permission) => asked === permission;
      const offered = pagesOf({ slug: 'northwind', may }).map(
        ({ label, href }) => `${label} ${href}`,
      );
      expect(offered).toEqual(expect.arrayContaining(shown(may)));
      // What the palette has more is the work, which everyone may open.
      expect(offered.length - shown(may).length).toBe(
        pagesOf({ slug: 'northwind', may: () => true }).length - ALL.length,
      );
    },
  );

  it('are shown as their group is open where one of them is', () => {
    const open = (pathname: string) =>
      PAGE_GROUPS.filter(({ pages }) => isAmong(pages, 'northwind', pathname)).map(
        ({ label }) => label,
      );
    expect(open('/northwind/members')).toEqual(['People']);
    expect(open('/northwind/catalogue/version')).toEqual(['Practices']);
    expect(open('/northwind/settings/github')).toEqual(['Connections']);
    expect(open('/northwind/settings')).toEqual([]);
    expect(open('/northwind/teams-of-others')).toEqual([]);
    expect(open('/northwind/systems/members')).toEqual([]);
  });
});
