import { describe, expect, it } from 'vitest';
import { GITLAB_API, gitlabTracker } from './gitlab.ts';

const connect = (given: { project?: string; baseUrl?: string }) =>
  gitlabTracker.connect.safeParse({
    provider: 'gitlab',
    project: 'acme/shop',
    credential: { token: 'glpat-01234567890123456789' },
    ...given,
  });

describe('a project at GitLab', () => {
  it.each(['acme/shop', 'acme/web/shop.js', '_acme/shop_2', '278964'])('is %s', (project) => {
    expect(connect({ project }).data?.project).toBe(project);
  });

  it.each(['shop', 'acme/', '/shop', '../shop', 'acme/../shop', 'acme shop/x', '0', 'acme/shop?x'])(
    'is not %s',
    (project) => {
      expect(connect({ project }).success).toBe(false);
    },
  );

  it.each([
    [undefined, GITLAB_API],
    ['https://gitlab.acme.example', 'https://gitlab.acme.example/api/v4'],
    ['https://acme.example/gitlab/', 'https://acme.example/gitlab/api/v4'],
    ['https://gitlab.acme.example/api/v4/', 'https://gitlab.acme.example/api/v4'],
  ])('stands at %s, asked at %s', (baseUrl, asked) => {
    expect(connect(baseUrl === undefined ? {} : { baseUrl }).data?.baseUrl).toBe(asked);
  });
});
