import { IconButton } from '@pitwall/ui';
import { useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { lazy, useState, type ReactNode } from 'react';
import { Later } from '../../lib/later.tsx';
import styles from './shell.module.css';

const NavigationSheet = lazy(async () => ({
  default: (await import('./navigation-sheet.tsx')).NavigationSheet,
}));

export interface NarrowBarProps {
  home: ReactNode;
  bell: ReactNode;
  search: ReactNode;
  /** What the sheet holds. */
  children: ReactNode;
}

/** The bar at the top of a phone, and the sheet that it opens. */
export const NarrowBar = ({ home, bell, search, children }: NarrowBarProps) => {
  const at = useLocation({ select: ({ pathname }) => pathname });
  // The sheet is open at one address only: going elsewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <>
      <header className={styles.bar}>
        {home}
        <span className={styles.barEnd}>
          {bell}
          {search}
          <IconButton
            label="Open the navigation"
            icon={<MenuIcon size={20} />}
            aria-haspopup="dialog"
            aria-expanded={openAt === at}
            onClick={() => {
              setOpenAt(at);
            }}
          />
        </span>
      </header>
      {openAt === null ? null : (
        <Later>
          <NavigationSheet
            open={openAt === at}
            onOpenChange={(open) => {
              setOpenAt(open ? at : '');
            }}
          >
            {children}
          </NavigationSheet>
        </Later>
      )}
    </>
  );
};
