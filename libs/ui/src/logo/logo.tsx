import styles from './logo.module.css';

/** The mark: the line, filled to where the system is ready, and the load ahead of it. */
export const LogoMark = ({ size = 22 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" className={styles.mark}>
    <rect x="1" y="9.5" width="20" height="3" rx="1.5" className={styles.road} />
    <rect x="1" y="9.5" width="9" height="3" rx="1.5" className={styles.ink} />
    <path d="M15 4v14" className={styles.load} />
    <circle cx="10" cy="11" r="3.4" className={styles.ink} />
  </svg>
);

export const Logo = () => (
  <span className={styles.logo}>
    <LogoMark />
    Pitwall
  </span>
);
