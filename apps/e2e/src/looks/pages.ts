import { PHONE } from '../visitor.ts';

const S = '/northwind/systems/checkout-api';

/** The main pages, with words that are there once all of the page is. */
export const PAGES: readonly { name: string; path: string; shows: RegExp }[] = [
  { name: 'sign-in', path: '/sign-in', shows: /Sign in with a passkey/ },
  { name: 'systems', path: '/northwind/systems', shows: /Ticket stubs/ },
  { name: 'system', path: S, shows: /First to break/ },
  { name: 'assessment', path: `${S}/assessment/ST-02`, shows: /MemoryStore/ },
  { name: 'forecast', path: `${S}/forecast`, shows: /As a table/ },
  { name: 'progress', path: `${S}/progress`, shows: /Burn-up/ },
  { name: 'portfolio', path: '/northwind/portfolio', shows: /Who is behind/ },
];

const DESKTOP = { viewport: { width: 1280, height: 860 } };
export const LOOKS = [
  { name: 'light', options: { ...DESKTOP, colorScheme: 'light' } },
  { name: 'dark', options: { ...DESKTOP, colorScheme: 'dark' } },
  { name: 'phone', options: { ...PHONE, colorScheme: 'light' } },
] as const;

/** On a phone the two pages that are drawn otherwise there. */
export const isLookedAt = (page: string, look: string): boolean =>
  look !== 'phone' || page === 'system' || page === 'assessment';
