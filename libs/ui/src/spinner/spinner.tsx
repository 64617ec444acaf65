import styles from './spinner.module.css';

/** A turning arc. Purely decorative: the words beside it say what is going on. */
export const Spinner = () => (
  <svg className={styles.spinner} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.25" />
    <path d="M14 8a6 6 0 0 0-6-6" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
