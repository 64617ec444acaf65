import { describe, expect, it } from 'vitest';
import { tryProbe } from '../../testing/probe-trial.ts';
import { rateLimitCounters } from './rate-limit-counters.ts';

const look = (path: string, code: string) => tryProbe(rateLimitCounters, { [path]: code });

describe('rate-limit-counters', () => {
  it.each([
    [
      'express-rate-limit without a store',
      "import { rateLimit } from 'express-rate-limit';\nrateLimit({ limit: 5 });",
      'absent',
    ],
    [
      'a memory store that is named',
      "import { rateLimit, MemoryStore } from 'express-rate-limit';\nrateLimit({ store: new MemoryStore() });",
      'absent',
    ],
    [
      'a Redis store',
      "import rateLimit from 'express-rate-limit';\nrateLimit({ store: new RedisStore({}) });",
      'present',
    ],
    [
      'options from elsewhere',
      "import rateLimit from 'express-rate-limit';\nrateLimit(options);",
      'not_visible',
    ],
    [
      'a choice of stores',
      "import rateLimit from 'express-rate-limit';\nrateLimit({ store: client ? new RedisStore(client) : undefined });",
      'not_visible',
    ],
    [
      'RateLimiterMemory',
      "import { RateLimiterMemory } from 'rate-limiter-flexible';\nnew RateLimiterMemory({});",
      'absent',
    ],
    [
      'RateLimiterRedis with a spare in memory',
      "import { RateLimiterRedis, RateLimiterMemory } from 'rate-limiter-flexible';\nnew RateLimiterRedis({ insuranceLimiter: new RateLimiterMemory({}) });",
      'present',
    ],
    [
      'the throttler of NestJS',
      "import { ThrottlerModule } from '@nestjs/throttler';\nThrottlerModule.forRoot([{ ttl: 1, limit: 1 }]);",
      'absent',
    ],
    [
      'the throttler with a storage',
      "import { ThrottlerModule } from '@nestjs/throttler';\nThrottlerModule.forRoot({ throttlers: [], storage: new X() });",
      'present',
    ],
    [
      '@fastify/rate-limit',
      "import limit from '@fastify/rate-limit';\napp.register(limit, { max: 1 });",
      'absent',
    ],
    [
      '@fastify/rate-limit with Redis',
      "import limit from '@fastify/rate-limit';\napp.register(limit, { max: 1, redis });",
      'present',
    ],
    ['no limiter', 'export const a = 1;', 'not_visible'],
    [
      'two kinds',
      "import rateLimit from 'express-rate-limit';\nrateLimit({ store: new RedisStore({}) });\nrateLimit({ limit: 1 });",
      'partial',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await look('a.ts', code)).outcome).toBe(outcome);
  });

  it.each([
    [
      'Flask-Limiter without storage',
      'from flask_limiter import Limiter\nLimiter(key)\n',
      'absent',
    ],
    [
      'Flask-Limiter with Redis',
      'from flask_limiter import Limiter\nLimiter(key, storage_uri="redis://x")\n',
      'present',
    ],
    [
      'Flask-Limiter in memory by name',
      'from flask_limiter import Limiter\nLimiter(key, storage_uri="memory://")\n',
      'absent',
    ],
    [
      'a storage among the settings',
      'from flask_limiter import Limiter\nLimiter(key)\nRATELIMIT_STORAGE_URI = "redis://x"\n',
      'present',
    ],
    [
      'a storage that is computed',
      'from flask_limiter import Limiter\nLimiter(key, storage_uri=uri)\n',
      'not_visible',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await look('a.py', code)).outcome).toBe(outcome);
  });
});
