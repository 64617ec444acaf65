import type { AdfMark, AdfNode } from './adf.ts';

/**
 * What of blocks is compared, as one text: everything but the ids that editors give, ticks, and white space
 * that a reader does not see.
 */
export const canonicalAdf = (nodes: readonly AdfNode[]): string =>
  JSON.stringify(nodes.map((node) => canonical(node, false)));

const UNSEEN = new Set(['localId', 'state', 'isNumberColumnEnabled', 'uniqueId']);

function canonical({ type, text, attrs = {}, marks = [], content = [] }: AdfNode, exact: boolean) {
  const seen = Object.entries(attrs)
    .filter(([name, value]) => !UNSEEN.has(name) && value !== null && value !== undefined)
    // A list begins at 1 unless told.
    .filter(([name, value]) => !(name === 'order' && value === 1))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const within = exact || type === 'codeBlock';
  const children = within ? content : joined(content);
  const parts: unknown[] = [type];
  if (text !== undefined) parts.push(exact ? text : text.replace(/\s+/g, ' '));
  if (seen.length > 0) parts.push(Object.fromEntries(seen));
  if (marks.length > 0) parts.push(marks.map(canonicalMark).sort());
  if (children.length > 0) parts.push(children.map((child) => canonical(child, within)));
  return parts as unknown[];
}

const canonicalMark = ({ type, attrs = {} }: AdfMark): string =>
  JSON.stringify([type, Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Editors split and join texts; ends of paragraphs have no white space that is seen. */
function joined(content: readonly AdfNode[]): AdfNode[] {
  const nodes: AdfNode[] = [];
  for (const node of content) {
    const last = nodes.at(-1);
    if (last?.text !== undefined && node.text !== undefined && marksOf(last) === marksOf(node))
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    else nodes.push(node);
  }
  const [first] = nodes;
  if (first?.text !== undefined) nodes[0] = { ...first, text: first.text.trimStart() };
  const last = nodes.at(-1);
  if (last?.text !== undefined) nodes[nodes.length - 1] = { ...last, text: last.text.trimEnd() };
  return nodes.filter(({ text }) => text !== '');
}

const marksOf = ({ marks = [] }: AdfNode): string =>
  JSON.stringify(marks.map(canonicalMark).sort());
