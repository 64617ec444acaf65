import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScanReport } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { problem, tryCommand, withFolder, withServer, type Answer } from '../testing/trial.ts';

const report: ScanReport = {
  format: 'pitwall.scan/1',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: '2026-01-02T03:04:05.000Z',
  source: { commit: null, branch: null, repository: null, modified: false },
  stacks: ['node'],
  findings: [],
  skipped: [],
  statistics: { files: 1, bytes: 1, milliseconds: 1 },
};
const received = (alreadyReceived: boolean): Answer => ({
  status: alreadyReceived ? 200 : 201,
  json: { scan: { id: 's' }, alreadyReceived, suggestions: 1, more: 'later' },
});
const environment = (url: string) => ({
  PITWALL_URL: url,
  PITWALL_TOKEN: 'secret-token',
  PITWALL_ORGANIZATION: 'acme',
  PITWALL_SYSTEM: 'shop',
});
const push = (answer: (count: number) => Answer) =>
  withServer(
    (_request, count) => answer(count),
    async (url, requests) => ({
      ...(await tryCommand(['push'], {
        env: environment(url),
        readInput: () => Promise.resolve(JSON.stringify(report)),
      })),
      requests,
    }),
  );

describe('pitwall push', () => {
  it('sends a report of a file or of the input', async () => {
    await withFolder(async (cwd) => {
      await writeFile(join(cwd, 'r.json'), JSON.stringify(report));
      await withServer(
        () => received(false),
        async (url, requests) => {
          const ended = await tryCommand(['push', 'r.json'], { cwd, env: environment(url) });
          expect(ended).toMatchObject({
            code: 0,
            messages: 'Sent to shop of acme: 1 suggestion to look at.\n',
          });
          expect(JSON.parse(requests[0]?.body ?? '')).toEqual(report);
        },
      );
    });
    expect((await push(() => received(false))).code).toBe(0);
  });

  it('says when the report had been received before', async () => {
    expect((await push(() => received(true))).messages).toBe(
      'shop had received this report before; nothing changed.\n',
    );
  });

  it('tries again when the server is busy, and sends the same report', async () => {
    const ended = await push((count) =>
      count === 1
        ? { ...problem(503, 'service.unavailable', 'Busy.'), headers: { 'retry-after': '0' } }
        : received(false),
    );
    expect(ended.code).toBe(0);
    expect(ended.requests).toHaveLength(2);
    expect(ended.requests[0]?.body).toBe(ended.requests[1]?.body);
    expect(ended.requests[0]?.headers['idempotency-key']).toBe(
      ended.requests[1]?.headers['idempotency-key'],
    );
  });

  it('asks again while the request whose answer was lost is still being done', async () => {
    const ended = await push((count) =>
      count === 1
        ? { lost: true }
        : count === 2
          ? {
              ...problem(409, 'idempotency.in_progress', 'It is still running.'),
              headers: { 'content-type': 'application/problem+json', 'retry-after': '1' },
            }
          : received(true),
    );
    expect(ended.code).toBe(0);
    expect(ended.requests).toHaveLength(3);
  });

  it.each([
    [401, 'authentication.required', 4, 'pitwall login'],
    [403, 'permission.denied', 4, 'permission that this needs'],
    [404, 'resource.not_found', 3, 'pitwall systems'],
    [422, 'report.unsupported_version', 3, 'Use a CLI of'],
    [500, 'internal.error', 3, 'request r-1'],
    [418, 'a.code.of.the.future', 3, 'a.code.of.the.future'],
  ])('explains %i %s', async (status, problemCode, code, hint) => {
    const ended = await push(() => problem(status, problemCode, 'The server says so.'));
    expect(ended.code).toBe(code);
    expect(ended.messages).toContain('Refused: The server says so.');
    expect(ended.messages).toContain(hint);
    expect(ended.messages).not.toContain('secret-token');
  });

  it('names the fields at fault', async () => {
    const ended = await push(() =>
      problem(422, 'request.invalid', 'Some fields are wrong.', {
        errors: [{ path: 'findings.0.probe', message: 'too long' }],
      }),
    );
    expect(ended.messages).toContain('  findings.0.probe: too long');
  });

  it.each([
    [
      'another kind of server',
      (): Answer => ({ status: 404, text: '<html>' }),
      'in a form that Pitwall does not use',
    ],
    [
      'an answer that cannot be read',
      (): Answer => ({ status: 200, json: { ok: true } }),
      'does not read (scan:',
    ],
    [
      'a redirect, without following it',
      (): Answer => ({
        status: 301,
        headers: { location: 'https://elsewhere.example.org/' },
        json: {},
      }),
      'sends requests on to https://elsewhere.example.org/',
    ],
  ])('knows %s', async (_name, answer, message) => {
    const ended = await push(answer);
    expect(ended.code).toBe(3);
    expect(ended.messages).toContain(message);
    expect(ended.requests).toHaveLength(1);
  });

  it('says that the server cannot be reached', async () => {
    const gone = await withServer(
      () => ({}),
      (url) => Promise.resolve(url),
    );
    const ended = await tryCommand(['push'], {
      env: environment(gone),
      readInput: () => Promise.resolve(JSON.stringify(report)),
    });
    expect(ended.code).toBe(3);
    expect(ended.messages).toMatch(/^http:\/\/127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/);
  });

  it.each([
    ['no JSON', '{', 'The input is no JSON.'],
    ['another document', '{"a":1}', 'is no scan report'],
    [
      'a report of another version',
      '{"format":"pitwall.scan/9"}',
      'pitwall.scan/9; this version of the CLI sends pitwall.scan/1',
    ],
    ['a damaged report', JSON.stringify({ ...report, stacks: 'node' }), '  stacks: '],
  ])('refuses %s before anything is sent', async (_name, text, message) => {
    const ended = await tryCommand(['push'], {
      env: environment('http://127.0.0.1:1'),
      readInput: () => Promise.resolve(text),
    });
    expect(ended.code).toBe(5);
    expect(ended.messages).toContain(message);
  });

  it('asks for what is missing', async () => {
    const env = environment('http://127.0.0.1:1');
    expect((await tryCommand(['push', 'gone.json'], { env })).messages).toBe(
      'gone.json does not exist.\n',
    );
    expect((await tryCommand(['push'], { env, interactive: true })).messages).toContain(
      'Name the report',
    );
    expect(
      (await tryCommand(['push', 'r.json'], { env: { ...env, PITWALL_SYSTEM: undefined } }))
        .messages,
    ).toContain('Name the system');
  });

  it('does not send a token over a connection that anyone can read', async () => {
    const ended = await tryCommand(['push'], { env: environment('http://pitwall.example.org') });
    expect(ended.code).toBe(2);
    expect(ended.messages).toContain('anyone on the way can read your token');
  });
});
