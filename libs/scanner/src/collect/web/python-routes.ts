import type { ParsedFile, Sighting } from '../parsed-file.ts';
import type { Node } from '../syntax/node.ts';
import { stringOf } from '../syntax/values.ts';
import { joinAddress } from './addresses.ts';
import { METHODS } from './methods.ts';

export const LISTED = ['path', 're_path', 'url'];

/** The variable whose value holds a node; empty where there is none. */
export const assignedTo = (node: Node): string =>
  node
    .ancestors()
    .find((outer) => /^(?:assignment|augmented_assignment)$/.test(String(outer.kind())))
    ?.field('left')
    ?.text() ?? '';

const withoutAnchors = (address: string): string => address.replace(/^\^|\$$/g, '');

/** The addresses of the lists around a call of Django: `path('a/', include([path('b/', view)]))`. */
export const addressAround = (node: Node): string =>
  node
    .ancestors()
    .filter((outer) => outer.kind() === 'call')
    .filter((outer) => LISTED.includes(outer.field('function')?.text() ?? ''))
    .map((outer) => stringOf(outer.field('arguments')?.namedChildren()[0]) ?? '')
    .reduceRight((before, address) => joinAddress(before, withoutAnchors(address)), '');

function* django(file: ParsedFile): Iterable<Sighting> {
  for (const call of file.calls(...LISTED)) {
    const path = stringOf(call.arguments[0]);
    if (path === null || call.arguments.length < 2) continue;
    yield file.at(call.node, {
      // Where others are included nothing is answered.
      method: /^include\b/.test(call.arguments[1]?.text() ?? '') ? 'use' : 'all',
      path: joinAddress(addressAround(call.node), withoutAnchors(path)),
      router: assignedTo(call.node),
    });
  }
}

/** Routes of Python. */
export function* pythonRoutes(file: ParsedFile): Iterable<Sighting> {
  for (const call of file.calls(
    'route',
    ...METHODS,
    'api_route',
    'websocket',
    'add_url_rule',
    'add_api_route',
  )) {
    const decorates = call.node.parent()?.kind() === 'decorator';
    const path = stringOf(call.arguments[0]);
    if (
      (decorates || call.name.startsWith('add_')) &&
      path !== null &&
      (path.startsWith('/') || path === '')
    )
      yield file.at(call.node, { method: call.name, path, router: call.receiver });
  }
  if (file.importsAny(['django'])) yield* django(file);
}
