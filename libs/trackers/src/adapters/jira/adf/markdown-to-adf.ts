import { isBottomless } from '@pitwall/contracts';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { AdfMark, AdfNode } from './adf.ts';

const GFM = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/**
 * Markdown as blocks that may stand in a panel. Where the panel cannot hold one, what it says stands there in
 * another form: quotes as their paragraphs, tables as a list of their rows, pictures as links. A step of a
 * checklist is a line in strong letters where lines follow it: those of its paragraph, then other blocks. What nests without
 * an end stands there as it was written.
 */
export function markdownToAdf(markdown: string): AdfNode[] {
  if (isBottomless(markdown))
    return [{ type: 'paragraph', content: [{ type: 'text', text: markdown }] }];
  const root = fromMarkdown(markdown, GFM);
  const ids = { last: 0 };
  return joinedLists(root.children.flatMap((node) => blocks(node, ids)));
}

/** Each list of steps, and each step, needs an id that is its own in the document. */
interface Ids {
  last: number;
}
const nextId = (ids: Ids): string => `pitwall-${(ids.last += 1)}`;

function blocks(node: RootContent, ids: Ids): AdfNode[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(inline(node.children))];
    case 'heading':
      return [
        {
          type: 'heading',
          attrs: { level: node.depth },
          ...withContent(inline(node.children)),
        },
      ];
    case 'code':
      return [codeBlock(node.value, node.lang ?? null)];
    case 'blockquote':
      return node.children.flatMap((child) => blocks(child, ids));
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'list':
      return isChecklist(node) ? checklist(node, ids) : [list(node, ids)];
    case 'table':
      return [tableRows(node)];
    case 'html':
      return [paragraph(texts(node.value, []))];
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocks(child, ids));
    case 'definition':
      return [];
    default: {
      const text = toString(node);
      return text === '' ? [] : [paragraph(texts(text, []))];
    }
  }
}

const isChecklist = ({ children }: List): boolean =>
  children.some(({ checked }) => typeof checked === 'boolean');

function checklist({ children }: List, ids: Ids): AdfNode[] {
  return children.flatMap((item) => {
    const [first, ...details] = item.children;
    const inParagraph = first?.type === 'paragraph';
    const made: AdfNode = {
      type: 'taskItem',
      attrs: { localId: nextId(ids), state: item.checked === true ? 'DONE' : 'TODO' },
      ...withContent(inParagraph ? step(first.children) : []),
    };
    const rest = first && !inParagraph ? [first, ...details] : details;
    return [
      { type: 'taskList', attrs: { localId: nextId(ids) }, content: [made] },
      ...rest.flatMap((child) => blocks(child, ids)),
    ];
  });
}

/** Its first line in strong letters, if there are others. */
function step(children: readonly PhrasingContent[]): AdfNode[] {
  const at = children.findIndex(
    (each) => each.type === 'break' || (each.type === 'text' && each.value.includes('\n')),
  );
  const broken = children[at];
  if (!broken) return inline(children);
  const value = broken.type === 'text' ? broken.value : '\n';
  const end = value.indexOf('\n');
  const text = (part: string): PhrasingContent[] =>
    part === '' ? [] : [{ type: 'text', value: part }];
  const title = [...children.slice(0, at), ...text(value.slice(0, end))];
  const detail = [...text(value.slice(end + 1)), ...children.slice(at + 1)];
  return [
    ...inline([{ type: 'strong', children: title }]),
    { type: 'hardBreak' },
    ...inline(detail),
  ];
}

/** Steps without details between them are one list. */
function joinedLists(nodes: readonly AdfNode[]): AdfNode[] {
  const joined: AdfNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'taskList' && last?.type === 'taskList')
      last.content = [...(last.content ?? []), ...(node.content ?? [])];
    else joined.push(node);
  }
  return joined;
}

function list({ ordered, start, children }: List, ids: Ids): AdfNode {
  const content = children.map((item) => listItem(item, ids));
  if (ordered !== true) return { type: 'bulletList', content };
  const order = start ?? 1;
  return { type: 'orderedList', ...(order === 1 ? {} : { attrs: { order } }), content };
}

function listItem({ children }: ListItem, ids: Ids): AdfNode {
  const content = joinedLists(children.flatMap((child) => blocks(child, ids))).map(insideItem);
  const [first] = content;
  const begun = first?.type === 'paragraph' || first?.type === 'codeBlock';
  return { type: 'listItem', content: begun ? content : [paragraph([]), ...content] };
}

/** Items hold no headings and no rules. */
function insideItem(node: AdfNode): AdfNode {
  if (node.type === 'heading') return paragraph(node.content ?? []);
  return node.type === 'rule' ? paragraph(texts('—', [])) : node;
}

const tableRows = ({ children }: Table): AdfNode => ({
  type: 'bulletList',
  content: children.map(({ children: cells }) => ({
    type: 'listItem',
    content: [
      paragraph(
        cells.flatMap((cell, index) => [
          ...(index === 0 ? [] : texts(' | ', [])),
          ...inline(cell.children),
        ]),
      ),
    ],
  })),
});

const codeBlock = (text: string, language: string | null): AdfNode => ({
  type: 'codeBlock',
  ...(language === null ? {} : { attrs: { language } }),
  ...withContent(texts(text, [])),
});

const paragraph = (content: AdfNode[]): AdfNode => ({ type: 'paragraph', ...withContent(content) });

const withContent = (content: AdfNode[]): { content?: AdfNode[] } =>
  content.length === 0 ? {} : { content };

/** Inline content; neighbours of the same marks are one text. */
function inline(nodes: readonly PhrasingContent[]): AdfNode[] {
  const joined: AdfNode[] = [];
  for (const node of nodes.flatMap((each) => phrasing(each, []))) {
    const last = joined.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node))
      last.text += node.text;
    else joined.push(node);
  }
  return joined;
}

const sameMarks = (left: AdfNode, right: AdfNode): boolean =>
  JSON.stringify(left.marks ?? []) === JSON.stringify(right.marks ?? []);

function phrasing(node: PhrasingContent, marks: readonly AdfMark[]): AdfNode[] {
  const within = (children: readonly PhrasingContent[], mark: AdfMark): AdfNode[] =>
    children.flatMap((child) => phrasing(child, withMark(marks, mark)));
  switch (node.type) {
    case 'text':
      return texts(node.value.replaceAll('\n', ' '), marks);
    case 'emphasis':
      return within(node.children, { type: 'em' });
    case 'strong':
      return within(node.children, { type: 'strong' });
    case 'delete':
      return within(node.children, { type: 'strike' });
    case 'link':
      return within(node.children, linkTo(node.url));
    case 'inlineCode':
      // Code goes with a link, and with nothing else.
      return texts(node.value, [...marks.filter(({ type }) => type === 'link'), { type: 'code' }]);
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'image':
      return texts(node.alt || node.url, withMark(marks, linkTo(node.url)));
    case 'html':
      return texts(node.value, marks);
    default:
      return texts(toString(node), marks);
  }
}

const linkTo = (href: string): AdfMark => ({ type: 'link', attrs: { href } });

/** A link first, the others by name: so that the same looks are the same marks. */
const withMark = (marks: readonly AdfMark[], mark: AdfMark): AdfMark[] =>
  marks.some(({ type }) => type === mark.type)
    ? [...marks]
    : [...marks, mark].sort(
        (a, b) =>
          Number(b.type === 'link') - Number(a.type === 'link') || a.type.localeCompare(b.type),
      );

const texts = (text: string, marks: readonly AdfMark[]): AdfNode[] =>
  text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) }];
