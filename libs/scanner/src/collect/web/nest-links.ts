import type { PlacedLink, Reference } from './router-links.ts';

const MODULE =
  /@Module\(\s*\{([\s\S]{0,20000}?)\}\s*\)\s*(?:@\w+\([^)]*\)\s*)*export\s+(?:default\s+)?(?:abstract\s+)?class\s+([\w$]+)/g;
const CONTROLLERS = /\bcontrollers\s*:\s*\[([^\]]{0,5000})\]/;
const REGISTERED = /\bRouterModule\s*\.\s*register\s*\(/g;

/** What stands between a bracket and the one that ends it. */
const bracketed = (text: string, start: number): string => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if ('([{'.includes(text[at] ?? '')) depth += 1;
    if (')]}'.includes(text[at] ?? '') && (depth -= 1) === 0) return text.slice(start, at + 1);
  }
  return '';
};

interface Place {
  prefix: string;
  module: string | null;
}

/** Modules with the addresses below which they stand, one in the other. */
function* placesIn(list: string, above: string): Iterable<Place> {
  for (let at = list.indexOf('{'); at >= 0;) {
    const object = bracketed(list, at);
    const children = object.search(/\bchildren\s*:/);
    const inner = children < 0 ? '' : bracketed(object, object.indexOf('[', children));
    const own = inner === '' ? object : object.replace(inner, '');
    const path = /\bpath\s*:\s*(['"`])([^'"`$]*)\1/.exec(own)?.[2] ?? '';
    const prefix = `${above}/${path}`;
    yield { prefix, module: /\bmodule\s*:\s*([\w$]+)/.exec(own)?.[1] ?? null };
    if (inner !== '') yield* placesIn(inner.slice(1, -1), prefix);
    at = list.indexOf('{', at + Math.max(1, object.length));
  }
}

/** Which controllers stand in which module of NestJS, and below which address `RouterModule` puts it. */
export function* nestLinks(
  text: string,
  imports: ReadonlyMap<string, Reference>,
): Iterable<PlacedLink> {
  const mount = (router: string, prefix: string, name: string): PlacedLink => ({
    node: null,
    link: {
      link: 'mount',
      router,
      prefix,
      child: imports.get(name) ?? { module: '', name },
      replaces: false,
    },
  });
  for (const [, options = '', module = ''] of text.matchAll(MODULE))
    for (const controller of CONTROLLERS.exec(options)?.[1]?.split(',') ?? [])
      if (/^\s*[\w$]+\s*$/.test(controller)) yield mount(module, '', controller.trim());
  for (const { index, 0: head } of text.matchAll(REGISTERED))
    for (const { prefix, module } of placesIn(bracketed(text, index + head.length - 1), ''))
      if (module !== null) yield mount('', prefix, module);
}
