import type { Organization } from '@pitwall/contracts';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

const FREE = 2;
let api: ApiHarness;
let sql: DirectConnection;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: FREE });
  sql = await connectDirectly(api.database.systemUrl);
});
afterAll(async () => {
  await sql?.end();
  await api?.close();
});

let organizations = 0;
/** Somebody with an organization that nobody has mailed from. */
async function owner(): Promise<{ client: Client; at: string }> {
  organizations += 1;
  const client = await api.person(`Owner${organizations}`);
  const { slug } = await client.expect<Organization>(201, 'POST', '/organizations', {
    name: `Organization ${organizations}`,
  });
  return { client, at: `/organizations/${slug}/invitations` };
}
const mails = async (): Promise<number> => {
  const { rows } = await sql.query<{ count: string }>(
    `SELECT count(*) FROM mail WHERE organization_id IS NOT NULL`,
  );
  return Number(rows[0]?.count);
};

describe('mails of invitations', () => {
  it('flood nobody: one address gets few, whoever invites it and however it is written', async () => {
    const before = await mails();
    const spellings = ['Stranger@flood.example', 'stranger@flood.example'];
    for (const email of spellings) {
      const { client, at } = await owner();
      await client.expect(201, 'POST', at, { role: 'viewer', email, send: true });
    }
    const { client, at } = await owner();
    const refused = await client.send('POST', at, {
      role: 'viewer',
      email: spellings[0],
      send: true,
    });
    expect(refused.json()).toMatchObject({ status: 429, code: 'rate.limited' });
    expect(refused.json<{ detail: string }>().detail).toMatch(/this address.*pass its link on/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(5);
    expect(await mails()).toBe(before + spellings.length);
    // Its link can be passed on all the same, and others are mailed to.
    await client.expect(201, 'POST', at, { role: 'viewer', email: spellings[0], send: false });
    await client.expect(201, 'POST', at, { role: 'viewer', email: 'b@flood.example', send: true });
  });

  it('flood nobody by being sent again either', async () => {
    const { client, at } = await owner();
    const { id } = await client.expect<{ id: string }>(201, 'POST', at, {
      role: 'viewer',
      email: 'again@flood.example',
      send: true,
    });
    const statuses = [];
    for (let time = 0; time < FREE; time += 1)
      statuses.push((await client.send('POST', `${at}/${id}/send`)).statusCode);
    expect(statuses).toEqual([200, 429]);
  });

  it('are no way to write to hundreds of strangers', async () => {
    const { client, at } = await owner();
    const send = (index: number) =>
      client.send('POST', at, { role: 'viewer', email: `s${index}@many.example`, send: true });
    for (let index = 0; index < FREE * 20; index += 1)
      expect((await send(index)).statusCode).toBe(201);
    expect((await send(999)).json()).toMatchObject({ status: 429, code: 'rate.limited' });
    const { client: other, at: otherAt } = await owner();
    await other.expect(201, 'POST', otherAt, {
      role: 'viewer',
      email: 's999@many.example',
      send: true,
    });
  });
});
