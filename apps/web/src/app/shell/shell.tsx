import type { ReactNode } from 'react';
import { useMedia } from '../../lib/use-media.ts';
import { AccountSwitcher, type AccountSwitcherProps } from './account-switcher.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { NavigationSection } from './navigation.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { OrganizationSwitcher, type OrganizationSwitcherProps } from './organization-switcher.tsx';
import { StaleVersionNotice } from './stale-version-notice.tsx';
import styles from './shell.module.css';

export interface ShellProps {
  /** The logo as a link to where the reader starts. */
  home: ReactNode;
  /** `NavigationLink`s to the work, and to the organization's own pages. */
  work: ReactNode;
  settings: ReactNode;
  organization: OrganizationSwitcherProps;
  account: AccountSwitcherProps;
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
  search,
  bell,
  children,
}: ShellProps) => {
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
        <NarrowBar home={home} bell={bell} search={search?.icon}>
          {sections}
          <AccountSwitcher {...account} />
        </NarrowBar>
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
      <main id="content" tabIndex={-1} className={styles.main}>
        <ConnectionNotice />
        <StaleVersionNotice />
        {children}
      </main>
    </div>
  );
};
