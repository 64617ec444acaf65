import type { Me } from '@pitwall/contracts';
import { IconButton, KeyHint } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { lazy, useEffect, useState } from 'react';
import { Later } from '../../lib/later.tsx';
import type { CurrentOrganization } from '../../lib/organization/current-organization.tsx';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { rememberVisit } from './recent.ts';
import styles from './palette-door.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

/** Opens the palette by its keys; gives the state that its buttons share. */
export const usePalette = () => {
  const [open, setOpen] = useState(false);
  useShortcuts({
    'mod+k': () => {
      setOpen(true);
    },
  });
  return {
    open,
    show: () => {
      setOpen(true);
    },
    hide: () => {
      setOpen(false);
    },
  };
};

/** In the navigation: says that there is one, and its keys. */
export const PaletteButton = ({ onOpen }: { onOpen: () => void }) => (
  <button type="button" className={styles.button} aria-haspopup="dialog" onClick={onOpen}>
    <Search size={15} aria-hidden="true" />
    <span className={styles.words}>Search</span>
    <KeyHint keys={APPLE ? '⌘ K' : 'Ctrl K'} quiet />
  </button>
);

/** On a phone. */
export const PaletteIcon = ({ onOpen }: { onOpen: () => void }) => (
  <IconButton
    label="Search and go"
    icon={<Search size={19} aria-hidden="true" />}
    aria-haspopup="dialog"
    onClick={onOpen}
  />
);

/** The palette while it is open, and the memory of pages that it offers. */
export const OpenPalette = ({
  open,
  me,
  organization,
  onSignOut,
  onClose,
}: {
  open: boolean;
  me: Me;
  organization: CurrentOrganization;
  onSignOut: () => void;
  onClose: () => void;
}) => {
  const router = useRouter();
  useEffect(() => {
    const remember = ({ href }: { href: string }) => {
      const label = document.title.replace(/ · Pitwall$/, '');
      if (label !== '' && label !== 'Pitwall') rememberVisit(me.id, { href, label });
    };
    // The page that is opened first was rendered before this hears of it.
    const { resolvedLocation, location } = router.state;
    if (resolvedLocation?.href === location.href) remember(location);
    return router.subscribe('onRendered', ({ toLocation }) => {
      remember(toLocation);
    });
  }, [router, me.id]);
  if (!open) return null;
  return (
    <Later>
      <Palette me={me} organization={organization} onSignOut={onSignOut} onClose={onClose} />
    </Later>
  );
};
