import { Injectable } from '@nestjs/common';
import { organizationOf, type TenantTransaction } from '@pitwall/server-db';

/** One writer at a time for what follows from a system: its answers and its tasks. */
@Injectable()
export class SystemLockRepository {
  /**
   * Holds other writers back until the transaction ends. The system's row is locked first, as its own
   * changes and every row that points at it do: whoever holds that may wait for the second lock, and
   * nobody who holds the second ever waits for the first.
   */
  async lock(
    transaction: TenantTransaction,
    systemId: string,
    strength: 'shared' | 'archiving' = 'shared',
  ): Promise<void> {
    if (strength === 'archiving') {
      await transaction.$executeRaw`
        SELECT FROM system WHERE organization_id = ${organizationOf(transaction)}::uuid AND id = ${systemId}::uuid FOR UPDATE`;
    } else {
      await transaction.$executeRaw`
        SELECT FROM system WHERE organization_id = ${organizationOf(transaction)}::uuid AND id = ${systemId}::uuid FOR KEY SHARE`;
    }
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`system ${systemId}`}, 0))`;
  }
}
