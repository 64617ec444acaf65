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
