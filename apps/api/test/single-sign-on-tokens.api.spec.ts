import type { Forge } from '@pitwall/testing/providers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  comeThrough,
  type SignOnOrganization,
  type SignOnWorld,
  startSignOnWorld,
} from './single-sign-on-world.ts';

let world: SignOnWorld;
let north: SignOnOrganization;
beforeAll(async () => {
  world = await startSignOnWorld();
  north = await world.organization('Northwind', 'northwind.example');
});
afterAll(() => world.close());

const people = async (): Promise<unknown> =>
  (await world.sql.query('SELECT count(*) AS people FROM "user"')).rows;

describe('the token of a provider', () => {
  it.each<[string, Forge]>([
    [
      'is signed by a key that is not the provider’s',
      (claims) => ({ claims, signedBy: 'another' }),
    ],
    ['is signed by nobody', (claims) => ({ claims, signedBy: 'nobody' })],
    ['is meant for another client', as({ aud: 'somebody-else' })],
    ['is of another issuer', as({ iss: 'https://elsewhere.example' })],
    ['has run out', as({ iat: 1_700_000_000, exp: 1_700_000_600 })],
    ['names nobody', as({ sub: undefined })],
  ])('lets nobody in that %s', async (_fault, forge) => {
    const sub = `person-${Math.random()}`;
    north.provider.person = { sub, email: `${sub}@northwind.example`, email_verified: true };
    north.provider.forge = forge;
    const before = await people();
    const client = world.api.stranger();
    const refused = await comeThrough(client, north);
    expect(refused.json()).toMatchObject({ status: 401, code: 'authentication.failed' });
    expect((await client.send('GET', '/me')).statusCode).toBe(401);
    expect(await people()).toEqual(before);
    // The same way round with the token as it was: it is the change that was refused.
    north.provider.forge = as({});
    expect((await comeThrough(world.api.stranger(), north)).statusCode).toBe(200);
  });
});

/** The token with other claims, signed by the provider as if it had meant them. */
function as(changed: Record<string, unknown>): Forge {
  return (claims) => ({ claims: { ...claims, ...changed }, signedBy: 'itself' });
}
