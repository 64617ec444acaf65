import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { InstallationAtGitHub } from '../api/github-client.ts';

export interface InstallationRow {
  id: string;
  account: string;
  repositories: string;
  suspended: boolean;
}

/** An installation with its app, and the token of the hour, sealed. */
export interface TokenRow {
  id: string;
  organizationId: string;
  installationId: bigint;
  suspended: boolean;
  token: string | null;
  tokenExpiresAt: Date | null;
  app: { id: string; organizationId: string; baseUrl: string; appId: bigint; privateKey: string };
}

@Injectable()
export class InstallationRepository {
  async list(transaction: TenantTransaction): Promise<InstallationRow[]> {
    return transaction.githubInstallation.findMany({
      select: { id: true, account: true, repositories: true, suspended: true },
      orderBy: { account: 'asc' },
      take: 5_000,
    });
  }

  /** As GitHub has them: those that are gone go, with their tokens. */
  async replace(
    transaction: TenantTransaction,
    app: { id: string; organizationId: string },
    installations: readonly InstallationAtGitHub[],
  ): Promise<void> {
    const { organizationId, id: githubAppId } = app;
    await transaction.githubInstallation.deleteMany({
      where: { githubAppId, installationId: { notIn: installations.map(({ id }) => id) } },
    });
    for (const { id, account, repository_selection: repositories, suspended_at } of installations) {
      const change = {
        account: account.login ?? account.slug ?? String(id),
        repositories,
        suspended: suspended_at !== null,
      };
      await transaction.githubInstallation.upsert({
        where: {
          organizationId_githubAppId_installationId: {
            organizationId,
            githubAppId,
            installationId: id,
          },
        },
        create: { organizationId, githubAppId, installationId: id, ...change },
        update: change,
      });
    }
  }

  async forToken(transaction: TenantTransaction, id: string): Promise<TokenRow | null> {
    return transaction.githubInstallation.findFirst({
      where: { id },
      select: {
        id: true,
        organizationId: true,
        installationId: true,
        suspended: true,
        token: true,
        tokenExpiresAt: true,
        app: {
          select: { id: true, organizationId: true, baseUrl: true, appId: true, privateKey: true },
        },
      },
    });
  }

  /** True for one caller of all processes, until it is done or its time is over. */
  async lease(
    transaction: TenantTransaction,
    { id, organizationId }: Pick<TokenRow, 'id' | 'organizationId'>,
    holder: string,
    milliseconds: number,
  ): Promise<boolean> {
    // The database's own clock: those of processes differ.
    const leased = await transaction.$executeRaw(Prisma.sql`
      UPDATE github_installation
      SET refresh_by = ${holder}::uuid,
          refresh_until = clock_timestamp() + make_interval(secs => ${milliseconds / 1_000})
      WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid
        AND (refresh_until IS NULL OR refresh_until < clock_timestamp())`);
    return leased === 1;
  }

  /** Keeps the token that the holder fetched; nothing where its lease was over and another has it. */
  async keep(
    transaction: TenantTransaction,
    id: string,
    holder: string,
    token: { token: string; tokenExpiresAt: Date } | null,
  ): Promise<void> {
    await transaction.githubInstallation.updateMany({
      where: { id, refreshBy: holder },
      data: { ...token, refreshBy: null, refreshUntil: null },
    });
  }

  /** Forgets a token that GitHub has refused, unless there is another by now. */
  async forget(transaction: TenantTransaction, id: string, sealed: string): Promise<void> {
    await transaction.githubInstallation.updateMany({
      where: { id, token: sealed },
      data: { token: null, tokenExpiresAt: null },
    });
  }
}
