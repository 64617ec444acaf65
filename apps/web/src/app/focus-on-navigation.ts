import type { AnyRouter } from '@tanstack/react-router';

/**
 * After a navigation the new page's title has the focus, as it would after a full load, so that
 * keyboard and screen reader start where the page starts; a page of many questions marks the one that
 * is open. Changes of the search alone leave it.
 */
export const focusOnNavigation = (router: AnyRouter): (() => void) =>
  router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
    if (fromLocation === undefined || fromLocation.pathname === toLocation.pathname) return;
    // Whoever opened a dialog since, such as the palette, types there.
    if (document.activeElement?.closest('[role=dialog]:not([aria-modal=false])')) return;
    const title =
      document.querySelector<HTMLElement>('main [data-arrive]') ??
      document.querySelector<HTMLElement>('main h1');
    if (title === null) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  });
