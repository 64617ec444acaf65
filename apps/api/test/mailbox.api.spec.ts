import { Mailer } from '@pitwall/server-mail';
import { Database } from '@pitwall/server-db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
  const mailer = api.application.get(Mailer, { strict: false });
  await api.application.get(Database).withSystem('send a mail', (transaction) =>
    mailer.send(transaction, {
      organizationId: null,
      to: 'ana@example.com',
      subject: 'Confirm your address',
      paragraphs: ['Hello.'],
      action: { label: 'Confirm', path: '/confirm-email#token' },
    }),
  );
});
afterAll(() => api.close());

const read = (more: object = {}) =>
  api.application.inject({ url: '/api/v1/mailbox', headers: { host: 'localhost:4600' }, ...more });

describe('the mailbox of the embedded mode', () => {
  it('shows mails to this machine', async () => {
    const answer = await read();
    expect(answer.statusCode).toBe(200);
    expect(answer.json().items).toMatchObject([
      {
        to: 'ana@example.com',
        subject: 'Confirm your address',
        action: { label: 'Confirm', url: 'http://localhost:4600/confirm-email#token' },
      },
    ]);
  });

  it('is not there for another machine, nor under a foreign name that leads here', async () => {
    expect((await read({ remoteAddress: '192.0.2.7' })).statusCode).toBe(404);
    expect((await read({ headers: { host: 'rebound.example' } })).statusCode).toBe(404);
  });

  it('is not there in production mode, nor where mails are sent', async () => {
    for (const changes of [
      { mode: 'production' },
      { mail: { way: 'smtp', url: 'smtp://127.0.0.1:1', from: 'a@b.example', requireTls: false } },
    ] as const) {
      const other = await startApi(changes);
      try {
        const answer = await other.application.inject({
          url: '/api/v1/mailbox',
          headers: { host: 'localhost:4600' },
        });
        expect(answer.json()).toMatchObject({ status: 404, code: 'resource.not_found' });
      } finally {
        await other.close();
      }
    }
  });

  it('can be emptied', async () => {
    await api.stranger().expect(204, 'DELETE', '/mailbox', undefined);
    expect((await read()).json().items).toEqual([]);
  });
});
