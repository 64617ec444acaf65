import { IconButton } from '@pitwall/ui';
import { Menu as MenuIcon } from 'lucide-react';
import { lazy, useState, type ReactNode } from 'react';
import { Later } from '../../lib/later.tsx';
import { useMedia } from '../../lib/use-media.ts';
import { AccountSwitcher, type AccountSwitcherProps } from './account-switcher.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { NavigationSection } from './navigation.tsx';
import { OrganizationSwitcher, type OrganizationSwitcherProps } from './organization-switcher.tsx';
import { StaleVersionNotice } from './stale-version-notice.tsx';
import styles from './shell.module.css';

const NavigationSheet = lazy(async () => ({
  default: (await import('./navigation-sheet.tsx')).NavigationSheet,
}));

export interface ShellProps {
  /** The logo as a link to where the reader starts. */
  home: ReactNode;
  /** `NavigationLink`s to the work, and to the organization's own pages. */
  work: ReactNode;
  settings: ReactNode;
  organization: OrganizationSwitcherProps;
  account: AccountSwitcherProps;
  /** Changes when the reader has gone elsewhere: the sheet of a phone closes. */
  at: string;
  /** Leads everywhere: below the logo, and beside the menu of a phone. */
  search?: { button: ReactNode; icon: ReactNode };
  /** What is new for the reader: beside the logo, and in the bar of a phone. */
  bell?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of an organization: navigation at the left, on a phone behind a button. */
export const Shell = ({
  home,
  work,
  settings,
  organization,
  account,
  at,
  search,
  bell,
  children,
}: ShellProps) => {
  // The sheet is open at one address only: going elsewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  // Only what is seen is built: the links of the side are a good part of a page's first render.
  const isNarrow = useMedia('screen and (width < 900px)');
  const sections = (
    <>
      <NavigationSection label="Work">{work}</NavigationSection>
      <NavigationSection
        label={organization.name}
        heading={<OrganizationSwitcher {...organization} />}
      >
        {settings}
      </NavigationSection>
    </>
  );
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        Skip to the content
      </a>
      {isNarrow ? (
        <header className={styles.bar}>
          {home}
          <span className={styles.barEnd}>
            {bell}
            {search?.icon}
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
      ) : (
        <header className={styles.side}>
          <div className={styles.top}>
            <div className={styles.home}>{home}</div>
            {bell}
          </div>
          {search?.button}
          {sections}
          <div className={styles.account}>
            <AccountSwitcher {...account} />
          </div>
        </header>
      )}
      {openAt === null ? null : (
        <Later>
          <NavigationSheet
            open={openAt === at}
            onOpenChange={(open) => {
              setOpenAt(open ? at : '');
            }}
          >
            {sections}
            <AccountSwitcher {...account} />
          </NavigationSheet>
        </Later>
      )}
      <main id="content" tabIndex={-1} className={styles.main}>
        <ConnectionNotice />
        <StaleVersionNotice />
        {children}
      </main>
    </div>
  );
};
