import type { Place, Sighting } from '../parsed-file.ts';
import { joinAddress } from './addresses.ts';
import type { Framework } from './frameworks.ts';
import { RouterTree } from './joined-routes.ts';

export interface Route {
  method: string;
  /** With the addresses of the routers above it, whichever file they are in. Empty where it is not written as a literal. */
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

/** Routes with their whole addresses: one that is reached by several stands there several times. */
const wholeRoutes = (
  routes: readonly Sighting[],
  links: readonly Sighting[],
  files: ReadonlySet<string>,
): Route[] => {
  const tree = new RouterTree(links, routes, files);
  return routes.flatMap((route) => {
    const [method, path] = [text(route, 'method'), text(route, 'path')];
    // What answers below it tells more than the place where it is used.
    if (method === 'use' && tree.isUse(route)) return [];
    const expression = text(route, 'expression');
    if (expression !== '') return [{ method, path, expression, place: route }];
    return tree.addressesOf(route.path, text(route, 'router')).map((address) => ({
      method,
      path: address === '' ? path : joinAddress(address, path),
      expression,
      place: route,
    }));
  });
};

/** What was seen of web servers. A plain server counts only where no framework is in use. */
export const webFacts = (
  frameworks: readonly Sighting[],
  plain: readonly Sighting[],
  routes: readonly Sighting[],
  links: readonly Sighting[],
  nextRoutes: readonly Route[],
  files: ReadonlySet<string>,
): WebFacts => {
  const byFramework = new Map<Framework, Place[]>();
  for (const sighting of frameworks) {
    const framework = text(sighting, 'framework') as Framework;
    byFramework.set(framework, [...(byFramework.get(framework) ?? []), sighting]);
  }
  if (byFramework.size === 0 && plain.length > 0) byFramework.set('other', [...plain]);
  return {
    frameworks: byFramework,
    routes: [...wholeRoutes(routes, links, files), ...(byFramework.has('next') ? nextRoutes : [])],
  };
};
