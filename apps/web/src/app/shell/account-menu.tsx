import { Menu, MenuChoice, MenuGroup, MenuItem, MenuSeparator } from '@pitwall/ui';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { setTheme, useTheme, type Theme } from '../../lib/theme.ts';
import type { LoadedMenuProps } from '../../lib/deferred-menu.tsx';

export interface AccountMenuProps {
  email: string;
  /** The link to the reader's own account. */
  account: ReactElement;
  onSignOut: () => void;
}

const THEME_OPTIONS: readonly { value: Theme; label: string; icon: ReactElement }[] = [
  { value: 'system', label: 'As the device', icon: <Monitor size={15} aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun size={15} aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={15} aria-hidden="true" /> },
];

export const AccountMenu = ({
  email,
  account,
  onSignOut,
  trigger,
}: AccountMenuProps & LoadedMenuProps) => {
  const theme = useTheme();
  return (
    <Menu trigger={trigger} side="top" openAtOnce>
      <MenuGroup label={email}>
        <MenuItem link={account}>Your account</MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuChoice label="Theme" value={theme} onValueChange={setTheme} options={THEME_OPTIONS} />
      <MenuSeparator />
      <MenuItem icon={<LogOut size={15} aria-hidden="true" />} onSelect={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
};
