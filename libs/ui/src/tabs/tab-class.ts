import styles from './tabs.module.css';

/** The look of a tab, for a button that stands among `TabAnchor`s. */
export const tabClass = styles.tab;
