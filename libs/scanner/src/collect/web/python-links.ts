import type { ParsedFile } from '../parsed-file.ts';
import type { Node } from '../syntax/node.ts';
import { stringOf } from '../syntax/values.ts';
import { joinAddress } from './addresses.ts';
import { addressAround, assignedTo, LISTED } from './python-routes.ts';
import { LIST, type PlacedLink, type Reference } from './router-links.ts';

const IMPORT = /^[ \t]*from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(?:\(([^()]*)\)|([^\n]+))/gm;

/** Names that a file imports, with what they stand for. */
const importsOf = (text: string): Map<string, Reference> => {
  const names = new Map<string, Reference>();
  for (const [, module = '', listed, line = ''] of text.matchAll(IMPORT))
    for (const part of (listed ?? line).replace(/#[^\n]*/g, '').split(',')) {
      const [name, local] = part.split(/\sas\s/).map((one) => one.trim());
      if (name && /^\w+$/.test(name)) names.set(local ?? name, { module, name });
    }
  return names;
};

/** What `router`, `orders.router` or `orders` stands for. */
const referenceTo = (
  written: string,
  imports: ReadonlyMap<string, Reference>,
): Reference | null => {
  const [, first = '', rest = ''] = /^(\w+)((?:\.\w+)*)$/.exec(written) ?? [];
  if (first === '') return null;
  const imported = imports.get(first);
  return imported
    ? { module: imported.module, name: imported.name + rest }
    : { module: '', name: first + rest };
};

/** What `include(…)` of Django leads to. */
const included = (argument: Node, imports: ReadonlyMap<string, Reference>): Reference | null => {
  const [, inside = ''] = /^include\(\s*\(?\s*([^,()]+)/.exec(argument.text()) ?? [];
  const literal = /^(['"])([\w.]+)\1$/.exec(inside.trim())?.[2];
  if (literal !== undefined) return { module: literal, name: LIST };
  const named = referenceTo(inside.trim(), imports);
  return named && named.module !== '' ? { ...named, name: `${named.name}.${LIST}` } : named;
};

function* djangoLinks(
  file: ParsedFile,
  imports: ReadonlyMap<string, Reference>,
): Iterable<PlacedLink> {
  for (const call of file.calls(...LISTED)) {
    const [address, view] = call.arguments;
    if (!address || !view || !/^include\b/.test(view.text())) continue;
    const child = included(view, imports);
    const prefix = joinAddress(
      addressAround(call.node),
      (stringOf(address) ?? '').replace(/^\^/, ''),
    );
    if (child)
      yield {
        node: call.node,
        link: { link: 'mount', router: assignedTo(call.node), prefix, child, replaces: false },
      };
  }
}

/** How the routers of a Python file hang together with others. */
export function* pythonLinks(file: ParsedFile): Iterable<PlacedLink> {
  const imports = importsOf(file.text);
  for (const [router, child] of imports)
    if (/rout|blueprint|^bp|bp$|urls|api/i.test(router))
      yield { node: null, link: { link: 'name', router, child } };
  if (
    file.path.endsWith('__init__.py') &&
    !/\b(?:include_router|register_blueprint|APIRouter|Blueprint|urlpatterns)\b/.test(file.text)
  )
    return;
  for (const { node, keywords } of file.calls('APIRouter', 'Blueprint')) {
    const prefix = stringOf(keywords.get('prefix') ?? keywords.get('url_prefix'));
    const assigned = node.parent();
    const router = assigned?.kind() === 'assignment' ? assigned.field('left')?.text() : undefined;
    if (router !== undefined && prefix !== null)
      yield { node, link: { link: 'own', router, prefix } };
  }
  for (const call of file.calls('include_router', 'register_blueprint')) {
    const child = referenceTo(call.arguments[0]?.text() ?? '', imports);
    const prefix = stringOf(call.keywords.get('prefix') ?? call.keywords.get('url_prefix')) ?? '';
    // Flask takes the address that is given last; FastAPI puts one before the other.
    const replaces = call.name === 'register_blueprint';
    if (child)
      yield {
        node: call.node,
        link: { link: 'mount', router: call.receiver, prefix, child, replaces },
      };
  }
  if (file.importsAny(['django'])) yield* djangoLinks(file, imports);
}
