// @vitest-environment happy-dom
import { RESERVED_SLUGS } from '@pitwall/contracts';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createAppRouter } from './router.tsx';

const paths = Object.keys(createAppRouter(new QueryClient()).routesByPath);

describe('the addresses', () => {
  it('of pages are reserved, so that no organization can be hidden behind one', () => {
    const first = paths
      .map((path) => path.split('/')[1] ?? '')
      .filter((part) => part !== '' && !part.startsWith('$'));
    expect(first).toContain('catalogue');
    expect(first.filter((part) => !RESERVED_SLUGS.has(part))).toEqual([]);
  });

  it('beside systems are reserved, so that no system can be hidden behind one', () => {
    const beside = paths
      .map((path) => /^\/\$organization\/systems\/([^/$]+)/.exec(path)?.[1])
      .filter((part) => part !== undefined);
    expect(beside).toContain('new');
    expect(beside.filter((part) => !RESERVED_SLUGS.has(part))).toEqual([]);
  });
});

describe('the pages of one thing', () => {
  // What a page throws of what is gone finds no other place than its own route.
  const { routesByPath } = createAppRouter(new QueryClient());
  // The page around a question stays, and tells of it itself.
  const within = ['/$organization/systems/$system/assessment/$practice'];
  const ofOne = Object.values(routesByPath).filter(
    ({ fullPath }) => /\/\$[a-z]+\/?$/.test(fullPath) && fullPath.startsWith('/$organization/'),
  );

  it.each(ofOne.map(({ fullPath }) => fullPath).filter((path) => !within.includes(path)))(
    'say at %s that it is not there',
    (path) => {
      const nearest = ofOne.find(({ fullPath }) => fullPath === path);
      expect(
        nearest?.options.notFoundComponent ?? nearest?.parentRoute?.options?.notFoundComponent,
      ).toBeDefined();
    },
  );
});

describe('what stands after the question mark', () => {
  const read = (path: string, search: object): Record<string, unknown> => {
    const matches = createAppRouter(new QueryClient()).matchRoutes(path, search);
    return matches.at(-1)?.search as Record<string, unknown>;
  };

  it('reaches no page where it is not understood', () => {
    const search = read('/catalogue', { gates: { a: 1 }, stacks: [1, 'python'], topics: ['DB'] });
    expect(search['gates']).toBeUndefined();
    expect(search['stacks']).toEqual(['python']);
    expect(search['topics']).toEqual(['DB']);
    expect(read('/northwind/audit', { since: '2026-13-45', until: '2026-11-05' })).toMatchObject({
      since: undefined,
      until: '2026-11-05',
    });
    expect(read('/northwind/activity', { kind: '__proto__' })['kind']).toBeUndefined();
    expect(read('/northwind/tasks', { state: 'toString', group: 7 })).toMatchObject({
      state: undefined,
      group: undefined,
    });
  });
});
