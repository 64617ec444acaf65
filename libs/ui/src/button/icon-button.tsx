import type { ComponentProps, ReactNode } from 'react';
import { iconButtonClass, type ButtonLook } from './button-class.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'>, ButtonLook {
  /** What happens when it is pressed, as its accessible name. */
  label: string;
  icon: ReactNode;
}

/** A button that is only an icon, with words for those who do not see it. */
export const IconButton = ({
  label,
  icon,
  variant = 'quiet',
  size,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    className={iconButtonClass({ variant, size }, className)}
  >
    {icon}
  </button>
);
