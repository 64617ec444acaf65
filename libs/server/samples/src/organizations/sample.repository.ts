import { Injectable } from '@nestjs/common';
import type { SampleOrganization } from '@pitwall/contracts';
import { Database, Prisma, type SystemTransaction } from '@pitwall/server-db';

const REASON = 'fill a sample organization';
const SELECT = {
  id: true,
  slug: true,
  sampleForId: true,
  sampleState: true,
  sampleDone: true,
  sampleTotal: true,
  deletedAt: true,
} as const;

export interface SampleRow extends SampleOrganization {
  id: string;
  /** Whose it is. */
  userId: string;
  deleted: boolean;
}

/** The columns of an organization that make it one of examples. */
@Injectable()
export class SampleRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<SampleRow | null> {
    return this.database.withSystem(REASON, async (transaction) =>
      rowOf(await transaction.organization.findUnique({ where: { id }, select: SELECT })),
    );
  }

  async ofPerson(transaction: SystemTransaction, userId: string): Promise<SampleRow | null> {
    return rowOf(
      await transaction.organization.findUnique({
        where: { sampleForId: userId },
        select: SELECT,
      }),
    );
  }

  /** Null when the person got one a moment ago. */
  async create(
    transaction: SystemTransaction,
    given: { slug: string; name: string; timeZone: string; currency: string; userId: string },
  ): Promise<SampleRow | null> {
    const { userId, ...organization } = given;
    try {
      return rowOf(
        await transaction.organization.create({
          data: {
            ...organization,
            sampleForId: userId,
            sampleState: 'filling',
            memberships: { create: { userId, role: 'owner' } },
          },
          select: SELECT,
        }),
      );
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        return null;
      throw error;
    }
  }

  /** Whether it was not being filled, and is from now on; a deleted one comes back. */
  async begin(transaction: SystemTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.organization.updateMany({
      where: { id, sampleState: { in: ['ready', 'failed'] } },
      data: { sampleState: 'filling', sampleDone: 0, deletedAt: null, purgeAfter: null },
    });
    return count === 1;
  }

  async progress(
    id: string,
    { done, total }: Pick<SampleOrganization, 'done' | 'total'>,
  ): Promise<void> {
    await this.write(id, { sampleDone: done, sampleTotal: total });
  }

  async end(id: string, sampleState: 'ready' | 'failed'): Promise<void> {
    await this.write(id, { sampleState });
  }

  /** Takes away what a person or an earlier run has put in; members, tokens and the audit log stay. */
  async empty(organizationId: string): Promise<void> {
    const where = { organizationId };
    await this.database.withSystem(REASON, async (transaction) => {
      // Of the whole organization, and so not gone with its systems.
      await transaction.campaign.deleteMany({ where });
      await transaction.reportRun.deleteMany({ where });
      await transaction.reportShare.deleteMany({ where });
      await transaction.reportSchedule.deleteMany({ where });
      await transaction.system.deleteMany({ where });
      await transaction.sprint.deleteMany({ where });
      await transaction.team.deleteMany({ where });
      await transaction.catalogueOverlayRevision.deleteMany({ where });
      await transaction.catalogueMove.deleteMany({ where });
      await transaction.catalogueChoice.deleteMany({ where });
      await transaction.organization.updateMany({
        where: { id: organizationId, sampleForId: { not: null } },
        data: { settings: {} },
      });
    });
  }

  private async write(id: string, data: Prisma.OrganizationUpdateManyMutationInput): Promise<void> {
    await this.database.withSystem(REASON, (transaction) =>
      transaction.organization.updateMany({ where: { id, sampleForId: { not: null } }, data }),
    );
  }
}

const rowOf = (
  row: Prisma.OrganizationGetPayload<{ select: typeof SELECT }> | null,
): SampleRow | null =>
  row?.sampleForId && row.sampleState
    ? {
        id: row.id,
        organization: row.slug,
        userId: row.sampleForId,
        state: row.sampleState as SampleRow['state'],
        done: row.sampleDone,
        total: row.sampleTotal,
        deleted: row.deletedAt !== null,
      }
    : null;
