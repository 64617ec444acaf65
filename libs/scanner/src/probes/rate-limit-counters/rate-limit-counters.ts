import type { Sighting } from '../../collect/parsed-file.ts';
import { notVisible, type Probe, type Seen } from '../probe.ts';
import { definition } from './definition.ts';
import * as detectors from './detectors.ts';

const isKind = (kind: string) => (sighting: Sighting) => sighting.data['kind'] === kind;

/** Flask-Limiter may get its storage from the application's settings, wherever they are. */
const pythonKinds = (seen: Seen): Sighting[] => {
  const configured = seen('storage-settings').length > 0;
  return seen('python-limiters').map((found) =>
    configured && found.data['kind'] === 'memory' ? { ...found, data: { kind: 'shared' } } : found,
  );
};

export const rateLimitCounters: Probe = {
  definition,
  detectors: [
    detectors.expressLimiters,
    detectors.flexibleLimiters,
    detectors.nestThrottler,
    detectors.fastifyLimiter,
    detectors.koaLimiter,
    detectors.pythonLimiters,
    detectors.storageSettings,
  ],
  judge(_facts, seen) {
    const all = [
      ...[
        'express-limiters',
        'flexible-limiters',
        'nest-throttler',
        'fastify-limiter',
        'koa-limiter',
      ].flatMap((name) => [...seen(name)]),
      ...pythonKinds(seen),
    ];
    const memory = all.filter(isKind('memory'));
    const shared = all.filter(isKind('shared'));
    if (memory.length > 0 && shared.length > 0)
      return {
        outcome: 'partial',
        message:
          'Some limiters count in a shared store; these count in the memory of each process.',
        places: memory,
      };
    if (memory.length > 0)
      return {
        outcome: 'absent',
        message:
          'Limits are counted in the memory of each process: with N instances a caller gets N times the limit, and a restart forgets all counts.',
        places: memory,
      };
    if (shared.length > 0)
      return {
        outcome: 'present',
        message: 'Limits are counted in a shared store.',
        places: shared,
      };
    if (all.length > 0)
      return {
        ...notVisible(
          'A limiter is in use, but its store is chosen where this probe cannot follow.',
        ),
        places: all,
      };
    return notVisible('No limiter whose counters could be looked at.');
  },
};
