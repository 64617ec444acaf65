import { Injectable } from '@nestjs/common';
import { idSchema, type TaskViewSettings } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface TaskViewRow {
  id: string;
  createdById: string | null;
  name: string;
  shared: boolean;
  settings: TaskViewSettings;
  version: number;
  updatedAt: Date;
}

export type TaskViewChange = Partial<Pick<TaskViewRow, 'name' | 'shared' | 'settings'>>;

const READ = {
  id: true,
  createdById: true,
  name: true,
  shared: true,
  settings: true,
  version: true,
  updatedAt: true,
} as const;

@Injectable()
export class TaskViewRepository {
  /** A person's own, and where they may see them those that are shared; by name. */
  async seenBy(
    transaction: TenantTransaction,
    userId: string,
    withShared: boolean,
  ): Promise<TaskViewRow[]> {
    const rows = await transaction.taskView.findMany({
      where: withShared
        ? { OR: [{ createdById: userId }, { shared: true }] }
        : { createdById: userId },
      select: READ,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map(row);
  }

  async find(transaction: TenantTransaction, id: string): Promise<TaskViewRow | null> {
    const found = await transaction.taskView.findFirst({ where: { id }, select: READ });
    return found && row(found);
  }

  /** How many a person keeps to themselves, and how many are shared. */
  async counts(
    transaction: TenantTransaction,
    userId: string,
  ): Promise<{ own: number; shared: number }> {
    const own = await transaction.taskView.count({ where: { createdById: userId, shared: false } });
    const shared = await transaction.taskView.count({ where: { shared: true } });
    return { own, shared };
  }

  /** By id or by name. */
  async hasSystem(transaction: TenantTransaction, idOrSlug: string): Promise<boolean> {
    const key = idSchema.safeParse(idOrSlug).success ? { id: idOrSlug } : { slug: idOrSlug };
    return (await transaction.system.count({ where: key })) > 0;
  }

  async hasSprint(transaction: TenantTransaction, id: string): Promise<boolean> {
    return (await transaction.sprint.count({ where: { id } })) > 0;
  }

  async insert(
    transaction: TenantTransaction,
    view: { organizationId: string; createdById: string } & Required<TaskViewChange>,
  ): Promise<TaskViewRow> {
    return row(await transaction.taskView.create({ data: view, select: READ }));
  }

  /** Changes the version that the writer saw; false when it is another by now. */
  async update(
    transaction: TenantTransaction,
    id: string,
    version: number,
    change: TaskViewChange,
  ): Promise<boolean> {
    const { count } = await transaction.taskView.updateMany({
      where: { id, version },
      data: { ...change, version: { increment: 1 } },
    });
    return count === 1;
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.taskView.deleteMany({ where: { id } });
  }
}

const row = (stored: Omit<TaskViewRow, 'settings'> & { settings: unknown }): TaskViewRow => ({
  ...stored,
  settings: stored.settings as TaskViewSettings,
});
