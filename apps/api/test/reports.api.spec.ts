import type { INestApplicationContext } from '@nestjs/common';
import type {
  CreatedReportShare,
  Organization,
  Page,
  ReportRun,
  ReportShare,
  SharedReport,
  System,
} from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

let api: ApiHarness;
let ana: Client;
let worker: INestApplicationContext;
let sql: DirectConnection;
let at: string;
let slug: string;

beforeAll(async () => {
  api = await startApi();
  await prepareQueueDatabase(api.database);
  sql = await connectDirectly(api.database.systemUrl);
  ana = await api.person('Ana');
  const made = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
  at = `/organizations/${made.slug}`;
  slug = (
    await ana.expect<System>(201, 'POST', `${at}/systems`, {
      name: 'Checkout',
      figures: { monthly_users: 40_000, peak_requests_per_second: 120 },
    })
  ).slug;
  worker = await startWorker(api);
});
afterAll(async () => {
  await worker?.close();
  await sql?.end();
  await api?.close();
});

const share = (body: object = {}) =>
  ana.expect<CreatedReportShare>(201, 'POST', `${at}/report-shares`, body);
const tokenOf = ({ link }: CreatedReportShare): string => new URL(link).hash.slice(1);
const tokenWith = (given: object) =>
  ana.expect<{ id: string; token: string }>(201, 'POST', `${at}/tokens`, {
    name: 'script',
    permissions: ['reports:manage', 'systems:read'],
    ...given,
  });
const open = (token: string) => api.stranger().send('POST', '/shared-reports', { token });

describe('a shared report', () => {
  it('shows whoever has the link that report and nothing else, and counts it', async () => {
    const made = await share({ system: slug, days: 7 });
    expect(new URL(made.link).pathname).toBe('/shared-report');
    const answer = await open(tokenOf(made));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    const { report } = answer.json<SharedReport>();
    expect(report).toMatchObject({ organization: 'Northwind', system: { name: 'Checkout' } });
    expect(answer.body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    await open(tokenOf(made));
    const { items } = await ana.expect<Page<ReportShare>>(200, 'GET', `${at}/report-shares`);
    const row = items.find(({ id }) => id === made.id);
    expect(row).toMatchObject({ views: 2, sharedBy: 'Ana' });
    expect(row?.lastViewedAt).not.toBeNull();
    // The token opens nothing of the API.
    const asToken = await api.stranger().withToken(tokenOf(made)).send('GET', `${at}/report`);
    expect(asToken.statusCode).toBe(401);
  });

  it('stays as it was shared, whatever happens afterwards', async () => {
    const made = await share();
    const before = (await open(tokenOf(made))).json<SharedReport>().report;
    await ana.expect(201, 'POST', `${at}/systems`, { name: 'Secret new venture' });
    const after = await open(tokenOf(made));
    expect(after.json<SharedReport>().report).toEqual(before);
    expect(after.body).not.toContain('Secret');
  });

  it('shows nothing once it is revoked, over, of a deleted system, or made up; nothing tells which', async () => {
    const revoked = await share();
    await ana.expect(204, 'DELETE', `${at}/report-shares/${revoked.id}`);
    const over = await share();
    await sql.query(`UPDATE report_share SET expires_at = now() WHERE id = $1`, [over.id]);
    await ana.expect(201, 'POST', `${at}/systems`, { name: 'Gone', slug: 'gone' });
    const ofArchived = await share({ system: 'gone' });
    await ana.expect(204, 'DELETE', `${at}/systems/gone`);
    const answers = [];
    for (const token of [tokenOf(revoked), tokenOf(over), tokenOf(ofArchived), 'made-up'])
      answers.push(await open(token));
    for (const answer of answers) {
      expect(answer.statusCode).toBe(410);
      expect(answer.json()).toMatchObject({ code: 'link.unusable' });
    }
    const details = answers.map((answer) => answer.json<{ detail: string }>().detail);
    expect(new Set(details).size).toBe(1);
    // What it showed went with it, and only a hash of the token was ever there.
    const { rows } = await sql.query<{ report: object; hash: string }>(
      'SELECT report, token_hash AS hash FROM report_share WHERE id = $1',
      [revoked.id],
    );
    expect(rows[0]?.report).toEqual({});
    expect(rows[0]?.hash).not.toContain(tokenOf(revoked));
  });

  it('is an admin’s to make, also by a token, with which it ends', async () => {
    const { id, token } = await tokenWith({ days: 2 });
    const script = api.stranger().withToken(token);
    const made = await script.expect<CreatedReportShare>(201, 'POST', `${at}/report-shares`, {
      days: 30,
    });
    expect(made).toMatchObject({ sharedBy: 'Ana', token: 'script' });
    expect(Date.parse(made.expiresAt)).toBeLessThan(Date.now() + 2 * 86_400_000);
    expect((await open(tokenOf(made))).statusCode).toBe(200);
    const audit = await ana.send('GET', `${at}/audit-events?action=report.shared`);
    expect(audit.body).toContain(id);
    expect(audit.body).not.toContain(tokenOf(made));
    await ana.expect(204, 'DELETE', `${at}/tokens/${id}`);
    expect((await open(tokenOf(made))).json()).toMatchObject({ code: 'link.unusable' });
    // One that a person made goes on.
    expect((await open(tokenOf(await share()))).statusCode).toBe(200);
  });

  it('is not made by a token of the organization, nor by one for what it does not see', async () => {
    const refused = async (given: object, body: object = {}): Promise<string> => {
      const { token } = await tokenWith(given);
      const answer = await api
        .stranger()
        .withToken(token)
        .send('POST', `${at}/report-shares`, body);
      expect(answer.statusCode).toBe(403);
      return answer.json<{ detail: string }>().detail;
    };
    expect(await refused({ kind: 'organization' })).toContain('nobody stands behind it');
    expect(await refused({ permissions: ['systems:read'] })).toContain('reports:manage');
    const other = await ana.expect<System>(201, 'POST', `${at}/systems`, { name: 'Finder' });
    expect(await refused({ systemIds: [other.id] })).toContain('Name the one');
    const { token } = await tokenWith({ systemIds: [other.id] });
    const narrow = api.stranger().withToken(token);
    const send = (system: string) => narrow.send('POST', `${at}/report-shares`, { system });
    expect((await send(slug)).statusCode).toBe(404);
    expect((await send(other.slug)).statusCode).toBe(201);
  });

  it('is not a member’s to make', async () => {
    const ben = await api.person('Ben');
    const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
      role: 'member',
    });
    await ben.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
    expect((await ben.send('POST', `${at}/report-shares`, {})).statusCode).toBe(403);
    expect((await ben.send('GET', `${at}/report`)).statusCode).toBe(200);
  });
});

describe('a report as a file', () => {
  const finished = async (body: object): Promise<ReportRun> => {
    const run = await ana.expect<ReportRun>(202, 'POST', `${at}/report-runs`, body);
    await expect
      .poll(
        async () => (await ana.expect<ReportRun>(200, 'GET', `${at}/report-runs/${run.id}`)).state,
        { timeout: 20_000 },
      )
      .toBe('finished');
    return ana.expect<ReportRun>(200, 'GET', `${at}/report-runs/${run.id}`);
  };

  it('is made by the worker and handed out whole', async () => {
    const run = await finished({ format: 'pdf', system: slug });
    expect(run).toMatchObject({ done: 6, total: 6, system: { slug } });
    const answer = await ana.send('GET', `${at}/report-runs/${run.id}/content`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="checkout-report-\d{4}-\d\d-\d\d\.pdf"$/,
    );
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.rawPayload.subarray(-6).toString()).toContain('%%EOF');
    const { items } = await ana.expect<Page<ReportRun>>(
      200,
      'GET',
      `${at}/report-runs?system=${slug}`,
    );
    expect(items.map(({ id }) => id)).toEqual([run.id]);
  });

  it('says the same as Markdown and JSON', async () => {
    const markdown = await finished({ format: 'md' });
    const json = await finished({ format: 'json' });
    const text = (await ana.send('GET', `${at}/report-runs/${markdown.id}/content`)).body;
    const data = (await ana.send('GET', `${at}/report-runs/${json.id}/content`)).json<{
      headline: string;
    }>();
    expect(text).toContain(data.headline);
  });
});
