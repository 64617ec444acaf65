import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { KeyHint } from '../key-hint/key-hint.tsx';
import { Spinner } from '../spinner/spinner.tsx';
import { buttonClass, type ButtonLook } from './button-class.ts';

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  icon?: ReactNode;
  /**
   * Words while the work runs, such as "Scanning". The button keeps its focus and refuses presses; where it may be
   * busy, the second half of a double press is none, for it comes before the work is known to run.
   */
  busy?: string | false;
  /** Keys that do the same. Shown where there is a keyboard. */
  keys?: string;
}

/** A button says what happens when it is pressed. */
export const Button = ({
  variant,
  size,
  wide,
  icon,
  busy: work,
  keys,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => {
  const busy = work ?? false;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const isRepeated = work !== undefined && event.detail > 1;
    if (busy === false && !isRepeated) onClick?.(event);
    else event.preventDefault();
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, wide }, className)}
      aria-disabled={busy === false ? rest['aria-disabled'] : true}
      onClick={press}
    >
      {busy === false ? icon : <Spinner />}
      <span aria-live={busy === false ? undefined : 'polite'}>
        {busy === false ? children : busy}
      </span>
      {keys === undefined ? null : <KeyHint keys={keys} quiet />}
    </button>
  );
};

export interface ButtonAnchorProps extends ComponentProps<'a'>, ButtonLook {
  icon?: ReactNode;
}

/** A link that looks like a button. A router wraps it to navigate without a reload. */
export const ButtonAnchor = ({
  variant,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: ButtonAnchorProps) => (
  <a {...rest} className={buttonClass({ variant, size, wide }, className)}>
    {icon}
    <span>{children}</span>
  </a>
);
