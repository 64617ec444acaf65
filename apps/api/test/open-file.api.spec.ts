import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  for (const slug of ['full', 'empty', 'third'])
    await ana.expect(201, 'POST', '/organizations', { name: slug, slug });
  await ana.expect(201, 'POST', '/organizations/full/teams', { name: 'Core' });
  await ana.expect(201, 'POST', '/organizations/full/systems', { name: 'Shop', team: 'core' });
});
afterAll(() => api.close());

const at = (organization: string): string => `/organizations/${organization}/open-file`;

describe('the open file over HTTP', () => {
  it('goes out as JSON that nobody keeps, and comes into an empty organization once', async () => {
    const answer = await ana.send('GET', at('full'));
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const file = answer.json<{ tables: { system: object[] } }>();
    expect(file.tables.system).toHaveLength(1);
    expect(await ana.expect(200, 'POST', at('empty'), file)).toEqual({
      teams: 1,
      systems: 1,
      answers: 0,
      tasks: 0,
      unknownPeople: [],
    });
    expect(await ana.expect(409, 'POST', at('empty'), file)).toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('is refused where it is not JSON, cut off, or something else; then nothing is there', async () => {
    const text = (await ana.send('GET', at('full'))).body;
    const send = (body: string, type = 'application/json') =>
      ana.send('POST', at('third'), body, { 'content-type': type });
    expect((await send(text, 'text/csv')).statusCode).toBe(415);
    const answers = [await send(text.slice(0, -40)), await send(''), await send('hello')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400]);
    const other = await send(text.replace('organization/1', 'organization/7'));
    expect(other.json()).toMatchObject({ code: 'report.unsupported_version' });
    const strange = await send(text.replace('"tables":{', '"tables":{"cars":[{"id":1}],'));
    expect(strange.json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'tables.cars' }],
    });
    const { items } = await ana.expect<{ items: object[] }>(
      200,
      'GET',
      '/organizations/third/systems',
    );
    expect(items).toEqual([]);
  });

  it('is told why it is refused while it is still being sent', async () => {
    await api.application.listen(0, '127.0.0.1');
    const { port } = api.application.getHttpServer().address() as AddressInfo;
    function* endless(): Generator<string> {
      yield '{"format":"something/1","tables":{"incident":[';
      for (let row = 0; row < 400; row += 1) yield `{"description":"${'x'.repeat(50_000)}"},`;
    }
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${at('third')}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: ana.cookies,
        origin: 'http://localhost:4600',
      },
      body: Readable.toWeb(Readable.from(endless())) as never,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'report.unsupported_version' });
  });

  it('is for nobody else', async () => {
    const oto = await api.person('Oto');
    expect((await oto.send('GET', at('full'))).statusCode).toBe(404);
    expect((await oto.send('POST', at('third'), { format: 'x' })).statusCode).toBe(404);
    expect((await api.stranger().send('POST', at('third'), { format: 'x' })).statusCode).toBe(401);
  });
});
