import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@pitwall/server-db';
import {
  connectDirectly,
  createTestDatabase,
  type DirectConnection,
  type TestDatabase,
} from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfiguredEnvelope } from './configured-envelope.ts';
import { rewrapSecrets } from './rewrap-secrets.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import { SealedSecretRepository } from './sealed-secret.repository.ts';

const [old, current, lost] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const only = (secretKey: Buffer) => createConfiguredEnvelope({ secretKey, previousSecretKeys: [] });
const ring = createConfiguredEnvelope({ secretKey: current, previousSecretKeys: [old] });
const placeOf = (row: string) => ({ organization: null, table: 'mail', row, field: 'content' });

let database: TestDatabase;
let pool: Database;
let sql: DirectConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Database({ ...database, poolSize: 2, statementTimeoutMilliseconds: 15_000 });
  sql = await connectDirectly(database.systemUrl);
});
afterAll(async () => {
  await sql.end();
  await pool.close();
  await database.drop();
});

async function seal(envelope: ReturnType<typeof only>, text: string): Promise<string> {
  const id = randomUUID();
  await sql.query(`INSERT INTO mail (id, state, content) VALUES ($1, 'caught', $2)`, [
    id,
    envelope.seal(text, placeOf(id)),
  ]);
  return id;
}
const stored = async (id: string): Promise<string> =>
  (await sql.query<{ content: string }>('SELECT content FROM mail WHERE id = $1', [id])).rows[0]
    ?.content ?? '';

describe('wrapping all secrets by the current key', () => {
  it('takes every page, leaves what is done, and opens without the old key afterwards', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 1_203; index += 1)
      ids.push(await seal(only(old), `secret ${index}`));
    const fresh = await seal(ring, 'new already');
    const before = await stored(fresh);
    const secrets = new SealedSecretRepository(pool);

    expect(await rewrapSecrets(ring, secrets)).toEqual({
      seen: 1_204,
      rewrapped: 1_203,
      unknown: {},
    });
    expect(await stored(fresh)).toBe(before);
    for (const index of [0, 600, 1_202]) {
      const id = ids[index] ?? '';
      expect(only(current).open(await stored(id), placeOf(id))).toBe(`secret ${index}`);
    }
    // Stopped halfway and run again, or run twice: nothing is done twice.
    expect(await rewrapSecrets(ring, secrets)).toEqual({ seen: 1_204, rewrapped: 0, unknown: {} });
  }, 60_000);

  it('tells of what no configured key opens, and goes on', async () => {
    const gone = await seal(only(lost), 'lost');
    const later = await seal(only(old), 'later');
    const outcome = await rewrapSecrets(ring, new SealedSecretRepository(pool));
    expect(outcome.rewrapped).toBe(1);
    expect(Object.values(outcome.unknown)).toEqual([1]);
    expect(only(lost).open(await stored(gone), placeOf(gone))).toBe('lost');
    expect(only(current).open(await stored(later), placeOf(later))).toBe('later');
  });

  it('never writes over a secret that changed meanwhile', async () => {
    const id = await seal(only(old), 'before');
    const secrets = new SealedSecretRepository(pool);
    const place = SEALED_COLUMNS[0];
    const read = { key: id, sealed: await stored(id) };
    const meanwhile = ring.seal('after', placeOf(id));
    await sql.query('UPDATE mail SET content = $2 WHERE id = $1', [id, meanwhile]);
    expect(await secrets.replace(place, read, ring.rewrap(read.sealed))).toBe(false);
    expect(await stored(id)).toBe(meanwhile);
  });

  it('knows every place where the sources seal something', () => {
    const server = join(import.meta.dirname, '../../../..');
    const files = readdirSync(join(server, 'server'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .filter((name) => !/\.spec\.ts$|generated/.test(name))
      .map((name) => readFileSync(join(server, 'server', name), 'utf8'));
    const places = files
      .filter((text) => text.includes('.seal('))
      .flatMap((text) => [...text.matchAll(/table: '(\w+)',[^}]*?field: '(\w+)'/g)])
      .map(([, table, field]) => `${table}.${field}`);
    expect(places.length).toBeGreaterThan(1);
    expect([...new Set(places)].sort()).toEqual(
      SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort(),
    );
  });
});
