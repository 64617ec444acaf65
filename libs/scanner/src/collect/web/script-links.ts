import type { ParsedFile } from '../parsed-file.ts';
import { withoutPlainComments } from '../syntax/blanked-comments.ts';
import { importsOf } from '../syntax/module-imports.ts';
import type { Node } from '../syntax/node.ts';
import { objectOptions, stringOf } from '../syntax/values.ts';
import { nestLinks } from './nest-links.ts';
import type { PlacedLink, Reference } from './router-links.ts';
import { ScriptRouters } from './script-routers.ts';

/** Modules of the same repository, as far as that can be told from how they are named. */
const OWN = /^(?:\.{1,2}(?:\/|$)|[@~]\/)/;

const importedNames = (file: ParsedFile): Map<string, Reference> => {
  const names = new Map<string, Reference>();
  const imports = /\b(?:require|import)\s*\(/.test(file.text)
    ? importsOf(file.root, file.language)
    : file.imports;
  for (const { module, names: bound } of imports)
    if (OWN.test(module))
      for (const { imported, local } of bound)
        names.set(local, { module, name: imported === '*' ? 'default' : imported });
  return names;
};

const REQUIRED = /^(?:require|await\s+import|import)\(\s*['"]([^'"]+)['"]\s*\)(?:\.([\w$]+))?$/;

/** What stands for a router where it is used; null where that cannot be one. */
const referenceTo = (node: Node, imports: ReadonlyMap<string, Reference>): Reference | null => {
  const kind = String(node.kind());
  const text = node.text();
  const [, module, part] = REQUIRED.exec(text) ?? [];
  if (module !== undefined) return OWN.test(module) ? { module, name: part ?? 'default' } : null;
  if (kind === 'call_expression') {
    // `orders.routes()` of Koa, and a function that makes a router.
    const called = node.field('function');
    const property = called?.field('property')?.text() ?? '';
    const inner = /^(?:routes|middleware)$/.test(property) ? called?.field('object') : called;
    return inner && inner.id() !== node.id() ? referenceTo(inner, imports) : null;
  }
  if (kind !== 'identifier' && kind !== 'member_expression') return null;
  const [, first = '', rest = ''] = /^([\w$]+)((?:\.[\w$]+)*)$/.exec(text) ?? [];
  if (first === '') return null;
  const imported = imports.get(first);
  return imported
    ? { module: imported.module, name: imported.name + rest }
    : { module: '', name: text };
};

type Mount = (node: Node, router: string, prefix: string, child: Node) => Iterable<PlacedLink>;

function* mounts(file: ParsedFile, routers: ScriptRouters, mount: Mount): Iterable<PlacedLink> {
  for (const call of file.calls('use', 'register', 'route')) {
    const [first, second] = call.arguments;
    if (!first || !routers.carriesRoutes(call.receiver)) continue;
    const router = routers.nameOf(call);
    const address = stringOf(first);
    if (call.name === 'register') {
      const prefix = second ? stringOf(objectOptions(second)?.entries.get('prefix')) : null;
      yield* mount(call.node, router, prefix ?? '', first);
    } else if (call.name === 'use' || (address !== null && second))
      for (const child of call.arguments) yield* mount(call.node, router, address ?? '', child);
  }
}

/** `all.forEach((one) => router.use(one.path, one.route))`, beside objects that have these two. */
function* listedMounts(
  file: ParsedFile,
  routers: ScriptRouters,
  mount: Mount,
): Iterable<PlacedLink> {
  for (const call of file.calls('use')) {
    const [path, route] = call.arguments.map((argument) =>
      /^([\w$]+)\.([\w$]+)$/.exec(argument.text()),
    );
    if (!path?.[2] || !route?.[2] || path[1] !== route[1]) continue;
    const router = routers.nameOf(call);
    for (const object of file.root.findAll({ rule: { kind: 'object' } })) {
      const entries = objectOptions(object)?.entries;
      const prefix = stringOf(entries?.get(path[2]));
      const child = entries?.get(route[2]);
      if (prefix !== null && child) yield* mount(object, router, prefix, child);
    }
  }
}

/** Functions of other files that are given a router: `require('./orders')(router)`, `orders(app)`. */
function* given(
  file: ParsedFile,
  routers: ScriptRouters,
  imports: ReadonlyMap<string, Reference>,
  mount: Mount,
): Iterable<PlacedLink> {
  const names = [...imports.keys()].filter((name) =>
    new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\s*\\(`).test(file.text),
  );
  const byName =
    names.length > 0 ? file.calls(...names.map((name) => name.replaceAll('$', '\\$'))) : [];
  const atOnce = /\brequire\s*\(\s*['"]\.[^'"\n]*['"]\s*\)(?:\.[\w$]+)?\s*\(/.test(file.text)
    ? file.calls('require\\([^()]*\\)(?:\\.[\\w$]+)?')
    : [];
  for (const call of [...byName, ...atOnce]) {
    const [first] = call.arguments;
    const called = call.node.field('function');
    if (first?.kind() !== 'identifier' || !called || !routers.carriesRoutes(first.text())) continue;
    const router = routers.nameOf({ ...call, node: call.node, receiver: first.text() });
    yield* mount(call.node, router, '', called);
  }
}

/** `new Router({ prefix: '/orders' })` of Koa. */
const OWN_ADDRESS =
  /\b(?:const|let|var)\s+([\w$]+)\s*=\s*new\s+[\w$.]+\(\s*\{\s*prefix:\s*(['"`])([^'"`$\n]*)\2/g;

/** What a file exports under which name, and from where. */
function* exportedNames(
  text: string,
  imports: ReadonlyMap<string, Reference>,
): Iterable<PlacedLink> {
  const exported = (router: string, of: string, module = ''): PlacedLink => ({
    node: null,
    link: {
      link: 'name',
      router,
      child: (module === '' ? imports.get(of) : undefined) ?? { module, name: of },
    },
  });
  for (const [, inside = '', , from] of text.matchAll(
    /\bexport\s*\{([^{}]*)\}(?:\s*from\s*(['"])([^'"\n]+)\2)?/g,
  ))
    for (const part of inside.split(',')) {
      const [of = '', as] = part.split(/\sas\s/).map((one) => one.trim());
      if (/^[\w$]+$/.test(of) && (from !== undefined || as !== undefined || imports.has(of)))
        yield exported(as ?? of, of, from);
    }
  for (const [, , from = ''] of text.matchAll(/\bexport\s*\*\s*from\s*(['"])([^'"\n]+)\1/g))
    yield exported('*', '*', from);
  const [, whole] =
    /\b(?:export\s+default|module\.exports\s*=|export\s*=)\s*(?!async\b|function\b|class\b)([\w$]+)\s*(?:;|$)/m.exec(
      text,
    ) ?? [];
  if (whole !== undefined) yield exported('default', whole);
  for (const [, as = '', of = ''] of text.matchAll(
    /\b(?:module\.)?exports\.([\w$]+)\s*=\s*(?!async\b|function\b)([\w$]+)\s*(?:;|$)/gm,
  ))
    yield exported(as, of);
  const [, listed = ''] = /\bmodule\.exports\s*=\s*\{([^{}]*)\}/.exec(text) ?? [];
  for (const part of listed.split(',')) {
    const [, as = '', of = as] = /^\s*([\w$]+)\s*(?::\s*([\w$]+))?\s*$/.exec(part) ?? [];
    if (as !== '' && (of !== as || imports.has(of))) yield exported(as, of);
  }
}

/** Without one of these a file only hands on what others export. */
const CARRIES =
  /\.\s*(?:use|register|route|get|post|put|patch|delete|all)\s*\(|\brequire\s*\(|@Module\(/;

/** How the routers of a file of JavaScript or TypeScript hang together with others. */
export function* scriptLinks(file: ParsedFile): Iterable<PlacedLink> {
  const text = withoutPlainComments(file.text);
  if (!CARRIES.test(text)) {
    yield* exportedNames(text, new Map());
    return;
  }
  const imports = importedNames(file);
  yield* exportedNames(text, imports);
  for (const [, router = '', , prefix = ''] of text.matchAll(OWN_ADDRESS))
    yield { node: null, link: { link: 'own', router, prefix } };
  const routers = new ScriptRouters(file);
  const mount: Mount = function* (node, router, prefix, child) {
    const reference = referenceTo(child, imports);
    if (reference)
      yield { node, link: { link: 'mount', router, prefix, child: reference, replaces: false } };
  };
  yield* mounts(file, routers, mount);
  yield* listedMounts(file, routers, mount);
  yield* given(file, routers, imports, mount);
  if (text.includes('@Module(')) yield* nestLinks(text, imports);
}
