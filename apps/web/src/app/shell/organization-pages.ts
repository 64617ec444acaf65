import type { Permission } from '@pitwall/contracts';

interface Page {
  to: string;
  label: string;
  /** Without it the page is left out. */
  needs?: Permission;
  /** Pages below it have links of their own. */
  exact?: boolean;
}

/** The organization's own pages by what one comes for. */
export const PAGE_GROUPS = [
  {
    label: 'People',
    pages: [
      { to: '/$organization/members', label: 'Members' },
      { to: '/$organization/teams', label: 'Teams' },
      { to: '/$organization/sign-in', label: 'Sign-in', needs: 'sign-in:manage' },
    ],
  },
  {
    label: 'Practices',
    pages: [
      { to: '/$organization/catalogue', label: 'Own catalogue', exact: true },
      { to: '/$organization/catalogue/version', label: 'Catalogue version' },
      { to: '/$organization/weights', label: 'Weights' },
    ],
  },
  {
    label: 'Connections',
    pages: [
      { to: '/$organization/settings/github', label: 'GitHub', needs: 'trackers:manage' },
      { to: '/$organization/channels', label: 'Channels', needs: 'channels:manage' },
      { to: '/$organization/tokens', label: 'API tokens', needs: 'tokens:manage' },
    ],
  },
] as const satisfies readonly { label: string; pages: readonly Page[] }[];

/** Those that stand alone. */
export const LONE_PAGES = [
  { to: '/$organization/audit', label: 'Audit log', needs: 'audit:read' },
  { to: '/$organization/settings', label: 'Settings', exact: true },
] as const satisfies readonly Page[];

export type OwnPage = (typeof PAGE_GROUPS)[number]['pages'][number] | (typeof LONE_PAGES)[number];

/** Of some pages those that the reader may open. */
export const pagesFor = <One extends OwnPage>(
  pages: readonly One[],
  may: (permission: Permission) => boolean,
): One[] => pages.filter((page) => !('needs' in page) || may(page.needs));

/** Whether an address is that of one of the pages, or lies below it. */
export const isAmong = (pages: readonly OwnPage[], slug: string, pathname: string): boolean =>
  pages.some(({ to }) => `${pathname}/`.startsWith(`${to.replace('$organization', slug)}/`));
