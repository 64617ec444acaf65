import { Injectable } from '@nestjs/common';
import { Prisma, type SystemTransaction } from '@pitwall/server-db';
import type { MembershipOfPerson } from '@pitwall/server-kernel';
import { membershipsOf } from '../sessions/memberships-of.ts';

export interface Account {
  id: string;
  email: string;
  emailConfirmed: boolean;
  name: string;
}

const READ = { id: true, email: true, name: true, emailConfirmedAt: true } as const;
const accountOf = (row: {
  id: string;
  email: string;
  name: string;
  emailConfirmedAt: Date | null;
}): Account => ({
  id: row.id,
  email: row.email,
  emailConfirmed: row.emailConfirmedAt !== null,
  name: row.name,
});
const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/** Two spellings of one address are one account. */
export const emailKey = (email: string): string => email.trim().toLowerCase().normalize('NFKC');

@Injectable()
export class AccountRepository {
  async findByEmail(
    transaction: SystemTransaction,
    email: string,
  ): Promise<(Account & { passwordHash: string | null }) | null> {
    const row = await transaction.user.findUnique({
      where: { emailKey: emailKey(email) },
      select: { ...READ, passwordHash: true },
    });
    return row && { ...accountOf(row), passwordHash: row.passwordHash };
  }

  /** Null when the address has an account already. */
  async create(
    transaction: SystemTransaction,
    account: {
      email: string;
      name: string;
      passwordHash: string | null;
      emailConfirmedAt?: Date | null;
    },
  ): Promise<Account | null> {
    try {
      return accountOf(
        await transaction.user.create({
          data: { ...account, emailKey: emailKey(account.email) },
          select: READ,
        }),
      );
    } catch (error) {
      if (isTaken(error)) return null;
      throw error;
    }
  }

  async find(transaction: SystemTransaction, id: string): Promise<Account | null> {
    const row = await transaction.user.findUnique({ where: { id }, select: READ });
    return row && accountOf(row);
  }

  /** Holds the account until the transaction ends, so that two changes of its ways in come one after the other. */
  async lock(transaction: SystemTransaction, id: string): Promise<void> {
    await transaction.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id}::uuid FOR UPDATE`;
  }

  async passwordHash(transaction: SystemTransaction, id: string): Promise<string | null> {
    const row = await transaction.user.findUnique({
      where: { id },
      select: { passwordHash: true },
    });
    return row?.passwordHash ?? null;
  }

  async setPassword(transaction: SystemTransaction, id: string, hash: string): Promise<void> {
    await transaction.user.update({ where: { id }, data: { passwordHash: hash } });
  }

  /** Gives a person another name; answers the one of before. */
  async rename(transaction: SystemTransaction, id: string, name: string): Promise<string> {
    await this.lock(transaction, id);
    const { name: before } = await transaction.user.findUniqueOrThrow({
      where: { id },
      select: { name: true },
    });
    await transaction.user.update({ where: { id }, data: { name } });
    return before;
  }

  /** Notes that the person reads mails at this address; false when it is no longer theirs. */
  async confirmEmail(transaction: SystemTransaction, id: string, email: string): Promise<boolean> {
    const { count } = await transaction.user.updateMany({
      where: { id, emailKey: emailKey(email) },
      data: { emailConfirmedAt: new Date() },
    });
    return count > 0;
  }

  /** Gives a person a new address, which they have just confirmed; false when another account has it. */
  async changeEmail(transaction: SystemTransaction, id: string, email: string): Promise<boolean> {
    const other = await transaction.user.findUnique({
      where: { emailKey: emailKey(email) },
      select: { id: true },
    });
    if (other && other.id !== id) return false;
    await transaction.user.update({
      where: { id },
      data: { email, emailKey: emailKey(email), emailConfirmedAt: new Date() },
    });
    return true;
  }

  async memberships(transaction: SystemTransaction, userId: string): Promise<MembershipOfPerson[]> {
    const rows = await transaction.$queryRawUnsafe<{ memberships: MembershipOfPerson[] | null }[]>(
      `SELECT (${membershipsOf('$1::uuid')}) AS memberships`,
      userId,
    );
    return rows[0]?.memberships ?? [];
  }

  /** The account of an unused, unexpired link, which is thereby used. */
  async useSignInLink(transaction: SystemTransaction, tokenHash: string): Promise<Account | null> {
    const used = await transaction.signInLink.updateManyAndReturn({
      where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
      select: { userId: true },
    });
    const [link] = used;
    return link ? this.find(transaction, link.userId) : null;
  }

  async createSignInLink(
    transaction: SystemTransaction,
    link: { tokenHash: string; userId: string; expiresAt: Date },
  ): Promise<void> {
    await transaction.signInLink.create({ data: link });
  }
}
