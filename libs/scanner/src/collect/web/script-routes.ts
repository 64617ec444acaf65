import type { ParsedFile, Sighting } from '../parsed-file.ts';
import type { Call } from '../syntax/calls.ts';
import type { Node } from '../syntax/node.ts';
import { objectOptions, stringOf } from '../syntax/values.ts';
import { joinAddress } from './addresses.ts';
import { METHODS } from './methods.ts';
import { ScriptRouters } from './script-routers.ts';

const routeLiteral = (node: Node | undefined): string[] => {
  if (!node) return [];
  const one = stringOf(node);
  if (one !== null) return [one];
  return node.kind() === 'array'
    ? node.namedChildren().flatMap((item) => stringOf(item) ?? [])
    : [];
};

/** The methods of a chain that begins with a call: `router.route('/a').all(x).get(y)`. */
const chained = (call: Node): { name: string; node: Node }[] => {
  const found: { name: string; node: Node }[] = [];
  for (let inner = call; ;) {
    const member = inner.parent();
    const outer = member?.parent();
    const name = member?.kind() === 'member_expression' ? member.field('property')?.text() : null;
    if (!outer || outer.kind() !== 'call_expression' || typeof name !== 'string') return found;
    found.push({ name, node: outer });
    inner = outer;
  }
};

function* routesByCall(file: ParsedFile, routers: ScriptRouters): Iterable<Sighting> {
  for (const call of file.calls(...METHODS, 'use')) {
    if (call.arguments.length < 2 || !routers.carriesRoutes(call.receiver)) continue;
    const router = routers.nameOf(call);
    const literals = routeLiteral(call.arguments[0]);
    for (const path of literals)
      if (path.startsWith('/') || path === '*')
        yield file.at(call.node, { method: call.name, path, router });
    // An address that is configured: its expression is all that can be told.
    const written = call.arguments[0];
    if (
      literals.length === 0 &&
      written &&
      /^(?:member_expression|identifier)$/.test(String(written.kind())) &&
      call.name !== 'use'
    )
      yield file.at(call.node, { method: call.name, path: '', expression: written.text(), router });
  }
}

function* routesByObject(file: ParsedFile, routers: ScriptRouters): Iterable<Sighting> {
  for (const call of file.calls('route')) {
    const [first] = call.arguments;
    const options = first ? objectOptions(first) : null;
    const path = stringOf(options?.entries.get('url') ?? options?.entries.get('path'));
    const router = routers.nameOf(call);
    if (path !== null)
      yield file.at(call.node, {
        method: stringOf(options?.entries.get('method')) ?? 'all',
        path,
        router,
      });
    const chain = stringOf(first);
    if (chain === null || call.arguments.length > 1 || !routers.carriesRoutes(call.receiver))
      continue;
    for (const { name, node } of chained(call.node))
      if (METHODS.includes(name)) yield file.at(node, { method: name, path: chain, router });
  }
}

/** Decorators of a method or class by name, such as `@Get('x')` of NestJS. */
const decoratorCalls = (file: ParsedFile, names: string[]): Call[] =>
  file.calls(...names).filter(({ node }) => node.parent()?.kind() === 'decorator');

const classOf = (node: Node): string =>
  node
    .ancestors()
    .find((outer) => outer.kind() === 'class_declaration')
    ?.field('name')
    ?.text() ?? '';

function* nest(file: ParsedFile): Iterable<Sighting> {
  const controllers = decoratorCalls(file, ['Controller']);
  for (const call of decoratorCalls(file, ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All'])) {
    const line = call.node.range().start.line;
    const owner = controllers.filter(({ node }) => node.range().start.line <= line).at(-1);
    const argument = owner?.arguments[0];
    const prefix =
      stringOf(argument) ??
      stringOf(argument ? objectOptions(argument)?.entries.get('path') : null) ??
      '';
    yield file.at(call.node, {
      method: call.name.toLowerCase(),
      path: joinAddress(prefix, stringOf(call.arguments[0]) ?? ''),
      router: classOf(call.node),
    });
  }
}

/** Routes of JavaScript and TypeScript. */
export function* scriptRoutes(file: ParsedFile): Iterable<Sighting> {
  const routers = new ScriptRouters(file);
  yield* routesByCall(file, routers);
  yield* routesByObject(file, routers);
  if (file.importsAny(['@nestjs/common'])) yield* nest(file);
}
