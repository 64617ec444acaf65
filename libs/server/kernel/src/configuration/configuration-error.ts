/** Thrown with one sentence for each variable at fault; never contains a value. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
