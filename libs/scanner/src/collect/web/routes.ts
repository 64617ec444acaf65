import type { Detector } from '../detector.ts';
import type { ParsedFile, Sighting } from '../parsed-file.ts';
import type { Call } from '../syntax/calls.ts';
import type { Node } from '../syntax/node.ts';
import { objectOptions, stringOf } from '../syntax/values.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'all', 'head', 'options'];
/** Receivers that carry routes. HTTP clients have the same methods, so the name has to tell. */
const ROUTER =
  /(?:^|\.)(?:\w*[Aa]pp|\w*[Rr]oute[rs]?|server|srv|fastify|api|instance|scope|express|koa|hono|\w*_(?:app|router|bp|blueprint)|bp|blueprint|v\d)(?:\(\))?$/;

const routeLiteral = (node: Node | undefined): string[] => {
  if (!node) return [];
  const one = stringOf(node);
  if (one !== null) return [one];
  return node.kind() === 'array'
    ? node.namedChildren().flatMap((item) => stringOf(item) ?? [])
    : [];
};

const isRouter = (receiver: string): boolean =>
  ROUTER.test(receiver) ||
  /\.route\(['"`]/.test(receiver) ||
  /^(?:this\.)?(?:app|router)\b/.test(receiver);

/** Addresses under which routers of the same file are used: `app.use('/orders/:id', orders)`. */
const usedUnder = (calls: readonly Call[]): Map<string, string> => {
  const prefixes = new Map<string, string>();
  for (const { name, arguments: given } of calls) {
    const [prefix, router] = [stringOf(given[0]), given.at(-1)];
    if (name === 'use' && given.length > 1 && prefix !== null && router?.kind() === 'identifier')
      prefixes.set(router.text(), prefix);
  }
  return prefixes;
};

function* expressLike(file: ParsedFile): Iterable<Sighting> {
  const calls = file.calls(...METHODS, 'use');
  const prefixes = usedUnder(calls);
  for (const call of calls) {
    if (call.arguments.length < 2 || !isRouter(call.receiver)) continue;
    const prefix = prefixes.get(call.receiver) ?? '';
    const literals = routeLiteral(call.arguments[0]);
    for (const path of literals)
      if (path.startsWith('/') || path === '*')
        yield file.at(call.node, {
          method: call.name,
          path: prefix === '' ? path : join(prefix, path),
        });
    // An address that is configured: its expression is all that can be told.
    const written = call.arguments[0];
    if (
      literals.length === 0 &&
      written &&
      /^(?:member_expression|identifier)$/.test(String(written.kind())) &&
      call.name !== 'use'
    )
      yield file.at(call.node, { method: call.name, path: '', expression: written.text() });
  }
  for (const call of file.calls('route')) {
    const options = call.arguments[0] ? objectOptions(call.arguments[0]) : null;
    const path = stringOf(options?.entries.get('url') ?? options?.entries.get('path'));
    if (path !== null)
      yield file.at(call.node, { method: stringOf(options?.entries.get('method')) ?? 'all', path });
  }
}

/** Decorators of a method or class by name, such as `@Get('x')` of NestJS. */
const decoratorCalls = (file: ParsedFile, names: string[]): Call[] =>
  file.calls(...names).filter(({ node }) => node.parent()?.kind() === 'decorator');

const join = (prefix: string, path: string) =>
  `/${[prefix, path]
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/')}`;

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
      path: join(prefix, stringOf(call.arguments[0]) ?? ''),
    });
  }
}

/** Prefixes of routers that the same file makes: `orders = APIRouter(prefix='/orders')`, a blueprint of Flask. */
const routerPrefixes = (file: ParsedFile): Map<string, string> => {
  const prefixes = new Map<string, string>();
  for (const { node, keywords } of file.calls('APIRouter', 'Blueprint')) {
    const prefix = stringOf(keywords.get('prefix') ?? keywords.get('url_prefix'));
    const assigned = node.parent();
    const name = assigned?.kind() === 'assignment' ? assigned.field('left')?.text() : undefined;
    if (name !== undefined && prefix !== null) prefixes.set(name, prefix);
  }
  return prefixes;
};

function* python(file: ParsedFile): Iterable<Sighting> {
  const prefixes = routerPrefixes(file);
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
    const prefix = prefixes.get(call.receiver) ?? '';
    if (
      (decorates || call.name.startsWith('add_')) &&
      path !== null &&
      (path.startsWith('/') || (path === '' && prefix !== ''))
    )
      yield file.at(call.node, {
        method: call.name,
        path: prefix === '' ? path : join(prefix, path),
      });
  }
  if (file.importsAny(['django'])) yield* django(file);
}

/** Prefixes under which lists of the same file are included: `path('a/<int:id>/', include(a_urls))`. */
const includedLists = (calls: readonly Call[]): Map<string, string> => {
  const prefixes = new Map<string, string>();
  for (const call of calls) {
    const list = /^include\(\s*([A-Za-z_]\w*)\s*[,)]/.exec(call.arguments[1]?.text() ?? '')?.[1];
    const prefix = stringOf(call.arguments[0]);
    if (list !== undefined && prefix !== null) prefixes.set(list, prefix);
  }
  return prefixes;
};

function* django(file: ParsedFile): Iterable<Sighting> {
  const calls = file.calls('path', 're_path', 'url');
  const prefixes = includedLists(calls);
  for (const call of calls) {
    const path = stringOf(call.arguments[0]);
    if (path === null || call.arguments.length < 2) continue;
    const list = call.node.ancestors().find((node) => node.kind() === 'assignment');
    const prefix = prefixes.get(list?.field('left')?.text() ?? '') ?? '';
    yield file.at(call.node, { method: 'all', path: join(prefix, path.replace(/^\^|\$$/g, '')) });
  }
}

const QUOTES = ["'/", '"/', '`/'];
const OPENINGS = [...METHODS, 'use'].flatMap((name) => QUOTES.map((quote) => `.${name}(${quote}`));

/** Whatever `isRouter` and the decorators of NestJS let through. */
const MAY_ROUTE =
  /(?:[Aa]pp|[Rr]oute[rs]?|server|srv|fastify|api|instance|scope|express|koa|hono|bp|blueprint|v\d)(?:\(\))?[\s!?]*\.\s*(?:get|post|put|patch|delete|all|head|options|use)\b|\b(?:app|router)\s*\.|\.\s*route\b|@nestjs\/common/;

/** Routes by method and path, as far as they are written as literals. */
export const routeDetector: Detector = {
  name: 'routes',
  languages: ['javascript', 'python'],
  literals: [
    ...OPENINGS,
    '.route(',
    '@Get(',
    '@Post(',
    '@All(',
    'path(',
    'url(',
    'add_url_rule(',
    ".get(['",
    '.get(["',
    '.get(\n',
    '.post(\n',
    'ealth',
  ],
  mayFind: (text, path) => path.endsWith('.py') || MAY_ROUTE.test(text),
  *find(file) {
    if (file.language === 'python') {
      yield* python(file);
      return;
    }
    yield* expressLike(file);
    if (file.importsAny(['@nestjs/common'])) yield* nest(file);
  },
};

/** The route of a file in Next's `app` or `pages/api` folders; null for other files. */
export const nextRouteOf = (path: string): string | null => {
  const app = /(?:^|\/)app\/(.*?)\/?route\.[jt]sx?$/.exec(path);
  const pages = /(?:^|\/)pages\/(api\/.*?)(?:\/index)?\.[jt]sx?$/.exec(path);
  const inner = app?.[1] ?? pages?.[1];
  if (inner === undefined) return null;
  // Groups in parentheses and parallel slots are not part of the address.
  return `/${inner
    .split('/')
    .filter((part) => !/^(?:\(.*\)|@.*)$/.test(part))
    .join('/')}`;
};
