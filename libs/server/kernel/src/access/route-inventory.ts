import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE, type RouteOptions } from './route.decorator.ts';

export interface InventoriedRoute {
  handler: string;
  method: string;
  path: string;
  options: RouteOptions;
}

/** Every HTTP route of the application. Throws, and so stops the boot, when one declares no access. */
export function inventoryOfRoutes(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
): InventoriedRoute[] {
  const routes: InventoriedRoute[] = [];
  const undeclared: string[] = [];
  for (const { instance, metatype } of discovery.getControllers()) {
    if (!instance || !metatype) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = prototype[name] as object;
      const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
      if (verb === undefined) continue;
      const handler = `${metatype.name}.${name}`;
      const options = Reflect.getMetadata(ROUTE, method) as RouteOptions | undefined;
      if (!options) undeclared.push(handler);
      else if ('permission' in options && !base.includes(':organization'))
        undeclared.push(`${handler} (a permission needs :organization in its path)`);
      else {
        const path = `/${base}/${String(Reflect.getMetadata(PATH_METADATA, method) ?? '')}`
          .replaceAll(/\/+/g, '/')
          .replace(/\/$/, '');
        routes.push({ handler, method: RequestMethod[verb] ?? 'ALL', path, options });
      }
    }
  }
  if (undeclared.length > 0) {
    throw new Error(
      `These routes do not say who may call them; give each a @Route(…): ${undeclared.join(', ')}`,
    );
  }
  return routes;
}
