import { describe, expect, it } from 'vitest';
import { AT, bodyOf, ID, OTHER, page, runSignedIn } from '../../testing/signed-in.ts';
import { type Answer, type Given, problem, type Request } from '../../testing/trial.ts';

const channel = (given: object = {}) => ({
  id: ID,
  kind: 'webhook',
  name: 'Ours',
  host: 'hooks.example.org',
  kinds: ['stage_changed', 'forecast_near'],
  state: 'active',
  trouble: null,
  failingSince: null,
  createdAt: AT,
  version: 1,
  ...given,
});
const attempt = (given: object = {}) => ({
  at: AT,
  status: 204,
  error: null,
  milliseconds: 31,
  ...given,
});
const delivery = (given: object = {}) => ({
  id: OTHER,
  title: 'A test message of Pitwall',
  count: 1,
  state: 'waiting',
  attempts: [] as object[],
  createdAt: AT,
  nextAttemptAt: AT,
  endedAt: null,
  ...given,
});
const AT_ALL = '/api/v1/organizations/acme/notification-channels';

/** What waits is what it ends as from the second look on. */
const server = (begun: object, end: object) => {
  let looks = 0;
  return ({ method, path }: Request): Answer => {
    if (path === AT_ALL && method === 'GET') return { json: { items: [channel()] } };
    if (path === AT_ALL) return { status: 201, json: channel({ secret: 'whsec_abc' }) };
    if (method === 'DELETE') return { status: 204 };
    if (method === 'POST') return { status: 202, json: delivery(begun) };
    looks += 1;
    return page(delivery(looks === 1 ? begun : end));
  };
};
const run = (parameters: string[], end: object = {}, begun: object = {}, given: Given = {}) =>
  runSignedIn(['channels', ...parameters], server(begun, end), given);

describe('pitwall channels', () => {
  it('lists them with how each is', async () => {
    const ended = await runSignedIn(['channels', 'list'], () => ({
      json: {
        items: [
          channel(),
          channel({ failingSince: AT }),
          channel({ state: 'disabled', trouble: 'It answered 410.' }),
        ],
      },
    }));
    expect(ended.output).toContain('failing since 2026-01-05');
    expect(ended.output).toContain('disabled: It answered 410.');
    expect(ended.output).toContain('stage_changed,forecast_near');
  });

  it('adds one, with its address from the input, and tells its secret', async () => {
    const given = { readInput: () => Promise.resolve('https://hooks.example.org/s3cret\n') };
    const args = ['add', 'Ours', '--kind', 'webhook', '--url-stdin', '--tell', 'stage_changed', 'forecast_near']; // prettier-ignore
    const ended = await run(args, {}, {}, given);
    expect(bodyOf(ended.requests[0])).toEqual({
      kind: 'webhook',
      name: 'Ours',
      url: 'https://hooks.example.org/s3cret',
      kinds: ['stage_changed', 'forecast_near'],
    });
    expect(ended.output).toBe(
      `Ours tells hooks.example.org.\nIts secret, told this once: whsec_abc\nId: ${ID}\n`,
    );
    for (const wrong of [
      ['add', 'Ours', '--kind', 'webhook', '--tell', 'stage_changed'],
      ['add', 'Ours', '--kind', 'pager', '--url', 'https://x.org', '--tell', 'stage_changed'],
      ['add', 'Ours', '--kind', 'slack', '--url', 'https://x.org', '--tell', 'everything'],
    ])
      expect(await run(wrong)).toMatchObject({ code: 2, requests: [] });
  });

  it('adds one where the answer is lost: asks again under the same key, and has another secret made', async () => {
    const args = ['channels', 'add', 'Ours', '--kind', 'webhook', '--url', 'https://hooks.example.org/x', '--tell', 'assigned']; // prettier-ignore
    const ended = await runSignedIn(args, ({ path }, count) => {
      if (path.endsWith('/secret')) return { json: { secret: 'whsec_new', previousUntil: AT } };
      return count === 1 ? { lost: true } : { status: 201, json: channel({ secret: null }) };
    });
    expect(ended.code).toBe(0);
    expect(ended.output).toContain('Its secret, told this once: whsec_new\n');
    expect(ended.requests.map(({ path }) => path)).toEqual([
      AT_ALL,
      AT_ALL,
      `${AT_ALL}/${ID}/secret`,
    ]);
    const [first, second] = ended.requests.map(({ headers }) => headers['idempotency-key']);
    expect(first).toBe(second);
  });

  it('changes one at the version it has, and asks what', async () => {
    const change = (...given: string[]) =>
      runSignedIn(
        ['channels', 'change', 'Ours', ...given],
        ({ method }) =>
          method === 'GET' ? { json: { items: [channel({ version: 4 })] } } : { json: channel() },
        { readInput: () => Promise.resolve('https://hooks.example.org/other\n') },
      );
    const moved = await change('--url-stdin', '--tell', 'assigned');
    expect(moved.requests.at(-1)).toMatchObject({ method: 'PATCH', path: `${AT_ALL}/${ID}` });
    expect(bodyOf(moved.requests.at(-1))).toEqual({
      version: 4,
      url: 'https://hooks.example.org/other',
      kinds: ['assigned'],
    });
    expect(bodyOf((await change('--pause')).requests.at(-1))).toEqual({
      version: 4,
      state: 'paused',
    });
    const resumed = await change('--resume');
    expect(bodyOf(resumed.requests.at(-1))).toEqual({ version: 4, state: 'active' });
    expect(resumed.output).toBe(
      'Ours (hooks.example.org) is active, told of stage_changed, forecast_near.\n',
    );
    for (const wrong of [
      [],
      ['--pause', '--resume'],
      ['--url', 'https://x.example', '--url-stdin'],
    ])
      expect(await change(...wrong)).toMatchObject({ code: 2, requests: [] });
  });

  it('has another secret made, and prints it alone', async () => {
    const ended = await runSignedIn(['channels', 'secret', 'Ours'], ({ method }) =>
      method === 'GET'
        ? { json: { items: [channel()] } }
        : { json: { secret: 'whsec_new', previousUntil: AT } },
    );
    expect(ended.requests.at(-1)?.path).toBe(`${AT_ALL}/${ID}/secret`);
    expect(ended.output).toBe('whsec_new\n');
    expect(ended.messages).toContain('signs too until 2026-01-05 10:00 UTC');
  });

  it('says why an address inside the network is refused', async () => {
    const ended = await runSignedIn(
      ['channels', 'add', 'In', '--kind', 'slack', '--url', 'http://10.0.0.1/x', '--tell', 'assigned'], // prettier-ignore
      () =>
        problem(422, 'request.invalid', 'Nothing can be sent to this address.', {
          errors: [{ path: 'url', message: 'It leads inside the network.' }],
        }),
    );
    expect(ended.code).toBe(3);
    expect(ended.messages).toContain('url: It leads inside the network.');
  });

  it('sends a test and waits until it arrived', async () => {
    const ended = await run(['test', 'ours'], { state: 'delivered', attempts: [attempt()] });
    expect(ended.code).toBe(0);
    expect(ended.requests.some(({ path }) => path === `${AT_ALL}/${ID}/test`)).toBe(true);
    expect(ended.output).toBe('delivered: answered 204 in 31 ms, attempt 1\n');
  });

  it('ends with 6 when it was refused, once it was tried', async () => {
    const failed = attempt({ status: 500, error: 'The receiver answered 500.' });
    const ended = await run(['test', ID], { attempts: [failed] });
    expect(ended.code).toBe(6);
    expect(ended.output).toContain('waiting: The receiver answered 500 in 31 ms, attempt 1\n');
    expect(ended.messages).toContain('it is tried again at 2026-01-05 10:00 UTC');
  });

  it('replays a message under its id, and does not take the old attempt for the new one', async () => {
    const old = attempt({ status: null, error: 'no answer' });
    const ended = await run(
      ['replay', 'Ours', OTHER, '--json'],
      { state: 'delivered', attempts: [old, attempt()], nextAttemptAt: null },
      { attempts: [old] },
    );
    expect(
      ended.requests.some(({ path }) => path === `${AT_ALL}/${ID}/deliveries/${OTHER}/replay`),
    ).toBe(true);
    expect(JSON.parse(ended.output)).toMatchObject({ id: OTHER, attempts: [old, attempt()] });
  });

  it('finds a message that is sent again behind a page of newer ones', async () => {
    const newer = Array.from({ length: 100 }, () => delivery({ id: ID, state: 'delivered' }));
    const ended = await runSignedIn(['channels', 'replay', 'Ours', OTHER], ({ method, path }) => {
      if (path === AT_ALL) return { json: { items: [channel()] } };
      if (method === 'POST') return { status: 202, json: delivery() };
      return path.includes('cursor=older')
        ? page(delivery({ state: 'delivered', attempts: [attempt()] }))
        : { json: { items: newer, next: 'older' } };
    });
    expect(ended.output).toBe('delivered: answered 204 in 31 ms, attempt 1\n');
  });

  it('prints the log, of one state on demand', async () => {
    const end = { state: 'failed', attempts: [attempt({ status: null, error: 'no answer' })] };
    const ended = await run(['deliveries', 'Ours', '--state', 'failed'], end, end);
    expect(ended.requests.at(-1)?.path).toBe(`${AT_ALL}/${ID}/deliveries?state=failed&limit=100`);
    expect(ended.output).toContain(
      'failed  A test message of Pitwall  no answer in 31 ms, attempt 1',
    );
  });

  it('removes one when told or allowed to, and nothing otherwise', async () => {
    const alone = await run(['remove', 'Ours']);
    expect(alone).toMatchObject({ code: 2 });
    const no = await run(['remove', 'Ours'], {}, {}, { interactive: true, ask: () => Promise.resolve('') }); // prettier-ignore
    expect(no.output).toBe('Nothing was deleted.\n');
    for (const { requests } of [alone, no])
      expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
    const yes = await run(['remove', 'Ours', '--yes', '--json']);
    expect(JSON.parse(yes.output)).toEqual({ removed: ID });
    expect(yes.requests.at(-1)).toMatchObject({ method: 'DELETE', path: `${AT_ALL}/${ID}` });
  });

  it('says when there is none of a name', async () => {
    const ended = await run(['test', 'Theirs']);
    expect(ended.code).toBe(2);
    expect(ended.messages).toContain('There is no channel “Theirs”.');
  });
});
