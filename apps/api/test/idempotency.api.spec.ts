import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let sql: DirectConnection;
let ana: Client;

beforeAll(async () => {
  api = await startApi();
  sql = await connectDirectly(api.database.ownerUrl);
  ana = await api.person('Ana');
});
afterAll(async () => {
  await sql.end();
  await api.close();
});

describe('a creation with an Idempotency-Key', () => {
  it('is told and made once, though its answer could not be kept', async () => {
    await sql.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'no room for this answer'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON idempotency_record
        FOR EACH ROW WHEN (NEW.status IS NOT NULL) EXECUTE FUNCTION refuse()`);
    const create = () =>
      ana.send('POST', '/organizations', { name: 'Once' }, { 'idempotency-key': 'not-to-be-kept' });
    const first = await create();
    const again = await create();
    await sql.query('DROP FUNCTION refuse CASCADE');
    expect(first.statusCode).toBe(201);
    expect(again.json()).toMatchObject({ status: 409, code: 'idempotency.in_progress' });
    await ana.expect(200, 'GET', '/organizations/once');
    await ana.expect(404, 'GET', '/organizations/once-2');
  });

  it('may be tried again with its key when it was refused', async () => {
    const create = (name: string) =>
      ana.send('POST', '/organizations', { name }, { 'idempotency-key': 'refused-at-first' });
    expect((await create('')).statusCode).toBe(422);
    expect((await create('Second')).json()).toMatchObject({ slug: 'second' });
  });
});
