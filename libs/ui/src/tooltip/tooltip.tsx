import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import floating from '../floating/floating.module.css';
import styles from './tooltip.module.css';

export interface TooltipProps {
  content: ReactNode;
  /** A control that makes sense without the tip: on touch there is none. */
  children: ReactElement;
  side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A few words on hover and on focus. */
export const Tooltip = ({ content, children, side = 'top' }: TooltipProps) => (
  <Base.Root>
    <Base.Trigger delay={350} render={children} />
    <Base.Portal>
      <Base.Positioner side={side} sideOffset={7} className={floating.positioner}>
        <Base.Popup className={styles.tip}>{content}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
