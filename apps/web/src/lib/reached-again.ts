import type { RouterHistory } from '@tanstack/react-router';

let again = false;

/** Hears from this history how each page is reached. */
export const followHistory = (history: RouterHistory): void => {
  history.subscribe(({ action: { type } }) => {
    again = type === 'BACK' || type === 'FORWARD';
  });
};

/**
 * Whether the page that is shown was there before. It is then built whole at once, for its reader is brought back to
 * where they were on it.
 */
export const isReachedAgain = (): boolean => again;
