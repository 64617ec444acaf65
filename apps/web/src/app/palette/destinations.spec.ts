// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createAppRouter } from '../router.tsx';
import { actsOf, narrow, pagesOf, systemPagesOf, systemWish, wishedOf } from './destinations.ts';

const here = { slug: 'northwind', may: () => true };

describe('what the palette leads to', () => {
  it('are pages that there are, each with a key of its own', () => {
    const router = createAppRouter(new QueryClient());
    const all = [
      ...pagesOf(here),
      ...systemPagesOf(here, 'checkout-api'),
      ...actsOf(here, 'checkout-api'),
    ];
    const patternOf = (href = '') =>
      router.getMatchedRoutes(new URL(href, 'http://here').pathname)[2]?.fullPath as
        string | undefined;
    // An address that nothing else takes would be read as an organization's.
    const lost = all.filter(({ href }) => [undefined, '/$organization'].includes(patternOf(href)));
    expect(lost).toEqual([]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(patternOf('/northwind/no-such-page')).toBe('/$organization');
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
