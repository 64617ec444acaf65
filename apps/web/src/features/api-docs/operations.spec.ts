import type { ApiDescription } from '@pitwall/api-client';
import { describe, expect, it } from 'vitest';
import { operationsByTag } from './operations.ts';

const operation = (
  operationId: string,
  tag: string,
  rest: { summary?: string; description?: string; security?: Record<string, string[]>[] } = {},
): ApiDescription['paths'][string][string] => ({
  operationId,
  summary: '',
  tags: [tag],
  parameters: [],
  responses: {},
  ...rest,
});

const paths: ApiDescription['paths'] = {
  '/api/v1/me': { get: operation('SignIn_me', 'Account', { summary: 'The signed-in person' }) },
  '/api/v1/organizations/{organization}/teams': {
    get: operation('Teams_list', 'Teams', {
      description: 'Needs the permission `organization:read`.',
    }),
    post: operation('Teams_create', 'Teams', { summary: 'Create a team' }),
  },
  '/api/v1/auth/sign-in': { post: operation('SignIn_signIn', 'Account', { security: [] }) },
};

describe('operationsByTag', () => {
  it('groups in the order in which one meets them', () => {
    const groups = operationsByTag({
      paths: { '/new': { get: operation('New_get', 'Of a newer server') }, ...paths },
    });
    expect(groups.map(({ tag, operations }) => [tag, operations.length])).toEqual([
      ['Account', 2],
      ['Teams', 2],
      ['Of a newer server', 1],
    ]);
    expect(groups[1]?.operations[0]).toMatchObject({
      method: 'GET',
      permission: 'organization:read',
      open: false,
    });
    expect(groups[0]?.operations[1]).toMatchObject({ permission: null, open: true });
  });

  it('finds by method, path, words and tag', () => {
    const found = (search: string) =>
      operationsByTag({ paths }, search).flatMap(({ operations }) =>
        operations.map((one) => one.operation.operationId),
      );
    expect(found('post team')).toEqual(['Teams_create']);
    expect(found('ACCOUNT signed')).toEqual(['SignIn_me']);
    expect(found('/auth/')).toEqual(['SignIn_signIn']);
    expect(found('nothing of that kind')).toEqual([]);
  });
});
