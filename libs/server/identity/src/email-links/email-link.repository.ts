import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';

export type LinkPurpose = 'confirm' | 'reset' | 'change';

export interface UsedLink {
  userId: string;
  email: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const FORGOTTEN_AFTER = 7 * 86_400_000;

@Injectable()
export class EmailLinkRepository {
  /** A new link ends those of the same person and purpose; what ended long ago is swept along the way. */
  async create(
    transaction: SystemTransaction,
    link: {
      tokenHash: string;
      userId: string | null;
      purpose: LinkPurpose;
      email: string;
      expiresAt: Date;
    },
  ): Promise<void> {
    await transaction.emailLink.updateMany({
      // Without a person it matches nobody, and costs the same.
      where: { userId: link.userId ?? NOBODY, purpose: link.purpose, usedAt: null },
      data: { usedAt: new Date() },
    });
    await transaction.emailLink.create({ data: link });
    await transaction.emailLink.deleteMany({
      where: { expiresAt: { lt: new Date(Date.now() - FORGOTTEN_AFTER) } },
      limit: 50,
    });
  }

  /** The person of an unused, unexpired link, which is thereby used. */
  async use(
    transaction: SystemTransaction,
    tokenHash: string,
    purpose: LinkPurpose,
  ): Promise<UsedLink | null> {
    const [link] = await transaction.emailLink.updateManyAndReturn({
      where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
      select: { userId: true, email: true },
    });
    return link && link.userId !== null ? { userId: link.userId, email: link.email } : null;
  }

  /** The person of an unused, unexpired link. */
  async personOf(
    transaction: SystemTransaction,
    tokenHash: string,
    purpose: LinkPurpose,
  ): Promise<string | null> {
    const link = await transaction.emailLink.findFirst({
      where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: new Date() } },
      select: { userId: true },
    });
    return link?.userId ?? null;
  }

  /** Ends every open link of a person, whatever it is for. */
  async endAll(transaction: SystemTransaction, userId: string): Promise<void> {
    await transaction.emailLink.updateMany({
      where: { userId, usedAt: null },
      data: { usedAt: new Date() },
    });
    await transaction.signInLink.updateMany({
      where: { userId, usedAt: null },
      data: { usedAt: new Date() },
    });
  }
}
