import { clsx } from 'clsx';
import { ArrowRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './text-anchor.module.css';

export interface TextAnchorProps extends ComponentProps<'a'> {
  /**
   * `inline` stands underlined in a text; `quiet` stands alone; `onward` also points to a page that says more,
   * such as in a panel's header; `traced` is a number that leads to what it is made from.
   */
  look?: 'inline' | 'quiet' | 'onward' | 'plain' | 'traced';
}

/** A link. A router wraps it to navigate without a reload. */
export const TextAnchor = ({ look = 'inline', className, children, ...rest }: TextAnchorProps) => (
  <a {...rest} className={clsx(styles[look], className)}>
    {children}
    {look === 'onward' ? <ArrowRight size={13} aria-hidden="true" /> : null}
  </a>
);

/** A link out of Pitwall: opens beside it and tells the other side nothing. */
export const OutsideLink = ({ children, ...rest }: TextAnchorProps) => (
  <TextAnchor {...rest} target="_blank" rel="noreferrer noopener">
    {children}
  </TextAnchor>
);
