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
  ['Notifications', 'notifications', 'inbox unread mentions assigned bell'],
  ['How you are told', 'notifications/settings', 'notification preferences mail digest quiet'],
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
  ['Stage: MVP', '/catalogue/stages/mvp', 'gate first users catalogue'],
  ['Stage: breakdown', '/catalogue/stages/breakdown', 'gate sudden growth catalogue'],
  ['Stage: re-architecture', '/catalogue/stages/re-architecture', 'gate catalogue'],
  ['Stage: scale', '/catalogue/stages/scale', 'gate growth without heroics catalogue'],
  ['Stage: stability', '/catalogue/stages/stability', 'gate promises kept catalogue'],
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

/** Acts by the button that does them: the page opens with its dialog. */
const ORGANIZATION_ACTS: readonly Page[] = [
  ['Add a system', 'systems/new', 'new create service', 'systems:write'],
  ['New sprint', 'sprints#new', 'create plan iteration', 'tasks:write'],
  ['Start a campaign', 'campaigns#new', 'new create initiative', 'campaigns:write'],
  ['Share the report of all systems', 'report#share', 'link executive', 'reports:manage'],
  ['Invite someone', 'members#invite', 'new add member person colleague', 'members:manage'],
  ['New team', 'teams#new', 'create add', 'teams:manage'],
  ['New API token', 'tokens#new', 'create make key', 'tokens:manage'],
  ['Add a channel', 'channels#new', 'new create slack teams webhook', 'channels:manage'],
];

const SYSTEM_ACTS: readonly Page[] = [
  ['Continue the assessment', 'assessment', 'answer questions'],
  ['Add a task', 'tasks#new', 'new create own', 'tasks:write'],
  ['Record new figures', 'settings#figures', 'load users requests', 'systems:write'],
  ['Name a symptom', 'settings#symptom', 'hurts error start', 'systems:write'],
  ['Record an incident', 'incidents#record', 'new outage', 'systems:write'],
  ['Take a snapshot', 'snapshots#take', 'new', 'snapshots:write'],
  ['Add a component', 'forecast#component', 'new limit', 'systems:write'],
  ['Import a load test', 'forecast#load-test', 'k6 autocannon', 'systems:write'],
  ['Export the roadmap', 'roadmap#export', 'csv json github jira file', 'exports:write'],
  ['Sync with trackers', 'roadmap#sync', 'issues jira github dry run', 'exports:write'],
  ['Share the report', 'report#share', 'link stranger executive', 'reports:manage'],
  ['Connect a tracker', 'trackers#connect', 'github gitlab jira linear', 'trackers:manage'],
];

interface Here {
  slug: string;
  may: (permission: Permission) => boolean;
}

const among = (
  pages: readonly Page[],
  { kind, at, may }: { kind: string; at: string; may: Here['may'] },
): Destination[] =>
  pages
    .filter(([, , , permission]) => permission === undefined || may(permission))
    .map(([label, path, words]) => ({
      key: `${kind} ${path}`,
      label,
      words,
      href: path === '' ? at : `${at}/${path}`,
    }));

const systemAt = (slug: string, system: string): string =>
  `/${slug}/systems/${encodeURIComponent(system)}`;

/** Pages of the organization that the reader may open, then those that belong to none. */
export const pagesOf = ({ slug, may }: Here): Destination[] => [
  ...among(ORGANIZATION, { kind: 'page', at: `/${slug}`, may }),
  ...ACCOUNT.map(([label, href, words]) => ({ key: `page ${href}`, label, href, words })),
];

/** Pages of one system. */
export const systemPagesOf = ({ slug, may }: Here, system: string): Destination[] =>
  among(SYSTEM, { kind: `system ${system}`, at: systemAt(slug, system), may });

/** What was typed of a page or act of a system, and what is left, which may name the system: "roadmap shop". */
export interface SystemWish {
  page: string;
  rest: string;
}

/** A letter or two may begin anything. */
const LEAST = 3;

const SYSTEM_WORDS = [...SYSTEM, ...SYSTEM_ACTS].flatMap(([label, , words]) =>
  `${label} ${words}`.toLowerCase().split(/[\s-]+/),
);

/** Null where no word is one of a system's pages. */
export const systemWish = (typed: string): SystemWish | null => {
  const sought = wordsOf(typed);
  const isOfPage = (word: string): boolean =>
    word.length >= LEAST && SYSTEM_WORDS.some((one) => one.startsWith(word));
  const page = sought.filter(isOfPage);
  if (page.length === 0) return null;
  return { page: page.join(' '), rest: sought.filter((word) => !isOfPage(word)).join(' ') };
};

/** Pages and acts of systems that are not open, each with its system: the likeliest page of all of them first. */
export const wishedOf = (
  here: Here,
  systems: readonly { slug: string; name: string }[],
  { page }: SystemWish,
  most: number,
): Destination[] => {
  const kinds = systems.map(({ slug, name }) => {
    const acts = among(SYSTEM_ACTS, {
      kind: `act ${slug}`,
      at: systemAt(here.slug, slug),
      may: here.may,
    });
    return narrow([...systemPagesOf(here, slug), ...acts], page).map((one) => ({
      ...one,
      detail: name,
    }));
  });
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => kinds.flatMap((one) => one[index] ?? []))
    .flat()
    .slice(0, most);
};

/** What the reader may do: with the open system first, where there is one. */
export const actsOf = ({ slug, may }: Here, system: string | null): Destination[] => [
  ...(system === null ? [] : among(SYSTEM_ACTS, { kind: 'act', at: systemAt(slug, system), may })),
  ...among(ORGANIZATION_ACTS, { kind: 'act of all', at: `/${slug}`, may }),
];

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean);

/** Whether a name begins with what was typed. */
export const beginsWith = ({ label }: Destination, typed: string): boolean =>
  plain(label).startsWith(wordsOf(typed).join(' '));

/**
 * Those that hold every word of what was typed, the ones whose name begins with it first; all of them where
 * nothing was typed.
 */
export const narrow = (all: readonly Destination[], typed: string): Destination[] => {
  const sought = wordsOf(typed);
  if (sought.length === 0) return [...all];
  const whole = sought.join(' ');
  const rank = (one: Destination): number =>
    beginsWith(one, typed) ? 0 : plain(one.label).includes(whole) ? 1 : 2;
  return all
    .filter(({ label, words = '' }) => {
      const text = plain(`${label} ${words}`);
      return sought.every((word) => text.includes(word));
    })
    .sort((one, other) => rank(one) - rank(other));
};
