import { type Configuration, ConfigurationError } from '@pitwall/server-kernel';

/** Throws a ConfigurationError outside the embedded mode. */
export function requireEmbedded({ mode }: Pick<Configuration, 'mode'>): void {
  if (mode === 'embedded') return;
  throw new ConfigurationError(
    'The demonstration exists in the embedded mode only; a production database stays empty of it.',
  );
}
