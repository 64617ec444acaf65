import type { Node } from './node.ts';

/** The value of a string literal without interpolation, in either language; null for anything else. */
export const stringOf = (node: Node | null | undefined): string | null => {
  if (!node) return null;
  const kind = String(node.kind());
  if (kind === 'string' || kind === 'template_string') {
    if (
      node
        .children()
        .some((part) => /^(template_substitution|interpolation)$/.test(String(part.kind())))
    )
      return null;
    const text = node.text();
    const match = /^[a-zA-Z]{0,2}("""|'''|["'`])([\s\S]*)\1$/.exec(text);
    return match?.[2] ?? null;
  }
  return null;
};

/** The value of a number literal or a product of them (`5 * 1000`); null for anything else. */
export const numberOf = (node: Node | null | undefined): number | null => {
  if (!node) return null;
  const kind = String(node.kind());
  if (kind === 'number' || kind === 'integer' || kind === 'float') {
    const value = Number(node.text().replaceAll('_', ''));
    return Number.isFinite(value) ? value : null;
  }
  if (kind === 'binary_expression' || kind === 'binary_operator') {
    if (node.field('operator')?.text() !== '*') return null;
    const left = numberOf(node.field('left'));
    const right = numberOf(node.field('right'));
    return left === null || right === null ? null : left * right;
  }
  return null;
};

/** The initial value of a variable declared in the same file under this name, when there is one only. */
export const declarationOf = (root: Node, name: string): Node | null => {
  const anchored = `^${name.replaceAll('$', '\\$')}$`;
  // A grammar refuses a rule with a kind that it does not have; Python's top is a module.
  const rule =
    String(root.kind()) === 'module'
      ? { kind: 'assignment', has: { field: 'left', regex: anchored } }
      : { kind: 'variable_declarator', has: { field: 'name', regex: anchored } };
  const declared = root.findAll({ rule });
  if (declared.length !== 1 || !declared[0]) return null;
  return declared[0].field('value') ?? declared[0].field('right');
};

/** Follows names to what they were declared as, a few steps; the node itself where that is not known. */
export const resolve = (node: Node, root: Node, steps = 3): Node => {
  if (steps === 0) return node;
  const kind = String(node.kind());
  if (kind === 'identifier' || kind === 'shorthand_property_identifier') {
    const value = declarationOf(root, node.text());
    return value ? resolve(value, root, steps - 1) : node;
  }
  if (
    /^(as_expression|satisfies_expression|parenthesized_expression|await_expression|non_null_expression)$/.test(
      kind,
    )
  ) {
    const inner = node.namedChildren()[0];
    return inner ? resolve(inner, root, steps - 1) : node;
  }
  return node;
};

/** What is known of an object literal, a dictionary or the keyword arguments of a call. */
export interface Options {
  readonly entries: ReadonlyMap<string, Node>;
  /** False when something in it cannot be seen from here, such as a spread. */
  readonly complete: boolean;
}

const keyOf = (node: Node | null): string | null => {
  if (!node) return null;
  return (
    stringOf(node) ??
    (/^(property_identifier|identifier|number)$/.test(String(node.kind())) ? node.text() : null)
  );
};

/** Entries of an object literal (JavaScript) or a dictionary (Python); null for any other node. */
export const objectOptions = (node: Node): Options | null => {
  const kind = String(node.kind());
  if (kind !== 'object' && kind !== 'dictionary') return null;
  const entries = new Map<string, Node>();
  let complete = true;
  for (const child of node.namedChildren()) {
    const childKind = child.kind();
    if (childKind === 'pair') {
      const key = keyOf(child.field('key'));
      const value = child.field('value');
      if (key !== null && value) entries.set(key, value);
      else complete = false;
    } else if (childKind === 'shorthand_property_identifier') entries.set(child.text(), child);
    else if (childKind === 'method_definition') {
      const name = child.field('name')?.text();
      if (name) entries.set(name, child);
    } else if (childKind !== 'comment') complete = false;
  }
  return { entries, complete };
};
