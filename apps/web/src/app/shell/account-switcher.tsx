import { ChevronsUpDown } from 'lucide-react';
import type { AccountMenuProps } from './account-menu.tsx';
import { deferMenu } from '../../lib/deferred-menu.tsx';
import styles from './shell.module.css';

const DeferredMenu = deferMenu<AccountMenuProps>(
  async () => (await import('./account-menu.tsx')).AccountMenu,
);

export interface AccountSwitcherProps extends AccountMenuProps {
  name: string;
}

/** The reader's own account, the theme, and the way out. */
export const AccountSwitcher = ({ name, ...menu }: AccountSwitcherProps) => (
  <DeferredMenu
    menu={menu}
    button={{
      className: styles.menuButton,
      children: (
        <>
          <span className={styles.menuWords}>{name}</span>
          <ChevronsUpDown size={13} aria-hidden="true" />
        </>
      ),
      'aria-label': `Account of ${name}`,
    }}
  />
);
