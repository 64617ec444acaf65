import type { SgNode } from '@ast-grep/napi';

/** A node of a syntax tree, of any language. */
export type Node = SgNode;
