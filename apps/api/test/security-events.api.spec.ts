import {
  ACCOUNT_ACTIONS,
  type AuditEvent,
  type Me,
  type Page,
  type TotpSetup,
} from '@pitwall/contracts';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, PASSWORD } from './api-harness.ts';
import {
  join,
  newcomer,
  signInThrough,
  type SignOnOrganization,
  type SignOnWorld,
  startSignOnWorld,
} from './single-sign-on-world.ts';

let world: SignOnWorld;
let north: SignOnOrganization;
let south: SignOnOrganization;
beforeAll(async () => {
  world = await startSignOnWorld();
  north = await world.organization('Northwind', 'northwind.example');
  south = await world.organization('Southwind', 'southwind.example');
});
afterAll(() => world.close());

/** What an organization's log tells of a person, the oldest first. */
async function told(place: SignOnOrganization, userId: string): Promise<AuditEvent[]> {
  const path = `/organizations/${place.organization.slug}/audit-events?limit=100&subject=${userId}`;
  const { items } = await place.owner.expect<Page<AuditEvent>>(200, 'GET', path);
  return items.reverse();
}
const actionsOf = (events: readonly AuditEvent[]): string[] => events.map(({ action }) => action);

describe('the audit log of an organization', () => {
  it('tells who came in, who tried to, and what became of their ways in, with the way and the place', async () => {
    const { client, id } = await world.account('m@elsewhere.example', true);
    for (const place of [north, south]) await join(client, place);
    const signIn = (browser: Client, password: string) =>
      browser.send('POST', '/auth/sign-in', { email: 'm@elsewhere.example', password });
    await signIn(world.api.stranger(), 'a wrong guess');
    await vi.waitFor(async () =>
      expect(actionsOf(await told(north, id))).toContain('account.sign-in-failed'),
    );
    await signIn(world.api.stranger(), PASSWORD);
    const { secret } = await client.expect<TotpSetup>(200, 'POST', '/account/factors/totp');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const { recoveryCodes } = await client.expect<{ recoveryCodes: string[] }>(
      200,
      'POST',
      '/account/factors/totp/confirm',
      { code },
    );
    const second = world.api.stranger();
    await signIn(second, PASSWORD);
    await second.expect(422, 'POST', '/auth/second-factor/totp', { code: '000000' });
    await second.expect(200, 'POST', '/auth/second-factor/recovery-code', {
      code: recoveryCodes[0],
    });
    await client.expect(204, 'POST', '/account/sign-out-others');
    await client.expect(204, 'POST', '/auth/sign-out');
    await world.api
      .stranger()
      .expect(204, 'POST', '/auth/password-reset', { email: 'M@elsewhere.example' });
    await vi.waitFor(async () =>
      expect(actionsOf(await told(south, id))).toContain('account.password.reset-requested'),
    );
    for (const place of [north, south]) {
      const events = await told(place, id);
      expect(actionsOf(events)).toEqual([
        'member.joined',
        'account.sign-in-failed',
        'account.signed-in',
        'account.factor.totp-added',
        'account.sign-in-failed',
        'account.factor.recovery-code-used',
        'account.signed-in',
        'account.session.revoked',
        'account.signed-out',
        'account.password.reset-requested',
      ]);
      expect(events.map(({ after }) => (after as { way?: string } | null)?.way)).toEqual([
        undefined,
        'password',
        'password',
        undefined,
        'totp',
        undefined,
        'password+recovery-code',
        undefined,
        undefined,
        undefined,
      ]);
      for (const event of events)
        expect(event).toMatchObject({ actor: { userId: id }, address: '127.0.0.1' });
    }
  });

  it('tells of a session that the organization’s own provider has made, and no other organization of it', async () => {
    north.provider.person = newcomer(north.domain);
    const client = world.api.stranger();
    await signInThrough(client, north);
    const { id } = await client.expect<Me>(200, 'GET', '/me');
    // A member of the other one too, by its own hand: sessions of this provider are not its to know.
    await world.sql.query(
      `INSERT INTO membership (organization_id, user_id, role) VALUES ($1, $2, 'member')`,
      [south.organization.id, id],
    );
    await signInThrough(client, north);
    await client.expect(204, 'POST', '/auth/sign-out');
    const events = await told(north, id);
    expect(actionsOf(events).filter((action) => action.startsWith('account.signed'))).toEqual([
      'account.signed-in',
      'account.signed-in',
      'account.signed-out',
    ]);
    expect(events.find(({ action }) => action === 'account.signed-in')).toMatchObject({
      after: { way: 'organization' },
    });
    expect(await told(south, id)).toEqual([]);
  });

  it('tells both addresses of a change, and never what a person is called elsewhere', async () => {
    const { client, id } = await world.account('old@elsewhere.example', true);
    await join(client, north);
    await client.expect(204, 'POST', '/account/email', { email: 'new@elsewhere.example' });
    const mails = await world.api.application.inject({
      url: '/api/v1/mailbox?limit=100',
      headers: { host: 'localhost:4600' },
    });
    const mail = (
      mails.json().items as { to: string; subject: string; action?: { url: string } }[]
    ).find(({ to }) => to === 'new@elsewhere.example');
    await world.api.stranger().expect(200, 'POST', '/auth/email-confirmation', {
      token: new URL(mail?.action?.url ?? '').hash.slice(1),
    });
    expect((await told(north, id)).at(-1)).toMatchObject({
      action: 'account.email.changed',
      before: { email: 'old@elsewhere.example' },
      after: { email: 'new@elsewhere.example' },
    });
  });
});

describe('what stays between a person and their account', () => {
  it('is a short list, each with its reason', async () => {
    const personal: Record<string, string> = {
      'account.created': 'nobody works with them yet',
      'account.confirmed-again': 'a proof within a session that began before',
      'account.export-started': 'a right against the installation',
      'account.export-downloaded': 'a right against the installation',
      'email.confirmed': 'it changes no way in',
      'email.change-requested': 'nothing has changed until it is confirmed',
    };
    const { isToldToOrganizations } =
      await import('../../../libs/server/identity/src/events/account-log.ts');
    expect(ACCOUNT_ACTIONS.filter((action) => !isToldToOrganizations(action))).toEqual(
      ACCOUNT_ACTIONS.filter((action) => action in personal),
    );
  });
});
