import { useEffect, useState } from 'react';

const fragment = (): string => window.location.hash.replace(/^#/, '');

/**
 * The token that the page was opened with, from the address's fragment; empty when there was none. It is
 * cleared from the address at once, so that it stays neither in the history nor on a shared screen.
 */
export const useLinkToken = (): string => {
  const [token] = useState(fragment);
  useEffect(() => {
    // Another link of the same kind, opened in this tab, changes the fragment alone: the page begins anew with it.
    const beginAnew = () => {
      if (fragment() !== '') window.location.reload();
    };
    addEventListener('hashchange', beginAnew);
    return () => {
      removeEventListener('hashchange', beginAnew);
    };
  }, []);
  useEffect(() => {
    if (fragment() === '') return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }, []);
  return token;
};
