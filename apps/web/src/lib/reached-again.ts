import type { RouterHistory } from '@tanstack/react-router';

let again = false;

/**
 * Hears how each page is reached, once the first is found: until then the router follows redirects by itself only where
 * nobody else listens to the history.
 */
export const followHistory = (router: {
  history: RouterHistory;
  subscribe: (event: 'onResolved', told: () => void) => () => void;
}): void => {
  const stop = router.subscribe('onResolved', () => {
    stop();
    router.history.subscribe(({ action: { type } }) => {
      again = type === 'BACK' || type === 'FORWARD';
    });
  });
};

/**
 * Whether the page that is shown was there before. It is then built whole at once, for its reader is brought back to
 * where they were on it.
 */
export const isReachedAgain = (): boolean => again;
