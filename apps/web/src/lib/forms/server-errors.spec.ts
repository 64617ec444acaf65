import { ApiProblem, NoAnswer } from '@pitwall/api-client';
import type { ErrorCode } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { sortTrouble } from './server-errors.ts';

const failed = (
  errors?: { path: string; message: string }[],
  code: ErrorCode = 'request.invalid',
) =>
  new ApiProblem({
    type: 't',
    title: 'Unprocessable',
    status: 422,
    code,
    detail: 'Some fields are not as they should be; see errors.',
    requestId: 'r',
    ...(errors ? { errors } : {}),
  });

describe('sortTrouble', () => {
  it('puts each message at its field and leaves nothing on top', () => {
    expect(
      sortTrouble(failed([{ path: 'slug', message: 'this address is taken' }]), ['slug']),
    ).toEqual({
      fields: { slug: 'This address is taken.' },
      top: null,
    });
  });

  it('finds the field that holds the part at fault, the nearest one', () => {
    const { fields, top } = sortTrouble(
      failed([
        { path: 'figures.monthly_users', message: 'too many' },
        { path: 'repositories.3', message: 'no credentials' },
      ]),
      ['figures', 'figures.monthly_users', 'repositories'],
    );
    expect(fields).toEqual({
      'figures.monthly_users': 'Too many.',
      repositories: 'No credentials.',
    });
    expect(top).toBeNull();
  });

  it('shows on top what has no field, and every problem without fields', () => {
    const mixed = sortTrouble(
      failed([
        { path: 'name', message: 'too long' },
        { path: 'version', message: 'is missing' },
      ]),
      ['name'],
    );
    expect(mixed.fields).toEqual({ name: 'Too long.' });
    expect(mixed.top?.errors).toEqual([{ path: 'version', message: 'is missing' }]);

    expect(sortTrouble(failed(undefined, 'resource.conflict'), ['name']).top?.code).toBe(
      'resource.conflict',
    );
    expect(sortTrouble(new NoAnswer('none'), ['name']).top?.title).toBe(
      'Pitwall cannot be reached',
    );
  });
});
