/**
 * After a deploy, an open page asks for code that is gone. Nothing is loaded anew by itself: what was typed would be
 * lost. The reader is told, and reloads when nothing is open any more.
 */
let stale = false;
const listeners = new Set<() => void>();

/** For the notice: whether a newer version has taken this one's place. */
export const staleVersionStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isStale: (): boolean => stale,
};

/** An error of a module that could not be fetched, as browsers word it. */
export const isStaleVersion = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|error loading dynamically|unable to preload css/i.test(
    error.message,
  );

const connected = (): boolean => navigator.onLine;

/** Notices code that is gone; without a connection it is not the version's fault. */
export const noticeStaleVersion = (isConnected: () => boolean = connected): (() => void) => {
  const listen = () => {
    if (!isConnected()) return;
    stale = true;
    for (const listener of listeners) listener();
  };
  addEventListener('vite:preloadError', listen);
  return () => {
    removeEventListener('vite:preloadError', listen);
    stale = false;
  };
};
