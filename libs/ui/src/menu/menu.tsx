import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import floating from '../floating/floating.module.css';
import { KeyHint } from '../key-hint/key-hint.tsx';

export interface MenuProps {
  /** The button that opens it, such as `<Button>Export</Button>`. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** Opens at once, with the focus: for a menu whose code arrived after it was asked for. */
  openAtOnce?: boolean;
}

/** A list of actions behind a button. */
export const Menu = ({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
  openAtOnce = false,
}: MenuProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(openAtOnce);
  // The press that asked for the menu is made again, so that it opens as from any press.
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    button.current?.focus({ preventScroll: true });
    button.current?.click();
  }, []);
  return (
    <Base.Root>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner className={floating.positioner} sideOffset={6} align={align} side={side}>
          <Base.Popup className={floating.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};

export interface MenuItemProps {
  icon?: ReactNode;
  detail?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** A link element, such as a router's, when the item leads somewhere. */
  link?: ReactElement;
  children: ReactNode;
}

export const MenuItem = ({
  icon,
  detail,
  keys,
  danger = false,
  disabled,
  onSelect,
  link,
  children,
}: MenuItemProps) => {
  const content = (
    <>
      {icon}
      <span className={floating.words}>
        {children}
        {detail === undefined ? null : <span className={floating.detail}>{detail}</span>}
      </span>
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </>
  );
  const className = clsx(floating.item, danger && floating.danger);
  if (link !== undefined) {
    return (
      <Base.LinkItem render={link} className={className} closeOnClick onClick={onSelect}>
        {content}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item className={className} disabled={disabled} onClick={onSelect}>
      {content}
    </Base.Item>
  );
};

export interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
}

/** One choice of a few, inside a menu. */
export const MenuChoice = <Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: MenuChoiceProps<Value>) => (
  <Base.Group>
    <Base.GroupLabel className={floating.label}>{label}</Base.GroupLabel>
    <Base.RadioGroup
      value={value}
      onValueChange={(next: Value) => {
        onValueChange(next);
      }}
    >
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={floating.item}>
          {option.icon}
          <span className={floating.words}>{option.label}</span>
          <Base.RadioItemIndicator>
            <Check size={15} aria-hidden="true" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  </Base.Group>
);

export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <Base.Group>
    <Base.GroupLabel className={floating.label}>{label}</Base.GroupLabel>
    {children}
  </Base.Group>
);

export const MenuSeparator = () => <Base.Separator className={floating.separator} />;
