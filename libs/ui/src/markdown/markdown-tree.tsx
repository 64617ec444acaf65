import { isBottomless } from '@pitwall/contracts';
import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { OutsideLink, TextAnchor } from '../link/text-anchor.tsx';
import { isShallow } from './is-shallow.ts';
import { safeAddress } from './safe-address.ts';
import styles from './markdown.module.css';

export interface MarkdownTreeProps {
  text: string;
  level: 2 | 3 | 4;
}

/**
 * Markdown as React elements. No HTML is ever made from the text, so there is none to sanitize. What nests too deep to be
 * drawn is shown as it was typed: one text of that kind must not take the page from everybody who opens it.
 */
export const MarkdownTree = ({ text, level }: MarkdownTreeProps) =>
  useMemo(() => {
    const tree = readShallow(text);
    return tree === null ? <p className={styles.plain}>{text}</p> : <>{inside(tree, level)}</>;
  }, [text, level]);

const readShallow = (text: string): Root | null => {
  if (isBottomless(text)) return null;
  const tree = fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return isShallow(tree) ? tree : null;
};

const inside = (node: Parents, level: number): ReactNode =>
  node.children.map((child, index) => (
    <Fragment key={index}>{draw(child as Nodes, level)}</Fragment>
  ));

const draw = (node: Nodes, level: number): ReactNode => {
  switch (node.type) {
    case 'text':
      return node.value;
    // HTML is text here: the reader sees what was typed.
    case 'html':
      return node.value;
    case 'paragraph':
      return <p>{inside(node, level)}</p>;
    case 'heading':
      return createElement(`h${Math.min(6, level + node.depth - 1)}`, null, inside(node, level));
    case 'strong':
      return <strong>{inside(node, level)}</strong>;
    case 'emphasis':
      return <em>{inside(node, level)}</em>;
    case 'delete':
      return <del>{inside(node, level)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        // What scrolls sideways must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={styles.code} tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inside(node, level)}</blockquote>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{inside(node, level)}</ol>
      ) : (
        <ul>{inside(node, level)}</ul>
      );
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' ? (
            <span className={styles.check} aria-label={node.checked ? 'done' : 'open'} role="img">
              {node.checked ? '☑' : '☐'}
            </span>
          ) : null}
          {inside(node, level)}
        </li>
      );
    case 'link':
      return link(node.url, inside(node, level));
    // Pictures would be fetched from elsewhere: they are links.
    case 'image':
      return link(node.url, node.alt === null || node.alt === '' ? node.url : node.alt);
    case 'table':
      return (
        <div className={styles.scroll}>
          <table>
            <tbody>{inside(node, level)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{inside(node, level)}</tr>;
    case 'tableCell':
      return <td>{inside(node, level)}</td>;
    default:
      return 'children' in node ? inside(node, level) : null;
  }
};

const link = (url: string, words: ReactNode): ReactNode => {
  const address = safeAddress(url);
  if (address === null) return words;
  return address.startsWith('/') || address.startsWith('#') ? (
    <TextAnchor href={address}>{words}</TextAnchor>
  ) : (
    <OutsideLink href={address}>{words}</OutsideLink>
  );
};
