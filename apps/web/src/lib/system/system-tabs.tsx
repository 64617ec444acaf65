import { tabClass, TabLinks } from '@pitwall/ui';
import { useLocation } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useEffect } from 'react';
import { deferMenu } from '../deferred-menu.tsx';
import { TabLink } from '../links.ts';
import { lastSystemPage, rememberSystemPage } from '../remembered.ts';
import { useMedia } from '../use-media.ts';
import { useSystem, useSystemAddress } from './current-system.tsx';
import type { SystemMenuProps } from './system-menu.tsx';
import { arrangePages, SYSTEM_PAGES, systemPageAt } from './system-pages.ts';

const DeferredMenu = deferMenu<SystemMenuProps>(
  async () => (await import('./system-menu.tsx')).SystemMenu,
);

/** The pages of a system: those that are open most as tabs, the others behind "More". */
export const SystemTabs = () => {
  const { name } = useSystem();
  const params = useSystemAddress();
  const pathname = useLocation({ select: (location) => location.pathname });
  const isWide = useMedia('(width >= 1240px)');
  const isPhone = useMedia('(width < 640px)');
  const open = systemPageAt(pathname);
  const room = isPhone ? 3 : isWide ? 8 : 5;
  const { row, menu } = arrangePages(room, open, lastSystemPage(), !isPhone);
  const isInMenu = menu.some((page) => page === open);
  const isExtra = open !== undefined && SYSTEM_PAGES.indexOf(open) >= room;
  useEffect(() => {
    if (isExtra) rememberSystemPage(open.key);
  }, [isExtra, open]);
  return (
    <TabLinks label={`Pages of ${name}`}>
      {row.map(({ key, to, label }) => (
        <TabLink key={key} to={to} params={params} activeOptions={{ exact: key === '' }}>
          {label}
        </TabLink>
      ))}
      <DeferredMenu
        menu={{ pages: menu, params }}
        button={{
          className: tabClass,
          ...(isInMenu ? { 'aria-current': 'page' } : {}),
          children: (
            <>
              {isInMenu ? open?.label : 'More'}
              <ChevronDown size={14} aria-hidden="true" />
            </>
          ),
          ...(isInMenu ? { 'aria-label': `${open?.label ?? ''}. More pages` } : {}),
        }}
      />
    </TabLinks>
  );
};
