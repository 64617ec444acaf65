import type { ReactNode } from 'react';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  /** The way here, as links, outermost first. */
  breadcrumb?: readonly { key: string; link: ReactNode }[];
  title: string;
  /** Tags beside the title. */
  tags?: ReactNode;
  /** The second line: what it is, where it runs, when it was last looked at. */
  detail?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page. Its title is the page's one h1. */
export const PageHeader = ({ breadcrumb, title, tags, detail, actions }: PageHeaderProps) => (
  <header className={styles.header}>
    <div className={styles.words}>
      {breadcrumb === undefined ? null : (
        <nav aria-label="Breadcrumb">
          <ol className={styles.breadcrumb}>
            {breadcrumb.map(({ key, link }) => (
              <li key={key}>{link}</li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className={styles.title} tabIndex={-1}>
        {title}
        {tags === undefined ? null : <span className={styles.tags}>{tags}</span>}
      </h1>
      {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
    </div>
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </header>
);
