import type { AddressInfo } from 'node:net';
import type { Organization, Page, Scan, ShownDatabaseReport } from '@pitwall/contracts';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../cli/src/exit-codes.ts';
import { tryCommand } from '../../cli/src/testing/trial.ts';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let examined: TestDatabase;
let owner: Client;
let at: string;
let env: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  await api.application.listen(0, '127.0.0.1');
  const { port } = api.application.getHttpServer().address() as AddressInfo;
  examined = await createTestDatabase();
  owner = await api.person('Doctor');
  const { slug } = await owner.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Doctors',
  });
  at = `/organizations/${slug}`;
  await owner.expect(201, 'POST', `${at}/systems`, { name: 'Shop', slug: 'shop' });
  const { token } = await owner.expect<{ token: string }>(201, 'POST', `${at}/tokens`, {
    name: 'doctor',
    permissions: ['scans:write'],
  });
  env = {
    PITWALL_URL: `http://127.0.0.1:${port}`,
    PITWALL_TOKEN: token,
    PITWALL_ORGANIZATION: slug,
    PITWALL_SYSTEM: 'shop',
  };
});
afterAll(async () => {
  await api.close();
  await examined.drop();
});

const doctor = (...parameters: string[]) =>
  tryCommand(['doctor', examined.ownerUrl, '--push', ...parameters], { env });
const subjects = async () =>
  (await owner.expect<Page<Scan>>(200, 'GET', `${at}/systems/shop/scans`)).items.map(
    ({ subject }) => subject,
  );

describe('pitwall doctor --push', () => {
  it('sends what it saw in a real database, which stays there with its figures', async () => {
    const { code, messages } = await doctor('--name', 'production');
    expect(messages).toMatch(/Sent to shop of [\w-]+: \d+ suggestions? to look at/);
    expect(messages).toMatch(/figures over once somebody says so: http\S+\/systems\/shop\/scans\//);
    expect(code).toBe(EXIT.done);
    const { items } = await owner.expect<Page<Scan>>(200, 'GET', `${at}/systems/shop/scans`);
    expect(items).toMatchObject([{ kind: 'database' }]);
    const [{ id = '' } = {}] = items;
    const { report, figures } = await owner.expect<ShownDatabaseReport>(
      200,
      'GET',
      `${at}/systems/shop/database-reports/${id}`,
    );
    expect(report.database.label).toBe('production');
    expect(figures.map(({ component }) => component)).toContain('db.connections');
    expect(items[0]?.subject).toBe(`postgresql/production/${report.database.name}`);
    const { hostname, port, password } = new URL(examined.ownerUrl);
    const kept = JSON.stringify({ report, items });
    for (const secret of [`${hostname}:${port}`, password].filter((one) => one.length > 3))
      expect(kept).not.toContain(secret);
  });

  it('keeps production and staging of one name apart, and takes what is newer of each', async () => {
    await doctor('--name', 'staging');
    await doctor('--name', 'staging');
    const [first] = await subjects();
    expect(first).toMatch(/^postgresql\/staging\/test_/);
    expect(new Set(await subjects()).size).toBe(2);
  });

  it('refuses a name that is no word, and a token that may not send, before anything is kept', async () => {
    const before = (await subjects()).length;
    const refused = await doctor('--name', 'db.example.org:5432/x');
    expect(refused.code).toBe(EXIT.usage);
    expect(refused.messages).toContain('--name must be a word');
    const other = await tryCommand(['doctor', examined.ownerUrl, '--push'], {
      env: { ...env, PITWALL_TOKEN: `${env['PITWALL_TOKEN']}x` },
    });
    expect(other.code).not.toBe(EXIT.done);
    expect((await subjects()).length).toBe(before);
  });
});
