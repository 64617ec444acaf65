// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createAppRouter } from '../router.tsx';
import { actsOf, narrow, pagesOf, systemPagesOf, systemWish, wishedOf } from './destinations.ts';

/** What no fixed line of the palette leads to. A new page belongs into the palette, or here with the reason. */
const ELSEWHERE = [
  // They send on to another.
  ...['/', '/$organization'],
  // What it finds as it is typed: tasks, practices, symptoms.
  ...['/$organization/tasks/$task', '/catalogue/$practice', '/catalogue/symptoms/$symptom'],
  '/$organization/systems/$system/assessment/$practice',
  // What the list of them leads to.
  '/$organization/campaigns/$campaign',
  '/$organization/systems/$system/incidents/$incident',
  '/$organization/systems/$system/scans/$scan',
  // Its own line, with the other organizations.
  '/start',
  // Before anybody is signed in, and what mails lead to.
  ...['/sign-in', '/sign-in/github', '/sign-in/link', '/sign-in/sso', '/sign-up', '/invitation'],
  ...['/sign-in/sso/$organization', '/forgot-password', '/reset-password', '/confirm-email'],
  ...['/unsubscribe', '/shared-report', '/mailbox'],
];

const here = { slug: 'northwind', may: () => true };

const everything = [
  ...pagesOf(here),
  ...systemPagesOf(here, 'checkout-api'),
  ...actsOf(here, 'checkout-api'),
];
const patternOf = (router: ReturnType<typeof createAppRouter>, href = '') =>
  router.getMatchedRoutes(new URL(href, 'http://here').pathname)[2]?.fullPath as string | undefined;

describe('what the palette leads to', () => {
  it('are pages that there are, each with a key of its own', () => {
    const router = createAppRouter(new QueryClient());
    // An address that nothing else takes would be read as an organization's.
    const lost = everything.filter(({ href }) =>
      [undefined, '/$organization'].includes(patternOf(router, href)),
    );
    expect(lost).toEqual([]);
    expect(new Set(everything.map(({ key }) => key)).size).toBe(everything.length);
    expect(patternOf(router, '/northwind/no-such-page')).toBe('/$organization');
  });

  it('are all the pages there are, but those that something on them leads to', () => {
    const router = createAppRouter(new QueryClient());
    const led = everything.map(({ href }) => patternOf(router, href)?.replace(/(.)\/$/, '$1'));
    const left = Object.keys(router.routesByPath).filter((path) => !led.includes(path));
    expect(left.sort()).toEqual([...ELSEWHERE].sort());
  });

  it('are pages of systems that are not open too, by page and by name of the system', () => {
    expect(systemWish('roadmap')).toEqual({ page: 'roadmap', rest: '' });
    expect(systemWish('shop Forecast')).toEqual({ page: 'forecast', rest: 'shop' });
    expect(systemWish('zebra')).toBeNull();
    expect(systemWish('ro')).toBeNull();
    const systems = [
      { slug: 'shop', name: 'Shop' },
      { slug: 'wiki', name: 'Wiki' },
    ];
    const wished = (page: string, most = 6) =>
      wishedOf(here, systems, { page, rest: '' }, most).map(({ href, detail }) => [href, detail]);
    expect(wished('roadmap', 3)).toEqual([
      ['/northwind/systems/shop/roadmap', 'Shop'],
      ['/northwind/systems/wiki/roadmap', 'Wiki'],
      ['/northwind/systems/shop/roadmap#export', 'Shop'],
    ]);
    expect(wished('snapshot take')[0]).toEqual(['/northwind/systems/shop/snapshots#take', 'Shop']);
    expect(wishedOf(here, [], { page: 'roadmap', rest: '' }, 6)).toEqual([]);
  });

  it('leaves out what the reader may not open', () => {
    const labels = pagesOf({ ...here, may: () => false }).map(({ label }) => label);
    expect(labels).toContain('Tasks');
    expect(labels).not.toContain('Audit log');
    expect(actsOf({ ...here, may: () => false }, null)).toEqual([]);
  });

  it('is found by its name first, by other words too, in any case and order', () => {
    const all = pagesOf(here);
    const first = (typed: string) => narrow(all, typed)[0]?.label;
    expect(first('TASK')).toBe('Tasks');
    expect(first('debt')).toBe('Shortcuts');
    expect(first('log aud')).toBe('Audit log');
    expect(narrow(actsOf(here, null), 'invite')[0]?.href).toBe('/northwind/members#invite');
    expect(narrow(all, 'zebra')).toEqual([]);
    expect(narrow(all, '  ')).toHaveLength(all.length);
  });
});
