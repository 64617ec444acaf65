import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { type SampleOrganization, SCAN_REPORT_FORMAT } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import prettier from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { type ShownExport, showExport } from './exports-document/export-shown.ts';
import { exportsDocument, steady } from './exports-document/exports-document.ts';
import { startWorker } from './start-worker.ts';
import { GITHUB_WAY, TRACKER_WAYS } from './tracker-ways.ts';

const PAGE = '../../../docs/exports.md';

let api: ApiHarness;
let worker: INestApplicationContext;
let ana: Client;
let slug: string;
beforeAll(async () => {
  api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
  await prepareQueueDatabase(api.database);
  worker = await startWorker(api);
  await api.application.listen(0, '127.0.0.1');
  ana = await api.person('Ana');
  const sample = await ana.expect<SampleOrganization>(201, 'POST', '/sample-organization');
  slug = sample.organization;
}, 120_000);
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

it('docs/exports.md is what the command says and what the trackers show', async () => {
  const at = `/organizations/${slug}`;
  const state = async () =>
    (await ana.expect<SampleOrganization>(200, 'GET', `${at}/sample`)).state;
  await expect.poll(state, { timeout: 180_000, interval: 500 }).toBe('ready');
  const { token } = await ana.expect<{ token: string }>(201, 'POST', `${at}/tokens`, {
    name: 'sync',
    permissions: ['systems:read', 'exports:write'],
  });
  const { port } = api.application.getHttpServer().address() as AddressInfo;
  const env = {
    PITWALL_URL: `http://127.0.0.1:${port}`,
    PITWALL_TOKEN: token,
    PITWALL_ORGANIZATION: slug,
    PITWALL_SYSTEM: 'checkout-api',
  };
  // The demonstration's repository is at no host that Pitwall knows: another scan names one, so that lines have addresses.
  await ana.expect(201, 'POST', `${at}/systems/checkout-api/scans`, {
    ...SCAN,
    id: randomUUID(),
  });
  const place = { ana, system: `${at}/systems/checkout-api`, env, title: TITLE };
  const shown: ShownExport[] = [];
  for (const way of [GITHUB_WAY, ...TRACKER_WAYS]) shown.push(await showExport(way, place));
  const page = steady(exportsDocument(shown), api.configuration.publicUrl);
  const options = await prettier.resolveConfig(new URL(PAGE, import.meta.url).pathname);
  await expect(await prettier.format(page, { ...options, parser: 'markdown' })).toMatchFileSnapshot(
    PAGE,
  );
}, 480_000);

const TITLE = 'Outgoing calls have timeouts and careful retries';

const SNIPPET = 'await fetch(`${this.url}/charges`, { method: "POST", body })';
const SCAN = {
  format: SCAN_REPORT_FORMAT,
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: new Date().toISOString(),
  source: {
    commit: 'b'.repeat(40),
    branch: 'main',
    repository: 'github.com/acme/checkout-api',
    modified: false,
  },
  stacks: ['node'],
  findings: [
    {
      probe: 'outgoing-call-time-limits',
      practice: 'RL-07',
      outcome: 'absent',
      confidence: 'medium',
      suggests: 'absent',
      message: '4 calls to other services state no time limit.',
      locations: [
        {
          path: 'src/payments/provider.client.ts',
          startLine: 27,
          endLine: 27,
          snippet: SNIPPET,
          snippetHash: 'c'.repeat(64),
        },
      ],
      total: 4,
    },
  ],
  skipped: [],
  statistics: { files: 1, bytes: 1, milliseconds: 1 },
};
