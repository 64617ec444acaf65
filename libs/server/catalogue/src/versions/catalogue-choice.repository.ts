import { Injectable } from '@nestjs/common';
import type { SqlTransaction, TenantTransaction } from '@pitwall/server-db';

/** Which release an organization reads. The transaction's tenant is whose it is. */
@Injectable()
export class CatalogueChoiceRepository {
  /** Null where the organization has not begun with any yet. */
  async version(transaction: TenantTransaction | SqlTransaction): Promise<string | null> {
    if ('query' in transaction) {
      const { rows } = await transaction.query<{ version: string }>({
        name: 'chosen catalogue',
        text: `SELECT version FROM catalogue_choice
               WHERE organization_id = nullif(current_setting('pitwall.organization_id', true), '')::uuid`,
      });
      return rows[0]?.version ?? null;
    }
    const row = await transaction.catalogueChoice.findFirst({ select: { version: true } });
    return row?.version ?? null;
  }

  /** Begins with a release; an organization that has begun stays with its own. */
  async begin(
    transaction: TenantTransaction,
    organizationId: string,
    version: string,
  ): Promise<void> {
    await transaction.catalogueChoice.createMany({
      data: [{ organizationId, version }],
      skipDuplicates: true,
    });
  }

  async choose(
    transaction: TenantTransaction,
    organizationId: string,
    version: string,
  ): Promise<void> {
    await this.begin(transaction, organizationId, version);
    await transaction.catalogueChoice.updateMany({ data: { version, chosenAt: new Date() } });
  }
}
