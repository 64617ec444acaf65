import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type AdfMark, type AdfNode, textOf } from './adf.ts';

/** Blocks of a panel as Markdown for a reader. What has no form in Markdown is told by its text. */
export const adfToMarkdown = (nodes: readonly AdfNode[]): string =>
  toMarkdown(
    { type: 'root', children: nodes.flatMap(block) as RootContent[] },
    { bullet: '-', rule: '-', emphasis: '_', fences: true, extensions: [gfmToMarkdown()] },
  ).replace(/\n$/, '');

function block(node: AdfNode): BlockContent[] {
  const { type, attrs = {}, content = [] } = node;
  switch (type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: content.flatMap(phrasing) }];
    case 'heading': {
      const level = Math.min(6, Math.max(1, Number(attrs['level'] ?? 1))) as 1;
      return [{ type: 'heading', depth: level, children: content.flatMap(phrasing) }];
    }
    case 'codeBlock': {
      const { language } = attrs;
      return [
        {
          type: 'code',
          value: textOf(node),
          ...(typeof language === 'string' ? { lang: language } : {}),
        },
      ];
    }
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'taskList':
      return [{ type: 'list', spread: false, children: content.map(step) }];
    case 'bulletList':
      return [{ type: 'list', spread: false, children: content.map(item) }];
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: true,
          start: Number(attrs['order'] ?? 1),
          spread: false,
          children: content.map(item),
        },
      ];
    case 'panel':
    case 'blockquote':
    case 'expand':
    case 'nestedExpand':
      return content.flatMap(block);
    default: {
      const text = textOf(node);
      return [{ type: 'paragraph', children: [{ type: 'text', value: text || `[${type}]` }] }];
    }
  }
}

const item = ({ content = [] }: AdfNode): ListItem => ({
  type: 'listItem',
  spread: false,
  children: content.flatMap(block),
});

const step = (node: AdfNode): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: node.attrs?.['state'] === 'DONE',
  children: [{ type: 'paragraph', children: (node.content ?? []).flatMap(phrasing) }],
});

function phrasing({ type, text, marks = [], attrs = {}, content }: AdfNode): PhrasingContent[] {
  if (text !== undefined) return [marked(text, marks)];
  if (type === 'hardBreak') return [{ type: 'break' }];
  const { url } = attrs;
  if (typeof url === 'string')
    return [{ type: 'link', url, children: [{ type: 'text', value: url }] }];
  const said = textOf({ type, attrs, ...(content ? { content } : {}) });
  return [{ type: 'text', value: said || `[${type}]` }];
}

function marked(text: string, marks: readonly AdfMark[]): PhrasingContent {
  const has = (type: string): boolean => marks.some((mark) => mark.type === type);
  let node: PhrasingContent = has('code')
    ? { type: 'inlineCode', value: text }
    : { type: 'text', value: text };
  if (has('em')) node = { type: 'emphasis', children: [node] };
  if (has('strong')) node = { type: 'strong', children: [node] };
  if (has('strike')) node = { type: 'delete', children: [node] };
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? { type: 'link', url: href, children: [node] } : node;
}
