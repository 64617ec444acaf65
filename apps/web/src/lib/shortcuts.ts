import { useEffect, useRef } from 'react';

/** Keys to what they do: "j", "0", "mod+k" (Ctrl, or ⌘ on a Mac), "Escape", "?". */
export type Shortcuts = Readonly<Record<string, () => void>>;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=radio], [type=checkbox], [type=button]), textarea, select'));

/** The name under which a pressed key is looked up; null when it is none of ours. */
export const keyName = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
): string | null => {
  if (event.altKey || event.isComposing) return null;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${name}` : name;
};

/** What takes the keys for itself. Notices are dialogs too, beside which the page goes on. */
const OPEN =
  '[role=dialog]:not([aria-modal=false]), [role=alertdialog]:not([aria-modal=false]), [role=menu], [role=listbox]';

/**
 * Listens to single keys while the reader is not typing and no dialog or menu is open.
 * Keys with Ctrl or ⌘ are heard while typing too.
 */
export const useShortcuts = (shortcuts: Shortcuts, enabled = true): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event);
      if (name === null || event.defaultPrevented) return;
      if (!name.startsWith('mod+') && typing(event.target)) return;
      if (document.querySelector(OPEN) !== null) return;
      const act = latest.current[name];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
    };
  }, [enabled]);
};
