import { ChevronsUpDown } from 'lucide-react';
import { deferMenu } from '../../lib/deferred-menu.tsx';
import type { OrganizationMenuProps } from './organization-menu.tsx';
import styles from './shell.module.css';

const DeferredMenu = deferMenu<OrganizationMenuProps>(
  async () => (await import('./organization-menu.tsx')).OrganizationMenu,
);

export interface OrganizationSwitcherProps extends OrganizationMenuProps {
  name: string;
}

/** The organization that the reader works in, and the way to the others. */
export const OrganizationSwitcher = ({ name, ...menu }: OrganizationSwitcherProps) => (
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
      'aria-label': `Organization: ${name}. Change`,
    }}
  />
);
