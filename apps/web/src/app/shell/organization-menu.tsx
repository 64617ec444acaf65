import { Menu, MenuGroup, MenuItem, MenuSeparator } from '@pitwall/ui';
import { Check, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { LoadedMenuProps } from '../../lib/deferred-menu.tsx';

export interface OrganizationMenuProps {
  organizations: readonly {
    id: string;
    name: string;
    /** What the reader is there: "owner". */
    role?: string;
    current: boolean;
    /** The link to it. */
    link: ReactElement;
  }[];
  /** The link to make another; absent where the reader may not. */
  create?: ReactElement;
}

export const OrganizationMenu = ({
  organizations,
  create,
  trigger,
}: OrganizationMenuProps & LoadedMenuProps) => (
  <Menu trigger={trigger} openAtOnce>
    <MenuGroup label="Organizations">
      {organizations.map((organization) => (
        <MenuItem key={organization.id} link={organization.link} detail={organization.role}>
          {organization.name}
          {organization.current ? (
            <>
              {' '}
              <Check size={14} aria-label="current" />
            </>
          ) : null}
        </MenuItem>
      ))}
    </MenuGroup>
    {create === undefined ? null : (
      <>
        <MenuSeparator />
        <MenuItem link={create} icon={<Plus size={15} aria-hidden="true" />}>
          New organization
        </MenuItem>
      </>
    )}
  </Menu>
);
