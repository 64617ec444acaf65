import { Menu, MenuGroup, MenuItem } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import type { LoadedMenuProps } from '../deferred-menu.tsx';
import type { SystemPage } from './system-pages.ts';

export interface SystemMenuProps {
  pages: readonly SystemPage[];
  params: { organization: string; system: string };
}

/** The pages of a system that have no tab, by what they are for. */
export const SystemMenu = ({ pages, params, trigger }: SystemMenuProps & LoadedMenuProps) => {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return (
    <Menu trigger={trigger} align="end" openAtOnce>
      {groups.map((group) => (
        <MenuGroup key={group} label={group}>
          {pages
            .filter((page) => page.group === group)
            .map(({ key, to, label }) => (
              <MenuItem key={key} link={<Link to={to} params={params} />}>
                {label}
              </MenuItem>
            ))}
        </MenuGroup>
      ))}
    </Menu>
  );
};
