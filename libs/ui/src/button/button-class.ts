import { clsx } from 'clsx';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

export interface ButtonLook {
  /** One primary button a page; `danger` where something is lost. Default `secondary`. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** As wide as its container. */
  wide?: boolean;
}

/** The classes of a button, for anything that must look like one. */
export const buttonClass = (look: ButtonLook = {}, more?: string): string =>
  clsx(
    styles.button,
    look.variant === 'primary' && styles.primary,
    look.variant === 'quiet' && styles.quiet,
    look.variant === 'danger' && styles.danger,
    look.size === 'small' && styles.small,
    look.wide && styles.wide,
    more,
  );

export const iconButtonClass = (look: ButtonLook = {}, more?: string): string =>
  buttonClass({ variant: 'quiet', ...look }, clsx(styles.icon, more));
