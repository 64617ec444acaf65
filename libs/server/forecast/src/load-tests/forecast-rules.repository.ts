import { Injectable } from '@nestjs/common';
import { type ReadinessSettings, readinessSettingsSchema } from '@pitwall/contracts';
import { DEFAULT_SETTINGS } from '@pitwall/readiness';
import type { TenantTransaction } from '@pitwall/server-db';
import { z } from 'zod';

const storedSchema = z.object({ forecast: readinessSettingsSchema.shape.forecast.optional() });

@Injectable()
export class ForecastRulesRepository {
  /** The organization's numbers of the forecast. */
  async rules(transaction: TenantTransaction): Promise<ReadinessSettings['forecast']> {
    const { settings } = await transaction.organization.findFirstOrThrow({
      select: { settings: true },
    });
    return storedSchema.parse(settings).forecast ?? DEFAULT_SETTINGS.forecast;
  }
}
