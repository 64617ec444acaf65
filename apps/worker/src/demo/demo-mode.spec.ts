import { randomBytes } from 'node:crypto';
import { ConfigurationError, readConfiguration } from '@pitwall/server-kernel';
import { describe, expect, it } from 'vitest';
import { requireEmbedded } from './demo-mode.ts';

const environment = {
  PITWALL_DATABASE_URL_APP: 'postgresql://pitwall_app:x@localhost/pitwall',
  PITWALL_DATABASE_URL_SYSTEM: 'postgresql://pitwall_system:x@localhost/pitwall',
  PITWALL_DATABASE_URL_QUEUE: 'postgresql://pitwall_queue:x@localhost/pitwall',
  PITWALL_SECRET_KEY: randomBytes(32).toString('base64'),
};

describe('the demonstration', () => {
  it('is refused in production, which is what a server is unless told otherwise', () => {
    for (const mode of [{}, { PITWALL_MODE: 'production' }])
      expect(() => requireEmbedded(readConfiguration({ ...environment, ...mode }))).toThrow(
        ConfigurationError,
      );
    requireEmbedded(readConfiguration({ ...environment, PITWALL_MODE: 'embedded' }));
  });
});
