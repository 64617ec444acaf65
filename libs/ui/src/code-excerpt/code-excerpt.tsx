import { clsx } from 'clsx';
import { OutsideLink } from '../link/text-anchor.tsx';
import { excerptLines } from './excerpt-lines.ts';
import styles from './code-excerpt.module.css';

export interface CodeExcerptProps {
  path: string;
  /** The first line's number. Without it no numbers are shown. */
  startLine?: number;
  code: string;
  /** Lines at fault, by their numbers. */
  marked?: readonly number[];
  /** What the marked lines are, for screen readers: "no store is given". */
  markedAs?: string;
  /** The commit it was seen at, shortened here. */
  commit?: string;
  /** Where the code can be read. */
  href?: string;
}

/** Evidence: code with its path and line numbers, the offending lines marked. */
export const CodeExcerpt = ({
  path,
  startLine,
  code,
  marked = [],
  markedAs = 'at fault',
  commit,
  href,
}: CodeExcerptProps) => {
  const lines = excerptLines(code, startLine ?? 1, marked);
  return (
    <figure className={styles.excerpt}>
      <figcaption className={styles.path}>
        {href === undefined ? path : <OutsideLink href={href}>{path}</OutsideLink>}
        {commit === undefined ? null : <span> at {commit.slice(0, 7)}</span>}
      </figcaption>
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0} aria-label={`Code of ${path}`} role="group">
        <code>
          {lines.map((line) => (
            <span key={line.number} className={clsx(styles.row, line.marked && styles.marked)}>
              {startLine === undefined ? null : (
                <span className={styles.number} aria-hidden="true">
                  {line.number}
                </span>
              )}
              {line.marked ? (
                <mark>
                  <span className={styles.hidden}>{`Line ${line.number}, ${markedAs}: `}</span>
                  {line.text}
                </mark>
              ) : (
                <span>{line.text}</span>
              )}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
};
