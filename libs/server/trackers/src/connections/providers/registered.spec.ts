import { REGISTERED_TRACKERS } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { factoryOf } from './registered.ts';

describe('trackers on the server', () => {
  it.each(REGISTERED_TRACKERS.map(({ provider }) => provider))(
    'has a factory for %s, which can be connected',
    (provider) => {
      expect(factoryOf(provider).provider).toBe(provider);
    },
  );
});
