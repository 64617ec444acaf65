import type { Permission } from '@pitwall/contracts';
import type { CommandItem } from '@pitwall/ui';

/** Something that the palette leads to or does. */
export interface Destination extends CommandItem {
  /** An address of this app; absent where it does something instead. */
  href?: string;
  act?: () => void;
  /** More words that it is found by. */
  words?: string;
}

type Page = readonly [title: string, path: string, words: string, permission?: Permission];

const ORGANIZATION: readonly Page[] = [
  ['Portfolio', 'portfolio', 'heat map all systems gap teams'],
  ['Systems', 'systems', 'services list'],
  ['Tasks', 'tasks', 'work todo backlog list'],
  ['Sprints', 'sprints', 'planning capacity iteration'],
  ['Shortcuts', 'shortcuts', 'accepted risks debt'],
  ['Activity', 'activity', 'what happened feed atom calendar'],
  ['Campaigns', 'campaigns', 'initiative goal deadline behind'],
  ['Report', 'report', 'summary pdf share executive print'],
  ['Members', 'members', 'people invite roles'],
  ['Teams', 'teams', 'owners'],
  ['API tokens', 'tokens', 'keys access', 'tokens:manage'],
  ['Sign-in', 'sign-in', 'single sign-on second factor sso saml oidc domains', 'sign-in:manage'],
  ['Channels', 'channels', 'slack teams webhook notifications told', 'channels:manage'],
  ['Audit log', 'audit', 'who did what history events', 'audit:read'],
  ['Own catalogue', 'catalogue', 'overlay practices'],
  ['Catalogue version', 'catalogue/version', 'move upgrade release'],
  ['Weights', 'weights', 'priority order'],
  ['GitHub', 'settings/github', 'app install repositories webhook', 'trackers:manage'],
  ['Settings', 'settings', 'organization name time zone delete'],
];

const ACCOUNT: readonly Page[] = [
  ['Catalogue', '/catalogue', 'practices playbooks symptoms'],
  ['Dependencies of the catalogue', '/catalogue/graph', 'graph depends'],
  ['API reference', '/api-docs', 'openapi rest documentation'],
  ['Your account', '/account', 'name email password profile'],
  ['Account security', '/account/security', 'passkey second factor totp'],
  ['Sessions', '/account/sessions', 'devices sign out'],
  ['Account activity', '/account/activity', 'sign-ins events'],
  ['Your data', '/account/data', 'export delete account'],
];

const SYSTEM: readonly Page[] = [
  ['Overview', '', 'track standing gap'],
  ['Assessment', 'assessment', 'questions answers practices'],
  ['Unanswered questions', 'assessment?show=unanswered', 'assessment open'],
  ['Contradictions', 'assessment?show=contradictions', 'assessment disagree'],
  ['Tasks of the system', 'tasks', 'work todo'],
  ['Roadmap', 'roadmap', 'path plan what if'],
  ['Forecast', 'forecast', 'breaks capacity limits'],
  ['Progress', 'progress', 'trend burn-up'],
  ['Scans', 'scans', 'findings code probe'],
  ['Snapshots', 'snapshots', 'compare history'],
  ['Incidents', 'incidents', 'outage'],
  ['Shortcuts of the system', 'shortcuts', 'accepted risks debt'],
  ['Discussion', 'discussion', 'comments threads'],
  ['Activity of the system', 'activity', 'what happened feed atom calendar'],
  ['Report of the system', 'report', 'summary pdf share executive print'],
  ['Trackers', 'trackers', 'github jira linear gitlab issues sync'],
  ['History of answers', 'history', 'who answered'],
  ['Settings of the system', 'settings', 'load figures symptoms archive'],
];

interface Here {
  slug: string;
  may: (permission: Permission) => boolean;
}

/** Pages of the organization that the reader may open, then those that belong to none. */
export const pagesOf = ({ slug, may }: Here): Destination[] => [
  ...ORGANIZATION.filter(([, , , permission]) => permission === undefined || may(permission)).map(
    ([label, path, words]) => ({ key: `page ${path}`, label, href: `/${slug}/${path}`, words }),
  ),
  ...ACCOUNT.map(([label, href, words]) => ({ key: `page ${href}`, label, href, words })),
];

/** Pages of one system. */
export const systemPagesOf = (slug: string, system: string): Destination[] =>
  SYSTEM.map(([label, path, words]) => ({
    key: `system ${system} ${path}`,
    label,
    words,
    href: `/${slug}/systems/${encodeURIComponent(system)}${path === '' ? '' : `/${path}`}`,
  }));

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Those that hold every word of what was typed, the ones whose name begins with it first; all of them where
 * nothing was typed.
 */
export const narrow = (all: readonly Destination[], typed: string): Destination[] => {
  const sought = plain(typed).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [...all];
  const whole = sought.join(' ');
  const rank = ({ label }: Destination): number => {
    const name = plain(label);
    return name.startsWith(whole) ? 0 : name.includes(whole) ? 1 : 2;
  };
  return all
    .filter(({ label, words = '' }) => {
      const text = plain(`${label} ${words}`);
      return sought.every((word) => text.includes(word));
    })
    .sort((one, other) => rank(one) - rank(other));
};
