import { useSyncExternalStore } from 'react';

let isPrinting = false;

const subscribe = (changed: () => void) => {
  const query = window.matchMedia('print');
  const tell = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    changed();
  };
  window.addEventListener('beforeprint', tell);
  window.addEventListener('afterprint', tell);
  query.addEventListener('change', changed);
  return () => {
    window.removeEventListener('beforeprint', tell);
    window.removeEventListener('afterprint', tell);
    query.removeEventListener('change', changed);
  };
};

/**
 * Whether the page is on its way to paper. By the time that the style sheets for paper hold, the browser has counted the
 * pages: what is rendered then is cut off after them, so this is true before.
 */
export const usePrinted = (): boolean =>
  useSyncExternalStore(subscribe, () => isPrinting || window.matchMedia('print').matches);
