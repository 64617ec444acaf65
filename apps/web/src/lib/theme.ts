import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Read by public/before-program.js before the first paint. */
const KEY = 'pitwall.theme';

const read = (): Theme => {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
};

const show = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

const listeners = new Set<() => void>();
let current: Theme | null = null;

/** Choose a theme for this browser; `system` follows the device. */
export const setTheme = (theme: Theme): void => {
  current = theme;
  show(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused: the choice lasts until the page is closed.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  const followOtherTab = (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return;
    current = read();
    show(current);
    listener();
  };
  addEventListener('storage', followOtherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', followOtherTab);
  };
};

export const getTheme = (): Theme => (current ??= read());

/** The chosen theme; follows changes from here and from other tabs. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, getTheme);
