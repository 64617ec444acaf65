import type { Nodes } from 'mdast';

/** Deeper than people nest; its reader's and the page's own recursion hold out far beyond. */
const DEEPEST = 60;
/** Of one paragraph; each may be matched with each. */
const MOST_MARKS = 1_500;

/** Quotes and lists in each other on one line, and runs of stars: reading them takes seconds, or the whole stack. */
const BOTTOMLESS = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){60}|([*_~])\1{400}/m;
/** What may begin or end emphasis; not the strokes within names_like_this. */
const MARKS = /(?<!\w)[*_~]+|[*_~]+(?!\w)/g;

/** Whether a text nests, or may nest, without an end. Found before it is read: what reads it holds the page up. */
export const isBottomless = (text: string): boolean =>
  BOTTOMLESS.test(text) ||
  text.split(/\n\s*\n/).some((block) => (block.match(MARKS)?.length ?? 0) > MOST_MARKS);

/** Whether no part of a tree lies deeper than a page can draw. Looks without recursion, as the tree may be of any depth. */
export const isShallow = (tree: Nodes): boolean => {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return true;
};
