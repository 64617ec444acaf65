import type { INestApplicationContext } from '@nestjs/common';
import {
  type ExportRun,
  type FailedJob,
  type LiveEvent,
  type Organization,
  type Page,
  type System,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startWorker } from './start-worker.ts';

let api: ApiHarness;
let ana: Client;
let worker: INestApplicationContext;
let address: string;
let at: string;
let system: string;
let token: string;

beforeAll(async () => {
  api = await startApi();
  await prepareQueueDatabase(api.database);
  await api.application.listen(0, '127.0.0.1');
  address = await api.application.getUrl();
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  system = `${at}/systems/${(await ana.expect<System>(201, 'POST', `${at}/systems`, { name: 'Shop' })).slug}`;
  for (const practice of ['DB-05', 'SE-03'])
    await ana.expect(200, 'PUT', `${system}/answers/${practice}`, { state: 'absent', version: 0 });
  const created = await ana.expect<{ token: string }>(201, 'POST', `${at}/tokens`, {
    name: 'watch',
    permissions: ['systems:read'],
  });
  token = created.token;
  worker = await startWorker(api);
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

/** The events of a stream until `enough` says so. */
async function follow(enough: (events: LiveEvent[]) => boolean): Promise<{
  response: Response;
  events: Promise<LiveEvent[]>;
}> {
  const response = await fetch(`${address}/api/v1${at}/live`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const read = async (): Promise<LiveEvent[]> => {
    const events: LiveEvent[] = [];
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (rest + chunk).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages)
        if (message.startsWith('data: ')) events.push(JSON.parse(message.slice(6)) as LiveEvent);
      if (enough(events)) return events;
    }
    return events;
  };
  return { response, events: read() };
}

const finished = async (run: ExportRun): Promise<ExportRun> => {
  let now = run;
  await expect
    .poll(
      async () => {
        now = await ana.expect<ExportRun>(200, 'GET', `${system}/exports/${run.id}`);
        return now.state;
      },
      { timeout: 20_000 },
    )
    .toBe('finished');
  return now;
};

describe('live updates', () => {
  it('tell open pages what changed, as it changes', async () => {
    const { response, events } = await follow((seen) => seen.length > 0);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    await ana.expect(200, 'PUT', `${system}/answers/MO-08`, { state: 'absent', version: 0 });
    expect(await events).toEqual([
      { kind: 'system.changed', systemId: expect.any(String), cause: 'answers' },
    ]);
  });
});

describe('presence in an assessment', () => {
  it('is told to the organization, kept nowhere, and refused for a system that is not there', async () => {
    const { events } = await follow((seen) => seen.length > 1);
    await ana.expect(204, 'POST', `${system}/assessment/presence`, { practice: 'DB-05' });
    await ana.expect(204, 'POST', `${system}/assessment/presence`, { practice: null });
    const told = {
      kind: 'assessment.presence',
      systemId: expect.any(String),
      userId: expect.any(String),
    };
    expect(await events).toEqual([
      { ...told, practice: 'DB-05' },
      { ...told, practice: null },
    ]);
    await ana.expect(404, 'POST', `${at}/systems/none/assessment/presence`, { practice: 'DB-05' });
    await ana.expect(422, 'POST', `${system}/assessment/presence`, { practice: 'x' });
  });
});

describe('an export', () => {
  it('is written by the worker, told of live, and fetched as a file', async () => {
    const { events } = await follow((seen) =>
      seen.some((one) => one.kind === 'export.progress' && one.state === 'finished'),
    );
    const started = await ana.expect<ExportRun>(202, 'POST', `${system}/exports`, {
      format: 'csv',
    });
    expect(started.state).toBe('waiting');
    const run = await finished(started);
    expect(run).toMatchObject({ done: 3, total: 3, error: null });
    expect(await events).toContainEqual(
      expect.objectContaining({
        kind: 'export.progress',
        exportRunId: started.id,
        state: 'finished',
      }),
    );
    const file = await ana.send('GET', `${system}/exports/${started.id}/content`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="shop-roadmap-[\d-]+\.csv"$/,
    );
    expect(file.body.split('\r\n')).toHaveLength(5);
  });

  it('is refused in a format that there is not', async () => {
    expect((await ana.send('POST', `${system}/exports`, { format: 'pdf' })).json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'format' }],
    });
  });
});

describe('another overlay', () => {
  it('is told of once it stands, and not where it was refused', async () => {
    const { events } = await follow((seen) =>
      seen.some(({ kind }) => kind === 'assessment.presence'),
    );
    const overlay = {
      text: 'format: pitwall.overlay/1\nname: Ours\nchange:\n  - { id: RL-03, impact: 5, because: it pays }\n',
      after: 0,
    };
    await ana.expect(200, 'PUT', `${at}/catalogue/overlay`, overlay);
    await ana.expect(409, 'PUT', `${at}/catalogue/overlay`, overlay);
    await ana.expect(204, 'POST', `${system}/assessment/presence`, { practice: null });
    const told = (await events).filter(({ kind }) => kind === 'catalogue.changed');
    expect(told).toEqual([{ kind: 'catalogue.changed' }]);
  });
});

describe('failed jobs', () => {
  it('are listed, and run again when told to', async () => {
    const broken = await ana.expect<ExportRun>(202, 'POST', `${system}/exports`, { format: 'md' });
    await finished(broken);
    const database = new Database({
      ...api.database,
      poolSize: 1,
      statementTimeoutMilliseconds: 15_000,
    });
    const { rows } = await database.systemStatement<{ id: string }>('replay a failed job', {
      text: `INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key, state, attempts, error)
             SELECT gen_random_uuid(), organization_id, 'roadmap.export',
                    jsonb_build_object('organizationId', organization_id, 'systemId', system_id, 'exportRunId', id),
                    'a test', 'failed', 5, 'The disk is full.'
             FROM export_run WHERE id = $1 RETURNING id`,
      values: [broken.id],
    });
    await database.close();
    const id = rows[0]?.id ?? '';
    const failed = await ana.expect<Page<FailedJob>>(200, 'GET', `${at}/jobs/failed`);
    expect(failed.items).toMatchObject([
      { id, name: 'roadmap.export', error: 'The disk is full.' },
    ]);
    await ana.expect(204, 'POST', `${at}/jobs/${id}/replay`);
    await expect
      .poll(async () => (await ana.expect<Page<FailedJob>>(200, 'GET', `${at}/jobs/failed`)).items)
      .toEqual([]);
    await ana.expect(404, 'POST', `${at}/jobs/${id}/replay`);
  });
});

describe('stopping', () => {
  it('ends open streams, so that nothing holds the process back', async () => {
    const { events } = await follow(() => false);
    const began = Date.now();
    await api.application.close();
    await events;
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});
