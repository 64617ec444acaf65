/** Bounds on one expression. A condition that needs more belongs in two practices. */
export const EXPRESSION_LIMITS = {
  /** Characters of source. */
  length: 500,
  /** Nodes of the syntax tree. */
  nodes: 120,
  /** Levels of nesting. */
  depth: 20,
  /** Elements of one list literal. */
  listElements: 50,
  /** Compiled expressions kept, the least recently used dropped first. */
  cached: 1000,
} as const;
