import { type AddressInfo, createServer } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration, type MailConfiguration } from '@pitwall/server-kernel';
import { PermanentJobError } from '@pitwall/server-queue';
import {
  createTenant,
  createTestDatabase,
  openFeatures,
  type TestDatabase,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MailJobsModule } from './mail.module.ts';
import { MailRepository } from './mail.repository.ts';
import { Mailer } from './mailer.ts';
import { MailSender } from './sending/mail-sender.ts';
import { SmtpTransport } from './sending/smtp-transport.ts';
import { type LocalMailServer, startMailServer } from './testing/local-mail-server.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let server: LocalMailServer;
let ana: TestTenant;
let mailer: Mailer;
let sender: MailSender;
let mails: MailRepository;

/** Every test says how mails leave; nothing reads it earlier than the first mail. */
const leaveBy = (mail: MailConfiguration): void => {
  (application.get<Configuration>(CONFIGURATION) as { mail: MailConfiguration }).mail = mail;
};
const bySmtp = (url: string): MailConfiguration => ({
  way: 'smtp',
  url,
  from: 'Pitwall <pitwall@example.com>',
  requireTls: false,
});
const link = {
  subject: 'Reset\r\nBcc: mallory@example.com',
  paragraphs: ['Someone asked for a new password.'],
  action: { label: 'Choose a password', path: '/reset-password#secret-token' },
};
const account = { organizationId: null, to: 'ben@example.com', ...link };

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 10_000 });
  ana = await createTenant(database, 'northwind');
  server = await startMailServer({
    onRcptTo({ address }, _session, done) {
      const refused = Object.assign(new Error('no such person'), { responseCode: 550 });
      const later = Object.assign(new Error('come back'), { responseCode: 451 });
      if (address.startsWith('nobody')) done(refused);
      else if (address.startsWith('later')) done(later);
      else done();
    },
  });
});
beforeEach(async () => {
  await application?.close();
  application = await openFeatures(database, MailJobsModule);
  mailer = application.get(Mailer, { strict: false });
  sender = application.get(MailSender, { strict: false });
  mails = application.get(MailRepository, { strict: false });
  leaveBy(bySmtp(server.url));
  server.received.length = 0;
});
afterAll(async () => {
  await application.close();
  await server.close();
  await database.close();
  await clone.drop();
});

/** Leaves a mail and gives its row and job. */
async function leave(mail: Parameters<Mailer['send']>[1]) {
  const run = (transaction: never): Promise<void> => mailer.send(transaction, mail);
  if (mail.organizationId === null) await database.withSystem('send a mail', run as never);
  else await database.withTenant(ana, run as never);
  return database.withSystem('send a mail', async (transaction) => {
    const row = await transaction.mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const jobs = await transaction.outboxJob.findMany({
      where: { payload: { path: ['mailId'], equals: row.id } },
    });
    return { row, jobs };
  });
}
const stateOf = async (id: string) =>
  database.withSystem('send a mail', (transaction) =>
    transaction.mail.findUniqueOrThrow({ where: { id } }),
  );

describe('mails', () => {
  it('are left with a job that carries only their id, and their content is sealed', async () => {
    const { row, jobs } = await leave(account);
    expect(jobs.map(({ name, payload }) => ({ name, payload }))).toEqual([
      { name: 'mail.send-to-account', payload: { mailId: row.id } },
    ]);
    expect(row.state).toBe('waiting');
    expect(row.content).not.toMatch(/secret-token|ben@example/);
  });

  it('are delivered as text and HTML, and then forgotten', async () => {
    const { row } = await leave(account);
    await sender.send(row.id);
    const [mail] = server.received;
    expect(mail).toMatchObject({ from: 'pitwall@example.com', to: ['ben@example.com'] });
    expect(mail?.source).toMatch(/^Subject: Reset Bcc: mallory@example.com\r$/m);
    expect(mail?.source).toContain(`Message-ID: <${row.id}@localhost>`);
    expect(mail?.source).toContain('Content-Type: text/plain');
    expect(mail?.source).toContain('Content-Type: text/html');
    expect(mail?.source).toContain('/reset-password#secret-token');
    expect(await stateOf(row.id)).toMatchObject({ state: 'sent', content: null, error: null });
    await sender.send(row.id);
    expect(server.received).toHaveLength(1);
  });

  it('of an organization are left in its own transaction, and it cannot read them', async () => {
    const { row, jobs } = await leave({
      ...link,
      organizationId: ana.organizationId,
      to: 'cid@example.com',
    });
    expect(jobs).toMatchObject([
      {
        name: 'mail.send',
        organizationId: ana.organizationId,
        payload: { organizationId: ana.organizationId, mailId: row.id },
      },
    ]);
    await expect(
      database.withTenant(ana, (transaction) => transaction.mail.findMany()),
    ).rejects.toThrow(/permission denied|denied access/i);
    await sender.send(row.id);
    expect(server.received).toMatchObject([{ to: ['cid@example.com'] }]);
  });

  it('are not left when the transaction is undone', async () => {
    const before = await database.withSystem('send a mail', (transaction) =>
      transaction.mail.count(),
    );
    await expect(
      database.withSystem('send a mail', async (transaction) => {
        await mailer.send(transaction, account);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(
      await database.withSystem('send a mail', (transaction) => transaction.mail.count()),
    ).toBe(before);
  });

  it('are tried again when the server is busy or away, without telling the address', async () => {
    const busy = await leave({ ...account, to: 'later@example.com' });
    const told = await sender.send(busy.row.id).catch((error: unknown) => error);
    expect(told).not.toBeInstanceOf(PermanentJobError);
    expect(String(told)).toMatch(/EENVELOPE 451/);
    expect(String(told)).not.toContain('later@');
    expect(await stateOf(busy.row.id)).toMatchObject({ state: 'waiting' });
    const away = await startMailServer();
    await away.close();
    const configuration = application.get<Configuration>(CONFIGURATION);
    const transport = new SmtpTransport({ ...configuration, mail: bySmtp(away.url) });
    const other = new MailSender(mails, mailer, transport);
    await expect(other.send(busy.row.id)).rejects.toThrow(/did not take the mail \(ESOCKET|ECONN/);
  });

  it('are tried again when the server hangs: before it says a word, or once it has the mail', async () => {
    class Hasty extends SmtpTransport {
      protected override readonly limits = {
        connectionTimeout: 300,
        greetingTimeout: 300,
        socketTimeout: 600,
      };
    }
    const silent = createServer();
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const swallowing = await startMailServer({ onData: (stream) => void stream.resume() });
    const { port } = silent.address() as AddressInfo;
    const configuration = application.get<Configuration>(CONFIGURATION);
    for (const url of [`smtp://127.0.0.1:${port}`, swallowing.url]) {
      const { row } = await leave(account);
      const transport = new Hasty({ ...configuration, mail: bySmtp(url) });
      const told = await new MailSender(mails, mailer, transport)
        .send(row.id)
        .catch((error: unknown) => error);
      expect(told).not.toBeInstanceOf(PermanentJobError);
      expect(String(told)).toMatch(/did not take the mail \(ETIMEDOUT/);
      expect(await stateOf(row.id)).toMatchObject({ state: 'waiting' });
      transport.onApplicationShutdown();
    }
    await swallowing.close();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('are given up when the receiver is refused for good', async () => {
    const { row } = await leave({ ...account, to: 'nobody@example.com' });
    await expect(sender.send(row.id)).rejects.toBeInstanceOf(PermanentJobError);
    await sender.giveUp(row.id, 'The mail server refused this mail.');
    expect(await stateOf(row.id)).toMatchObject({ state: 'failed', content: null });
  });

  it('are noted and dropped where no mail is sent', async () => {
    leaveBy({ way: 'off' });
    expect(mailer.delivers).toBe(false);
    const { row, jobs } = await leave(account);
    expect(row).toMatchObject({ state: 'dropped', content: null });
    expect(jobs).toEqual([]);
  });

  it('stay in the mailbox of the embedded mode, the newest 200', async () => {
    leaveBy({ way: 'mailbox' });
    const { row, jobs } = await leave(account);
    expect(row.state).toBe('caught');
    expect(jobs).toEqual([]);
    for (let count = 0; count < 204; count += 1)
      await database.withSystem('send a mail', (transaction) =>
        mailer.send(transaction, { ...account, subject: `Mail ${count}` }),
      );
    const kept = await mails.caught(null, 500);
    expect(kept).toHaveLength(200);
    const [newest] = kept;
    expect(mailer.open(newest?.id ?? '', null, newest?.content ?? '')).toMatchObject({
      subject: 'Mail 203',
      action: { url: 'http://localhost:4600/reset-password#secret-token' },
    });
  });
});
