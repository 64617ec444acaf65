import { Injectable } from '@nestjs/common';
import { Prisma, type SystemTransaction } from '@pitwall/server-db';
import type { MembershipOfPerson } from '@pitwall/server-kernel';
import { membershipsOf } from '../sessions/memberships-of.ts';

export interface Account {
  id: string;
  email: string;
  name: string;
}

/** Two spellings of one address are one account. */
export const emailKey = (email: string): string => email.trim().toLowerCase().normalize('NFKC');

@Injectable()
export class AccountRepository {
  async findByEmail(
    transaction: SystemTransaction,
    email: string,
  ): Promise<(Account & { passwordHash: string | null }) | null> {
    return transaction.user.findUnique({
      where: { emailKey: emailKey(email) },
      select: { id: true, email: true, name: true, passwordHash: true },
    });
  }

  /** Null when the address has an account already. */
  async create(
    transaction: SystemTransaction,
    account: { email: string; name: string; passwordHash: string },
  ): Promise<Account | null> {
    try {
      return await transaction.user.create({
        data: { ...account, emailKey: emailKey(account.email) },
        select: { id: true, email: true, name: true },
      });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        return null;
      throw error;
    }
  }

  async find(transaction: SystemTransaction, id: string): Promise<Account | null> {
    return transaction.user.findUnique({
      where: { id },
      select: { id: true, email: true, name: true },
    });
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
