import styles from './unbroken.module.css';

const IDENTIFIER = /([A-Z]{2,}-\d+)/;

/** Words whose practice ids, such as "DB-01", stay on one line. */
export const Unbroken = ({ children }: { children: string }) =>
  children.split(IDENTIFIER).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // An id may be said twice.
      <span key={index} className={styles.unbroken}>
        {part}
      </span>
    ),
  );
