import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Whether a dialog is open, which a button opens and an address too: `…/members#invite`, as the palette's actions
 * lead there. Where the reader may not do what it is for, it stays closed; where that is taken from them while it is open,
 * it stays with what was typed in it, and the server's refusal says why. Closing clears the address.
 */
export const useDialogAt = (name: string, may: boolean) => {
  const router = useRouter();
  const { hash, pathname, searchStr } = useLocation();
  const [seen, setSeen] = useState('');
  const [open, setOpen] = useState(false);
  if (hash !== seen) {
    setSeen(hash);
    if (hash === name && may) setOpen(true);
  }
  const change = (next: boolean): void => {
    setOpen(next);
    if (!next && hash === name) router.history.replace(pathname + searchStr);
  };
  return [open, change] as const;
};
