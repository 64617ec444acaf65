import type { Nodes } from 'mdast';

/** Deeper than people nest; its reader's and the page's own recursion hold out far beyond. */
const DEEPEST = 60;

/** Whether no part of a tree lies deeper than a page can draw. Looks without recursion, as the tree may be of any depth. */
export const isShallow = (tree: Nodes): boolean => {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return true;
};
