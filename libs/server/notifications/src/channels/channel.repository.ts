import { Injectable } from '@nestjs/common';
import type { ChannelKind, NotificationChannel, NotificationKind, Role } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface ChannelRow {
  id: string;
  organizationId: string;
  kind: ChannelKind;
  name: string;
  host: string;
  /** Sealed, as both secrets. */
  address: string;
  secret: string | null;
  previousSecret: string | null;
  previousUntil: Date | null;
  kinds: NotificationKind[];
  state: NotificationChannel['state'];
  trouble: string | null;
  failingSince: Date | null;
  lastPostAt: Date | null;
  lastPostCount: number;
  createdAt: Date;
  version: number;
}

type Stored = Omit<ChannelRow, 'kind' | 'kinds' | 'state'> & {
  kind: string;
  kinds: string[];
  state: string;
};
const rowOf = (stored: Stored): ChannelRow => stored as ChannelRow;

export type NewChannel = Pick<
  ChannelRow,
  'id' | 'organizationId' | 'kind' | 'name' | 'host' | 'address' | 'secret' | 'kinds'
> & { createdById: string };

export type ChannelChange = Partial<
  Pick<
    ChannelRow,
    | 'name'
    | 'host'
    | 'address'
    | 'kinds'
    | 'state'
    | 'trouble'
    | 'failingSince'
    | 'secret'
    | 'previousSecret'
    | 'previousUntil'
  >
>;

/** Of an organization. */
export const MOST_CHANNELS = 50;

@Injectable()
export class ChannelRepository {
  async list(transaction: TenantTransaction): Promise<ChannelRow[]> {
    const rows = await transaction.notificationChannel.findMany({
      orderBy: { id: 'asc' },
      take: MOST_CHANNELS,
    });
    return rows.map(rowOf);
  }

  async count(transaction: TenantTransaction): Promise<number> {
    return transaction.notificationChannel.count();
  }

  async active(
    transaction: TenantTransaction,
    kinds: readonly NotificationKind[],
  ): Promise<ChannelRow[]> {
    const rows = await transaction.notificationChannel.findMany({
      where: { state: 'active', kinds: { hasSome: [...kinds] } },
      orderBy: { id: 'asc' },
    });
    return rows.map(rowOf);
  }

  async find(transaction: TenantTransaction, id: string): Promise<ChannelRow | null> {
    const row = await transaction.notificationChannel.findFirst({ where: { id } });
    return row ? rowOf(row) : null;
  }

  async insert(transaction: TenantTransaction, channel: NewChannel): Promise<ChannelRow> {
    return rowOf(
      await transaction.notificationChannel.create({ data: { ...channel, state: 'active' } }),
    );
  }

  /** False when it was changed meanwhile. */
  async change(
    transaction: TenantTransaction,
    id: string,
    version: number,
    change: ChannelChange,
  ): Promise<boolean> {
    const { count } = await transaction.notificationChannel.updateMany({
      where: { id, version },
      data: { ...change, version: { increment: 1 } },
    });
    return count === 1;
  }

  async delete(transaction: TenantTransaction, id: string): Promise<boolean> {
    return (await transaction.notificationChannel.deleteMany({ where: { id } })).count === 1;
  }

  /** What an attempt says about its address: since when it fails, or that it does not, and what it took. */
  async note(
    transaction: TenantTransaction,
    id: string,
    note: Partial<Pick<ChannelRow, 'failingSince' | 'lastPostAt' | 'lastPostCount'>>,
  ): Promise<void> {
    await transaction.notificationChannel.updateMany({ where: { id }, data: note });
  }

  /** False when it is not active: it was disabled or paused meanwhile. */
  async disable(
    transaction: TenantTransaction,
    id: string,
    note: Pick<ChannelRow, 'failingSince' | 'trouble'>,
  ): Promise<boolean> {
    const { count } = await transaction.notificationChannel.updateMany({
      where: { id, state: 'active' },
      data: { ...note, state: 'disabled', version: { increment: 1 } },
    });
    return count === 1;
  }

  /** Members of these roles, by their ids. */
  async keepers(transaction: TenantTransaction, roles: readonly Role[]): Promise<string[]> {
    const rows = await transaction.membership.findMany({
      where: { role: { in: [...roles] } },
      select: { userId: true },
      orderBy: { userId: 'asc' },
    });
    return rows.map(({ userId }) => userId);
  }
}
