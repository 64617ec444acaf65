import type { ASTNode } from '@marcbachmann/cel-js';

/** Operators that a condition may use, with the nodes below each. */
const BINARY = new Set(['||', '&&', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/']);
const METHODS = new Set(['exists', 'all', 'exists_one', 'contains', 'startsWith', 'endsWith']);
/** Methods that run their last argument once for each element of a list. */
const LOOPS = new Set(['exists', 'all', 'exists_one']);

/** Why a node is refused, and where in the source. */
export interface Refusal {
  message: string;
  position: number;
}

/** The dotted name that a node spells (`system.figures.tenants`), or null when it spells none. */
export const dottedName = (node: ASTNode): string | null => {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const owner = dottedName(node.args[0]);
  return owner === null ? null : `${owner}.${node.args[1]}`;
};

/** The nodes directly below a node. */
export const children = (node: ASTNode): ASTNode[] => {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return [...node.args];
  }
};

/** The facts that a tree names, each once, in order of appearance. Loop variables are not facts. */
export const factNames = (node: ASTNode): string[] => {
  const found = new Set<string>();
  const visit = (current: ASTNode): void => {
    const name = dottedName(current);
    if (name !== null) {
      if (name.startsWith('system.')) found.add(name);
      return;
    }
    children(current).forEach(visit);
  };
  visit(node);
  return [...found];
};

const refuse = (node: ASTNode, message: string): Refusal => ({ message, position: node.start });

const refuseNode = (node: ASTNode, insideLoop: boolean): Refusal | null => {
  if (BINARY.has(node.op)) return null;
  switch (node.op) {
    case 'value':
      return node.args === null
        ? refuse(node, 'null is not needed: a fact that is not stated makes the result unknown')
        : null;
    case 'id':
    case '.':
    case '?:':
    case '!_':
    case '-_':
    case 'list':
      return null;
    case 'call':
      if (node.args[0] === 'size') return null;
      return refuse(
        node,
        node.args[0] === 'has'
          ? 'has() is not needed: a fact that is not stated makes the result unknown'
          : `${node.args[0]}() cannot be used; the one function is size()`,
      );
    case 'rcall':
      if (!METHODS.has(node.args[0])) {
        const known = [...METHODS].map((method) => `${method}()`).join(', ');
        return refuse(node, `.${node.args[0]}() cannot be used; the methods are ${known}`);
      }
      return insideLoop && LOOPS.has(node.args[0])
        ? refuse(node, `.${node.args[0]}() cannot stand inside another loop over a list`)
        : null;
    default:
      return refuse(node, 'maps, indexes and optional fields cannot be used: name facts with dots');
  }
};

/**
 * The first node that a condition may not contain, or null.
 * What is left runs in time bounded by its nodes times the longest list: no regular expressions,
 * no nested loops, no clock.
 */
export const findRefusal = (node: ASTNode, insideLoop = false): Refusal | null => {
  const refusal = refuseNode(node, insideLoop);
  if (refusal) return refusal;
  const loops = insideLoop || (node.op === 'rcall' && LOOPS.has(node.args[0]));
  for (const child of children(node)) {
    const below = findRefusal(child, loops);
    if (below) return below;
  }
  return null;
};
