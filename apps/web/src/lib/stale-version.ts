const KEY = 'pitwall.reloaded';
/** A second failure within this time is not cured by another reload. */
const AGAIN = 20_000;

/**
 * After a deploy, an open page asks for code that is gone. The page is loaded anew once; a failure
 * right after that is shown, since it has another cause.
 */
export const reloadWhenStale = (
  reload: () => void = () => {
    location.reload();
  },
): (() => void) => {
  const listen = (event: Event) => {
    let last = 0;
    try {
      last = Number(sessionStorage.getItem(KEY) ?? 0);
      if (Date.now() - last < AGAIN) return;
      sessionStorage.setItem(KEY, String(Date.now()));
    } catch {
      // Without storage a loop could not be noticed: the error is shown.
      return;
    }
    event.preventDefault();
    reload();
  };
  addEventListener('vite:preloadError', listen);
  return () => {
    removeEventListener('vite:preloadError', listen);
  };
};
