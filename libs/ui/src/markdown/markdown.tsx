import { lazy, Suspense } from 'react';
import styles from './markdown.module.css';

const MarkdownTree = lazy(async () => ({
  default: (await import('./markdown-tree.tsx')).MarkdownTree,
}));

export interface MarkdownProps {
  /** Untrusted text. HTML in it is shown as text, never read as HTML. */
  children: string;
  /** The level of the text's own first heading in the page's outline. */
  level?: 2 | 3 | 4;
}

/** More than this is not drawn: it would hold the page. */
const MOST = 60_000;

/** Markdown that people wrote. Its reader arrives when the first text is shown; until then the text is plain. */
export const Markdown = ({ children, level = 3 }: MarkdownProps) => {
  const text = children.length > MOST ? `${children.slice(0, MOST)}…` : children;
  return (
    <div className={styles.markdown}>
      <Suspense fallback={<p className={styles.plain}>{text}</p>}>
        <MarkdownTree text={text} level={level} />
      </Suspense>
    </div>
  );
};
