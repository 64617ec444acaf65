import { type ReadinessSettings, readinessSettingsSchema } from '@pitwall/contracts';
import { DEFAULT_SETTINGS } from '@pitwall/readiness';

const storedSchema = readinessSettingsSchema.partial();

/** An organization's numbers: the defaults, with the groups that it has changed in their place. */
export const readinessSettings = (stored: unknown): ReadinessSettings => ({
  ...DEFAULT_SETTINGS,
  ...storedSchema.parse(stored),
});
