import type { Place, Sighting } from '../parsed-file.ts';
import type { Framework } from './frameworks.ts';

export interface Route {
  method: string;
  /** Empty where it is not written as a literal. */
  path: string;
  /** What stands in place of a literal path, such as `config.health.path`. */
  expression: string;
  place: Place;
}

export interface WebFacts {
  /** Where each framework in use is first seen. */
  frameworks: ReadonlyMap<Framework, readonly Place[]>;
  routes: readonly Route[];
}

const text = (sighting: Sighting, key: string): string => String(sighting.data[key] ?? '');

/** What was seen of web servers. A plain server counts only where no framework is in use. */
export const webFacts = (
  frameworks: readonly Sighting[],
  plain: readonly Sighting[],
  routes: readonly Sighting[],
  nextRoutes: readonly Route[],
): WebFacts => {
  const byFramework = new Map<Framework, Place[]>();
  for (const sighting of frameworks) {
    const framework = text(sighting, 'framework') as Framework;
    byFramework.set(framework, [...(byFramework.get(framework) ?? []), sighting]);
  }
  if (byFramework.size === 0 && plain.length > 0) byFramework.set('other', [...plain]);
  return {
    frameworks: byFramework,
    routes: [
      ...routes.map((route) => ({
        method: text(route, 'method'),
        path: text(route, 'path'),
        expression: text(route, 'expression'),
        place: route,
      })),
      ...(byFramework.has('next') ? nextRoutes : []),
    ],
  };
};
