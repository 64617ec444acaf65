import { z } from 'zod';

/** A node of the Atlassian Document Format. What Pitwall does not know of one is carried along as it is. */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: AdfMark[];
  content?: AdfNode[];
  [other: string]: unknown;
}

export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
  [other: string]: unknown;
}

export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

const markSchema: z.ZodType<AdfMark> = z.looseObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
}) as z.ZodType<AdfMark>;

const nodeSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z.array(markSchema).optional(),
    content: z.array(nodeSchema).optional(),
  }),
) as z.ZodType<AdfNode>;

/** A description as Jira answers it. */
export const adfDocumentSchema: z.ZodType<AdfDocument> = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(nodeSchema).default([]),
}) as unknown as z.ZodType<AdfDocument>;

/** All text below a node, as a reader sees it. */
export const textOf = ({ text, content = [], attrs }: AdfNode): string =>
  text ??
  (content.length > 0
    ? content.map(textOf).join('')
    : typeof attrs?.['text'] === 'string'
      ? attrs['text']
      : '');

/** The node and all below it, from the top. */
export function* nodesOf(node: AdfNode): Generator<AdfNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodesOf(child);
}
