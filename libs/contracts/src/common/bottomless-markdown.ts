/** Of one paragraph; each may be matched with each. */
const MOST_MARKS = 1_500;

/** Quotes and lists in each other on one line, and runs of stars: reading them takes seconds, or the whole stack. */
const BOTTOMLESS = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){60}|([*_~])\1{400}/m;
/** What may begin or end emphasis; not the strokes within names_like_this. */
const MARKS = /(?<!\w)[*_~]+|[*_~]+(?!\w)/g;

/**
 * Whether Markdown nests, or may nest, without an end. Found before it is read: what reads it takes time by the square of its
 * depth, and holds up a page for its readers or a process for everybody.
 */
export const isBottomless = (markdown: string): boolean =>
  BOTTOMLESS.test(markdown) ||
  markdown.split(/\n\s*\n/).some((block) => (block.match(MARKS)?.length ?? 0) > MOST_MARKS);
