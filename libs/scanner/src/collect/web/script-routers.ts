import type { ParsedFile } from '../parsed-file.ts';
import type { Call } from '../syntax/calls.ts';
import type { Node } from '../syntax/node.ts';

/** Receivers that carry routes. HTTP clients have the same methods, so the name has to tell. */
const ROUTER =
  /(?:^|\.)(?:\w*[Aa]pp|\w*[Rr]oute[rs]?|server|srv|fastify|api|instance|scope|express|koa|hono|v\d)(?:\(\))?$/;

/** Variables that are made by what makes routers. */
const MADE =
  /\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=;\n]+)?=\s*(?:await\s+)?(?:new\s+)?(?:[\w$]+\.|require\(\s*['"]express['"]\s*\)\.)?(?:Router|KoaRouter|PromiseRouter|Hono|OpenAPIHono)\s*(?:<[^;\n]*>)?\(/g;

/** A router that is made where it is first used: `Router().use(orders).use(users)`. */
const MADE_HERE = /^(?:[\w$]+\.)?Router\(\)/;
/** What stands behind the first call of a chain on a router. */
const CHAIN = /\.(?:use|route|register|get|post|put|patch|delete|all)\(.*$/s;

const FUNCTION = /^(?:function_declaration|function_expression|arrow_function|method_definition)$/;
const DIRECT = 'default';

const parametersOf = (outer: Node): string[] => {
  const single = outer.field('parameter');
  if (single) return [single.text()];
  return (outer.field('parameters')?.namedChildren() ?? []).map((parameter) =>
    (parameter.field('pattern') ?? parameter.field('left') ?? parameter).text(),
  );
};

/** By what name others reach a function; null where it has none. */
const nameOf = (outer: Node): string | null => {
  const holder = outer.parent();
  const kind = String(holder?.kind());
  if (kind === 'export_statement' && /^export\s+default\b/.test(holder?.text().slice(0, 40) ?? ''))
    return DIRECT;
  if (kind === 'assignment_expression') {
    const left = holder?.field('left')?.text() ?? '';
    return left === 'module.exports'
      ? DIRECT
      : (/^(?:module\.)?exports\.([\w$]+)$/.exec(left)?.[1] ?? null);
  }
  if (kind === 'variable_declarator') return holder?.field('name')?.text() ?? null;
  return outer.field('name')?.text() ?? null;
};

/** By what name others reach the value that a chain of calls ends with; empty where it has none. */
const heldAs = (node: Node): string => {
  for (const outer of node.ancestors()) {
    const kind = String(outer.kind());
    if (kind === 'variable_declarator') return outer.field('name')?.text() ?? '';
    if (kind === 'export_statement') return DIRECT;
    if (kind === 'assignment_expression')
      return outer.field('left')?.text() === 'module.exports' ? DIRECT : '';
    if (kind !== 'call_expression' && kind !== 'member_expression') return '';
  }
  return '';
};

/** Names of the routers of a file: what carries routes, and by which name others know it. */
export class ScriptRouters {
  readonly #made: ReadonlySet<string>;
  readonly #known = new Map<string, string>();

  constructor(file: ParsedFile) {
    this.#made = new Set([...file.text.matchAll(MADE)].map(([, name = '']) => name));
  }

  carriesRoutes(receiver: string): boolean {
    return (
      ROUTER.test(receiver) ||
      /\.route\(['"`]/.test(receiver) ||
      /^(?:this\.)?(?:app|router)\b/.test(receiver) ||
      this.#made.has(receiver) ||
      MADE_HERE.test(receiver)
    );
  }

  /**
   * The name by which others may use the router that a call is made on: its variable, or the function that
   * makes it or is given it as its first argument. Empty where nobody can.
   */
  nameOf({ node, receiver: written }: Call): string {
    if (MADE_HERE.test(written)) return heldAs(node);
    const receiver = written.replace(CHAIN, '');
    const root = /^[\w$]+/.exec(receiver)?.[0] ?? '';
    for (const outer of node.ancestors()) {
      if (!FUNCTION.test(String(outer.kind()))) continue;
      const key = `${outer.id()} ${root}`;
      const name = this.#known.get(key) ?? this.#within(outer, root);
      this.#known.set(key, name);
      if (name !== UNKNOWN) return name === NOBODY ? '' : name;
    }
    return receiver;
  }

  /** The same seen from one function around the call. */
  #within(outer: Node, root: string): string {
    const parameters = parametersOf(outer);
    if (parameters[0] === root) return nameOf(outer) ?? NOBODY;
    if (parameters.includes(root)) return NOBODY;
    const text = outer.text();
    const word = root.replaceAll('$', '\\$');
    if (!new RegExp(`\\b(?:const|let|var)\\s+${word}\\b`).test(text)) return UNKNOWN;
    const name = nameOf(outer) ?? NOBODY;
    return name !== NOBODY && new RegExp(`\\breturn\\s+${word}\\s*[;\\n}]`).test(text)
      ? name
      : `${name}/${root}`;
  }
}

const UNKNOWN = '?';
const NOBODY = '-';
