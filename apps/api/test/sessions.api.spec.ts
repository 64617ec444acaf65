import type { Session } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

let api: ApiHarness;
let database: Database;
let count = 0;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
  database = api.application.get(Database);
});
afterAll(() => api.close());

/** A person with an account, and their address. */
async function someone(name: string): Promise<{ client: Client; email: string }> {
  const client = api.stranger();
  const email = `${name.toLowerCase()}.${(count += 1)}@sessions.example`;
  await client.expect(201, 'POST', '/auth/sign-up', { name, email, password: PASSWORD });
  return { client, email };
}
const signIn = (client: Client, email: string, password: string) =>
  client.send('POST', '/auth/sign-in', { email, password });

describe('sessions', () => {
  const list = async (client: Client): Promise<Session[]> =>
    (await client.expect<{ items: Session[] }>(200, 'GET', '/account/sessions')).items;

  it('are listed with their device, and ended one by one with their next request', async () => {
    const { client, email } = await someone('Mia');
    const phone = api.stranger();
    await phone.send(
      'POST',
      '/auth/sign-in',
      { email, password: PASSWORD },
      {
        'user-agent':
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      },
    );
    const sessions = await list(client);
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ current }) => !current);
    expect(other).toMatchObject({
      device: { browser: 'Safari', system: 'iOS', kind: 'phone' },
      address: '127.0.0.1',
    });
    await client.expect(204, 'DELETE', `/account/sessions/${other?.id}`);
    expect((await phone.send('GET', '/me')).statusCode).toBe(401);
    expect(await list(client)).toMatchObject([{ current: true }]);
  });

  it('of another person are not there to be ended', async () => {
    const { client } = await someone('Ned');
    const { client: other } = await someone('Oda');
    const [session] = await list(other);
    const answer = await client.send('DELETE', `/account/sessions/${session?.id}`);
    expect(answer.json()).toMatchObject({ status: 404 });
    expect((await other.send('GET', '/me')).statusCode).toBe(200);
  });

  it('end everywhere else, or everywhere', async () => {
    const { client, email } = await someone('Pat');
    const others = [api.stranger(), api.stranger()];
    for (const other of others) await signIn(other, email, PASSWORD);
    await client.expect(204, 'POST', '/account/sign-out-others');
    for (const other of others) expect((await other.send('GET', '/me')).statusCode).toBe(401);
    expect((await client.send('GET', '/me')).statusCode).toBe(200);
    await client.expect(204, 'POST', '/account/sign-out-everywhere');
    expect((await client.send('GET', '/me')).statusCode).toBe(401);
  });

  it('end without use and after their time in all', async () => {
    const { client, email } = await someone('Quin');
    const where = `WHERE user_id = (SELECT id FROM "user" WHERE email_key = $1)`;
    const { rows } = await database.systemStatement<{ idle: number; all: number }>(
      'keep an account',
      {
        text: `SELECT extract(epoch FROM expires_at - created_at)::int AS idle,
                      extract(epoch FROM ends_at - created_at)::int AS all FROM session ${where}`,
        values: [email],
      },
    );
    expect(rows).toEqual([{ idle: 168 * 3_600, all: 30 * 86_400 }]);
    // Used near its end, it goes on, and never past its end.
    await database.systemStatement('keep an account', {
      text: `UPDATE session SET last_seen_at = now() - interval '6 days', expires_at = now() + interval '1 hour',
             ends_at = now() + interval '2 hours' ${where}`,
      values: [email],
    });
    await client.expect(200, 'GET', '/me');
    const moved = await database.systemStatement<{ same: boolean }>('keep an account', {
      text: `SELECT expires_at = ends_at AS same FROM session ${where}`,
      values: [email],
    });
    expect(moved.rows).toEqual([{ same: true }]);
    await database.systemStatement('keep an account', {
      text: `UPDATE session SET expires_at = now() ${where}`,
      values: [email],
    });
    expect((await client.send('GET', '/me')).statusCode).toBe(401);
  });

  it('stay ended when a request that began before ends after', async () => {
    const { client, email } = await someone('Rae');
    const [session] = await list(client);
    const { SessionStore } =
      await import('../../../libs/server/identity/src/sessions/session-store.ts');
    const store = new SessionStore(database, api.configuration);
    await database.systemStatement('keep an account', {
      text: 'DELETE FROM session WHERE id = $1',
      values: [session?.id],
    });
    // What the session plugin would save at the end of that request.
    await new Promise<void>((resolve, reject) => {
      store.set('an id that was read', { account: { userId: email }, passport: email }, (error) =>
        error ? reject(error as Error) : resolve(),
      );
    });
    const { rows } = await database.systemStatement<{ count: string }>('keep an account', {
      text: 'SELECT count(*) FROM session WHERE id = $1 OR user_id = (SELECT id FROM "user" WHERE email_key = $2)',
      values: [session?.id, email],
    });
    expect(rows).toEqual([{ count: '0' }]);
  });
});
