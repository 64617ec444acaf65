import type { Detector } from './detector.ts';
import { alembicIndexes, djangoKeys, sqlalchemyKeys } from './schema/orm-models.ts';
import { railsSchema } from './schema/rails-schema.ts';
import { scriptIndexes, sequelizeKeys, typeormKeys } from './schema/script-models.ts';
import {
  compiledFrameworkDetector,
  frameworkDetector,
  goServerDetector,
  plainServerDetector,
  railsDetector,
} from './web/frameworks.ts';
import { routeDetector, routerLinkDetector } from './web/routes.ts';

/** Detectors whose sightings become facts that several probes share. */
export const CORE_DETECTORS: readonly Detector[] = [
  frameworkDetector,
  compiledFrameworkDetector,
  goServerDetector,
  railsDetector,
  plainServerDetector,
  routeDetector,
  routerLinkDetector,
  djangoKeys,
  sqlalchemyKeys,
  alembicIndexes,
  railsSchema,
  typeormKeys,
  sequelizeKeys,
  scriptIndexes,
];

export const coreKey = (detector: Detector): string => `core/${detector.name}`;
