import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  title?: string;
  /** At the header's right: a link on, a tag, a button. */
  aside?: ReactNode;
  /** A line under the title. */
  detail?: ReactNode;
  /** Where the panel stands in the page's outline. Default 2. */
  level?: 2 | 3;
  /** Content runs to the border: lists, tables. */
  flush?: boolean;
  /** More room around what the page opens with. */
  roomy?: boolean;
  className?: string;
  children: ReactNode;
}

/** A sheet of paper with one hairline border. Panels are not put into panels. */
export const Panel = ({
  title,
  aside,
  detail,
  level = 2,
  flush = false,
  roomy = false,
  className,
  children,
}: PanelProps) => {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={clsx(styles.panel, className)}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title === undefined ? null : (
        <header className={styles.header}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
          {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
        </header>
      )}
      <div
        className={clsx(
          flush ? styles.flush : styles.body,
          title === undefined && styles.bare,
          roomy && styles.roomy,
        )}
      >
        {children}
      </div>
    </section>
  );
};

/** Panels side by side that share their borders: a list, a work area, its evidence. */
export const PanelRow = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div className={clsx(styles.row, className)}>{children}</div>
);

/** The foot of a panel: a pager, a sum, a link on. */
export const PanelFoot = ({ children }: { children: ReactNode }) => (
  <footer className={styles.foot}>{children}</footer>
);
