import type { Node } from './node.ts';
import { objectOptions, resolve, type Options } from './values.ts';

/** A call or construction: `app.use(x)`, `new Pool(x)`, `requests.get(url, timeout=3)`. */
export interface Call {
  readonly node: Node;
  /** The whole callee without white space, such as `app.use`. */
  readonly callee: string;
  /** The last name of the callee. */
  readonly name: string;
  /** What stands before the last name, such as `app`; empty for a plain function. */
  readonly receiver: string;
  /** Positional arguments. */
  readonly arguments: readonly Node[];
  readonly keywords: ReadonlyMap<string, Node>;
  /** True when a spread or `**` hides some arguments. */
  readonly hidden: boolean;
}

interface Arguments {
  positional: Node[];
  keywords: Map<string, Node>;
  hidden: boolean;
}

const argumentsOf = (node: Node): Arguments => {
  const found: Arguments = { positional: [], keywords: new Map(), hidden: false };
  for (const argument of node.field('arguments')?.namedChildren() ?? []) {
    const kind = String(argument.kind());
    if (kind === 'keyword_argument') {
      const name = argument.field('name')?.text();
      const value = argument.field('value');
      if (name && value) found.keywords.set(name, value);
    } else if (/^(spread_element|dictionary_splat|list_splat)$/.test(kind)) found.hidden = true;
    else if (kind !== 'comment') found.positional.push(argument);
  }
  return found;
};

/** A call whose arguments are read when first asked for: most are told apart by their names alone. */
class CallNode implements Call {
  readonly name: string;
  readonly receiver: string;
  #arguments: Arguments | undefined;

  constructor(
    readonly node: Node,
    readonly callee: string,
  ) {
    const dot = callee.lastIndexOf('.');
    this.name = callee.slice(dot + 1);
    this.receiver = dot < 0 ? '' : callee.slice(0, dot);
  }

  get arguments(): readonly Node[] {
    return this.#read().positional;
  }

  get keywords(): ReadonlyMap<string, Node> {
    return this.#read().keywords;
  }

  get hidden(): boolean {
    return this.#read().hidden;
  }

  #read(): Arguments {
    return (this.#arguments ??= argumentsOf(this.node));
  }
}

const toCall = (node: Node): Call | null => {
  const target = node.field('function') ?? node.field('constructor');
  if (!target) return null;
  const callee = target
    .text()
    .replace(/\s+/g, '')
    .replaceAll('?.', '.')
    .replace(/<[^<>()]*>$/, '');
  return new CallNode(node, callee);
};

/** Calls whose callee ends with one of the names, which are regular expressions without anchors. */
export const callsOf = (root: Node, names: readonly string[]): Call[] => {
  const regex = `(^|[.\\s])(${names.join('|')})$`;
  const found = root.findAll({
    rule: {
      any: [
        { kind: 'call_expression', has: { field: 'function', regex } },
        { kind: 'new_expression', has: { field: 'constructor', regex } },
      ],
    },
  });
  return found.map(toCall).filter((call) => call !== null);
};

/** The same for Python, whose grammar calls a call a call. */
export const pythonCallsOf = (root: Node, names: readonly string[]): Call[] =>
  root
    .findAll({
      rule: { kind: 'call', has: { field: 'function', regex: `(^|[.\\s])(${names.join('|')})$` } },
    })
    .map(toCall)
    .filter((call) => call !== null);

/**
 * The options of a call: its keyword arguments, or the object literal among its arguments at `position`
 * (the last one when not given), followed through a variable of the same file. Null when there is an
 * argument at that place that cannot be read from here; empty and complete when there is none.
 */
export const optionsOf = (call: Call, root: Node, position?: number): Options | null => {
  if (call.keywords.size > 0) return { entries: call.keywords, complete: !call.hidden };
  const argument = position === undefined ? call.arguments.at(-1) : call.arguments[position];
  if (!argument) return { entries: new Map(), complete: !call.hidden };
  return objectOptions(resolve(argument, root));
};
