import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class OrganizationSettingsRepository {
  /** As stored: only what differs from the defaults. */
  async stored(transaction: TenantTransaction): Promise<unknown> {
    const { settings } = await transaction.organization.findFirstOrThrow({
      select: { settings: true },
    });
    return settings;
  }
}
