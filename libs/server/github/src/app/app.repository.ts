import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

export interface AppRow {
  id: string;
  organizationId: string;
  baseUrl: string;
  appId: bigint;
  name: string;
  url: string;
  /** Sealed. */
  privateKey: string;
  createdAt: Date;
  webhookId: string | null;
}

export interface RegistrationRow {
  state: string;
  site: string;
  owner: string | null;
  webhookAddress: string | null;
}

@Injectable()
export class AppRepository {
  async find(transaction: TenantTransaction): Promise<AppRow | null> {
    const row = await transaction.githubApp.findFirst({
      omit: { createdById: true },
      include: { webhooks: { select: { id: true } } },
    });
    if (!row) return null;
    const { webhooks, ...app } = row;
    return { ...app, webhookId: webhooks[0]?.id ?? null };
  }

  /** False when the organization has one. */
  async insert(
    transaction: TenantTransaction,
    app: Omit<AppRow, 'createdAt' | 'webhookId'> & { createdById: string },
  ): Promise<boolean> {
    const { count } = await transaction.githubApp.createMany({ data: [app], skipDuplicates: true });
    return count === 1;
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.githubApp.deleteMany({ where: { id } });
  }

  /** Whatever this person had begun before is over. */
  async begin(
    transaction: TenantTransaction,
    registration: RegistrationRow & { organizationId: string; userId: string; expiresAt: Date },
  ): Promise<string> {
    const { organizationId, userId, ...given } = registration;
    const { id } = await transaction.githubRegistration.upsert({
      where: { organizationId_userId: { organizationId, userId } },
      create: registration,
      update: given,
      select: { id: true },
    });
    return id;
  }

  /** Null when nothing like it was begun within the last hour. */
  async begun(
    transaction: TenantTransaction,
    which: { id: string } | { userId: string; state: string },
  ): Promise<RegistrationRow | null> {
    return transaction.githubRegistration.findFirst({
      where: { ...which, expiresAt: { gt: new Date() } },
      select: { state: true, site: true, owner: true, webhookAddress: true },
    });
  }

  /** False when somebody was faster: a state works once. */
  async end(transaction: TenantTransaction, userId: string, state: string): Promise<boolean> {
    const { count } = await transaction.githubRegistration.deleteMany({
      where: { userId, state },
    });
    return count === 1;
  }

  async organization(transaction: TenantTransaction): Promise<{ name: string; slug: string }> {
    return transaction.organization.findFirstOrThrow({ select: { name: true, slug: true } });
  }
}
