import { describe, expect, it } from 'vitest';
import { tryCommand, withServer } from '../../testing/trial.ts';

const ID = '01990000-0000-7000-8000-000000000001';
const run = (given: object) => ({
  id: ID,
  repository: 'github.com/acme/shop',
  address: 'https://github.com/acme/shop',
  reason: 'asked',
  state: 'waiting',
  step: null,
  branch: null,
  commit: null,
  scanId: null,
  known: false,
  error: null,
  createdAt: '2026-01-05T10:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  ...given,
});

const tried = async (...ends: object[]) =>
  withServer(
    ({ method }) =>
      method === 'POST'
        ? { status: 202, json: { items: [run({})] } }
        : { json: run(ends.length > 1 ? (ends.shift() ?? {}) : (ends[0] ?? {})) },
    (url) =>
      tryCommand(['scan-now', '--system', 'shop'], {
        env: { PITWALL_URL: url, PITWALL_TOKEN: 't', PITWALL_ORGANIZATION: 'acme' },
      }),
  );

describe('pitwall scan-now', () => {
  it('waits for the server and says which commit was scanned', async () => {
    const ended = await tried(
      { state: 'running', step: 'fetching' },
      { state: 'finished', commit: 'a'.repeat(40) },
    );
    expect(ended).toMatchObject({
      code: 0,
      output: 'github.com/acme/shop: scanned at aaaaaaaaaa\n',
    });
  });

  it('says why a repository was not scanned', async () => {
    const ended = await tried({ state: 'failed', error: 'The repository is empty.' });
    expect(ended).toMatchObject({
      code: 6,
      output: 'github.com/acme/shop: The repository is empty.\n',
      messages: expect.stringContaining('1 of 1 repositories'),
    });
  });
});
