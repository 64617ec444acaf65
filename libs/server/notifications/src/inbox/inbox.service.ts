import { Injectable } from '@nestjs/common';
import {
  instantSchema,
  type ListNotificationsQuery,
  type MarkedNotifications,
  type MarkNotifications,
  type Notification,
  type NotificationCount,
  type Page,
} from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { MembersService, OrganizationsService } from '@pitwall/server-organizations';
import { LiveUpdates } from '@pitwall/server-queue';
import { z } from 'zod';
import { NotificationRepository } from './notification.repository.ts';
import { actorsOf, presentNotification } from './present-notification.ts';

const MOST_COUNTED = 1_000;
const placeSchema = z.object({ at: instantSchema, id: z.uuid() });

/** What one person is told, and what of it they have read. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly organizations: OrganizationsService,
    private readonly members: MembersService,
    private readonly live: LiveUpdates,
  ) {}

  /** The newest first. */
  async list(
    context: TenantRequest,
    { cursor, limit, ...filter }: ListNotificationsQuery,
  ): Promise<Page<Notification>> {
    const before = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const { userId } = context;
      const rows = await this.notifications.page(transaction, userId, filter, before, limit + 1);
      const { slug } = await this.organizations.own(transaction);
      const people = await this.members.people(transaction, actorsOf(rows));
      const names = new Map([...people].map(([id, { name }]) => [id, name]));
      return pageOf(
        rows,
        limit,
        ({ at, id }) => ({ at: at.toISOString(), id }),
        (row) => presentNotification(row, slug, names),
      );
    });
  }

  /** At most 1,000. */
  async count(context: TenantRequest): Promise<NotificationCount> {
    return this.database.withTenant(context, async (transaction) => ({
      unread: await this.notifications.countUnread(transaction, context.userId, MOST_COUNTED),
    }));
  }

  async mark(context: TenantRequest, id: string, read: boolean): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { userId } = context;
      const found = await this.notifications.find(transaction, userId, id);
      if (!found) throw notFound('notification');
      if ((found.readAt !== null) === read) return;
      await this.notifications.mark(transaction, userId, id, read ? new Date() : null);
      this.tell(transaction, context);
    });
  }

  /** Marks what was there at a moment; what came later stays unread. */
  async markAll(
    context: TenantRequest,
    { kind, until }: MarkNotifications,
  ): Promise<MarkedNotifications> {
    return this.database.withTenant(context, async (transaction) => {
      const bounds = { kind, until: new Date(until) };
      const marked = await this.notifications.markAll(
        transaction,
        context.userId,
        bounds,
        new Date(),
      );
      if (marked > 0) this.tell(transaction, context);
      return { marked };
    });
  }

  /** The person's other open pages. */
  private tell(transaction: TenantTransaction, { organizationId, userId }: TenantRequest): void {
    this.database.afterCommit(transaction, () => {
      void this.live.publish(organizationId, { kind: 'notifications.changed', userIds: [userId] });
    });
  }
}
