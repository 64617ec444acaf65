import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';

import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';
import { stringOf } from '../../collect/syntax/values.ts';

type Kind = 'memory' | 'shared' | 'unknown';

/** Where a limiter counts, by whether its options name one of the store keys. */
const kindByKeys = (file: ParsedFile, call: Call, position: number, keys: string[]): Kind => {
  const options = optionsOf(call, file.root, position);
  if (!options) return 'unknown';
  const store = keys.map((key) => options.entries.get(key)).find((value) => value !== undefined);
  if (store) {
    if (/MemoryStore/.test(store.text())) return 'memory';
    return /\?|&&|\|\|/.test(store.text()) || store.text() === 'undefined' ? 'unknown' : 'shared';
  }
  return options.complete ? 'memory' : 'unknown';
};

export const expressLimiters: Detector = {
  name: 'express-limiters',
  languages: ['javascript'],
  packages: ['express-rate-limit', 'express-slow-down'],
  *find(file) {
    for (const call of boundCalls(
      file,
      ['express-rate-limit', 'express-slow-down'],
      ['default', 'rateLimit', 'RateLimit', 'slowDown'],
    ))
      yield file.at(call.node, { kind: kindByKeys(file, call, 0, ['store']) });
  },
};

export const flexibleLimiters: Detector = {
  name: 'flexible-limiters',
  languages: ['javascript'],
  packages: ['rate-limiter-flexible'],
  *find(file) {
    for (const call of file.calls('RateLimiter\\w+')) {
      if (call.node.kind() !== 'new_expression' || /(?:Union|Queue|Abstract)$/.test(call.name))
        continue;
      // The memory limiter is also the spare of a shared one while its store is away.
      const spare = call.node
        .ancestors()
        .some(
          (node) =>
            node.kind() === 'pair' && /insuranceLimiter/.test(node.field('key')?.text() ?? ''),
        );
      if (!spare)
        yield file.at(call.node, {
          kind:
            call.name === 'RateLimiterMemory' || call.name === 'RateLimiterCluster'
              ? 'memory'
              : 'shared',
        });
    }
  },
};

export const nestThrottler: Detector = {
  name: 'nest-throttler',
  languages: ['javascript'],
  packages: ['@nestjs/throttler'],
  literals: ['ThrottlerModule'],
  *find(file) {
    const provided = /ThrottlerStorage\b/.test(file.text);
    for (const call of file.calls('forRoot', 'forRootAsync')) {
      if (call.receiver !== 'ThrottlerModule') continue;
      const text = call.node.text();
      const list = call.arguments[0]?.kind() === 'array';
      let kind: Kind = 'unknown';
      if (/\bstorage\b/.test(text) || provided) kind = 'shared';
      else if (list) kind = 'memory';
      else if (call.name === 'forRoot') kind = kindByKeys(file, call, 0, ['storage']);
      else if (/\buseFactory\b/.test(text)) kind = 'memory';
      yield file.at(call.node, { kind });
    }
  },
};

export const fastifyLimiter: Detector = {
  name: 'fastify-limiter',
  languages: ['javascript'],
  packages: ['@fastify/rate-limit', 'fastify-rate-limit'],
  *find(file) {
    const names = file.namesOf(['@fastify/rate-limit', 'fastify-rate-limit']);
    for (const call of file.calls('register')) {
      const plugin = call.arguments[0];
      const inline = /rate-limit['"]\)?$/.test(plugin?.text() ?? '');
      if (!plugin || !(names.includes(plugin.text()) || inline)) continue;
      const options =
        call.arguments.length > 1 ? kindByKeys(file, call, 1, ['redis', 'store']) : 'memory';
      yield file.at(call.node, { kind: options });
    }
  },
};

export const koaLimiter: Detector = {
  name: 'koa-limiter',
  languages: ['javascript'],
  packages: ['koa-ratelimit', '@upstash/ratelimit'],
  *find(file) {
    for (const call of boundCalls(file, ['koa-ratelimit'])) {
      const driver = stringOf(optionsOf(call, file.root, 0)?.entries.get('driver'));
      yield file.at(call.node, {
        kind: driver === null ? 'unknown' : driver === 'memory' ? 'memory' : 'shared',
      });
    }
    for (const found of file.usedImports(['@upstash/ratelimit']))
      yield file.at(found.node, { kind: 'shared' });
  },
};

const STORAGE = /^(?:RATELIMIT_STORAGE_UR[IL]|storage_uri)$/;

/** Flask-Limiter and SlowAPI count in memory unless given a storage address. */
export const pythonLimiters: Detector = {
  name: 'python-limiters',
  languages: ['python'],
  packages: ['flask_limiter', 'slowapi'],
  *find(file) {
    for (const call of boundCalls(file, ['flask_limiter', 'slowapi'], ['Limiter'])) {
      const address = call.keywords.get('storage_uri');
      const literal = stringOf(address);
      let kind: Kind = 'memory';
      if (address)
        kind = literal === null ? 'unknown' : literal.startsWith('memory') ? 'memory' : 'shared';
      else if (call.hidden) kind = 'unknown';
      yield file.at(call.node, { kind });
    }
  },
};
export const storageSettings: Detector = {
  name: 'storage-settings',
  languages: ['python'],
  literals: ['RATELIMIT_STORAGE_UR'],
  *find(file): Iterable<Sighting> {
    for (const node of file.root.findAll({
      rule: {
        any: [{ kind: 'identifier' }, { kind: 'string' }],
        regex: 'RATELIMIT_STORAGE_UR[IL]',
      },
    }))
      if (STORAGE.test(stringOf(node) ?? node.text())) yield file.at(node);
  },
};
