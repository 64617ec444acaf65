import { Injectable } from '@nestjs/common';
import { Prisma, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export interface DomainRow {
  id: string;
  organizationId: string;
  domain: string;
  record: string;
  /** dns or operator; null while it is not proven. */
  proof: string | null;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

@Injectable()
export class DomainRepository {
  async list(transaction: TenantTransaction, organizationId: string): Promise<DomainRow[]> {
    return transaction.signInDomain.findMany({
      where: { organizationId },
      orderBy: { domain: 'asc' },
    });
  }

  async find(transaction: TenantTransaction, id: string): Promise<DomainRow | null> {
    return transaction.signInDomain.findUnique({ where: { id } });
  }

  /** False where the organization names it already, or another has proven it. */
  async add(transaction: TenantTransaction, domain: Omit<DomainRow, 'id'>): Promise<boolean> {
    const provenDomain = domain.proof === null ? null : domain.domain;
    return this.#unlessTaken(() =>
      transaction.signInDomain.create({ data: { ...domain, provenDomain } }),
    );
  }

  /** False where another organization has proven it. */
  async prove(
    transaction: TenantTransaction,
    { id, domain }: DomainRow,
    proof: string,
  ): Promise<boolean> {
    return this.#unlessTaken(() =>
      transaction.signInDomain.update({ where: { id }, data: { proof, provenDomain: domain } }),
    );
  }

  async delete(transaction: TenantTransaction, id: string): Promise<boolean> {
    return (await transaction.signInDomain.deleteMany({ where: { id } })).count > 0;
  }

  /** Whose domain this is: at most one organization has proven it. */
  async findProven(transaction: SystemTransaction, domain: string): Promise<DomainRow | null> {
    return transaction.signInDomain.findUnique({ where: { provenDomain: domain } });
  }

  async #unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  }
}
