import type { INestApplicationContext, Type } from '@nestjs/common';
import type { NotificationKind } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  DomainEvents,
  type MailConfiguration,
  type NotableEvent,
} from '@pitwall/server-kernel';
import { MailJobsModule } from '@pitwall/server-mail';
import {
  createTestDatabase,
  openFeatures,
  type PublishedEvent,
  queueThatKeeps,
  type TestDatabase,
  type TestTenant,
} from '@pitwall/testing';
import { NotificationsModule } from '../notifications.module.ts';

/** A job that was left and that no worker has done. */
export interface WaitingJob {
  id: string;
  name: string;
  payload: Record<string, string>;
}

/** Notifications over a database of their own; live updates are kept in a list, and jobs wait for `jobs`. */
export interface NotificationsWorld {
  clone: TestDatabase;
  database: Database;
  published: PublishedEvent[];
  get<Service>(service: Type<Service>): Service;
  leaveBy(mail: MailConfiguration): void;
  /** Publishes as a feature does, in a transaction with nothing else; told as done by nobody. */
  publish(tenant: TestTenant, event: Partial<NotableEvent>): Promise<void>;
  /** The same in a transaction of one's own. */
  publishIn(
    transaction: TenantTransaction,
    tenant: Pick<TestTenant, 'organizationId'>,
    event: Partial<NotableEvent>,
  ): Promise<void>;
  jobs(...names: string[]): Promise<WaitingJob[]>;
  /** What a worker does when a job has ended. */
  done(job: WaitingJob): Promise<void>;
  close(): Promise<void>;
}

let count = 0;

const eventOf = (given: Partial<NotableEvent>): NotableEvent => ({
  kind: 'assigned' satisfies NotificationKind,
  key: `test:${(count += 1)}`,
  systemId: null,
  about: `task ${count}`,
  target: { page: 'sprints' },
  to: 'everyone',
  ...given,
});

export async function openNotificationsWorld(
  makeDatabase: (clone: TestDatabase) => Database = (clone) =>
    new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 15_000 }),
): Promise<NotificationsWorld> {
  const clone = await createTestDatabase();
  const database = makeDatabase(clone);
  const published: PublishedEvent[] = [];
  const application: INestApplicationContext = await openFeatures(
    database,
    queueThatKeeps(published),
    NotificationsModule,
    MailJobsModule,
  );
  const get = <Service>(service: Type<Service>): Service =>
    application.get(service, { strict: false });
  const events = get(DomainEvents);
  const publishIn: NotificationsWorld['publishIn'] = (transaction, { organizationId }, event) =>
    events.notable(transaction, { organizationId, userId: null }, eventOf(event));
  return {
    clone,
    database,
    published,
    get,
    leaveBy(mail) {
      const configuration = application.get<Configuration>(CONFIGURATION);
      (configuration as { mail: MailConfiguration }).mail = mail;
    },
    publishIn,
    publish: (tenant, event) =>
      database.withTenant(tenant, (transaction) => publishIn(transaction, tenant, event)),
    jobs: (...names) =>
      database.withSystem('dispatch jobs', async (transaction) => {
        const rows = await transaction.outboxJob.findMany({
          where: { name: { in: names }, state: 'waiting' },
          orderBy: { id: 'asc' },
          select: { id: true, name: true, payload: true },
        });
        return rows as unknown as WaitingJob[];
      }),
    done: async ({ id }) => {
      await database.withSystem('dispatch jobs', (transaction) =>
        transaction.outboxJob.deleteMany({ where: { id } }),
      );
    },
    async close() {
      await application.close();
      await database.close();
      await clone.drop();
    },
  };
}
