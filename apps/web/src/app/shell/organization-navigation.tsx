import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CurrentOrganization } from '../../lib/organization/current-organization.tsx';
import { NavigationGroup, NavigationLink } from './navigation.tsx';
import { isAmong, LONE_PAGES, PAGE_GROUPS, pagesFor, type OwnPage } from './organization-pages.ts';

/** Links to the work of an organization. */
export const Work = ({ organization }: { organization: string }) => (
  <>
    <NavigationLink to="/$organization/portfolio" params={{ organization }}>
      Portfolio
    </NavigationLink>
    <NavigationLink to="/$organization/systems" params={{ organization }}>
      Systems
    </NavigationLink>
    <NavigationLink to="/$organization/tasks" params={{ organization }}>
      Tasks
    </NavigationLink>
    <NavigationLink to="/$organization/sprints" params={{ organization }}>
      Sprints
    </NavigationLink>
    <NavigationLink to="/$organization/shortcuts" params={{ organization }}>
      Shortcuts
    </NavigationLink>
    <NavigationLink to="/$organization/activity" params={{ organization }}>
      Activity
    </NavigationLink>
    <NavigationLink to="/$organization/campaigns" params={{ organization }}>
      Campaigns
    </NavigationLink>
    <NavigationLink to="/$organization/report" params={{ organization }}>
      Report
    </NavigationLink>
    <NavigationLink to="/catalogue">Catalogue</NavigationLink>
  </>
);

/** Links to the organization's own pages in groups, of which the open page's stands open; those that the reader may not open are left out. */
export const Settings = ({
  organization: { slug, may },
}: {
  organization: CurrentOrganization;
}) => {
  const links = (pages: readonly OwnPage[]) =>
    pages.map((page) => (
      <NavigationLink
        key={page.to}
        to={page.to}
        params={{ organization: slug }}
        activeOptions={{ exact: 'exact' in page }}
      >
        {page.label}
      </NavigationLink>
    ));
  return (
    <>
      {PAGE_GROUPS.map(({ label, pages }) => {
        const own = pagesFor<OwnPage>(pages, may);
        return own.length === 0 ? null : (
          <PagesGroup key={label} label={label} pages={own} slug={slug}>
            {links(own)}
          </PagesGroup>
        );
      })}
      {links(pagesFor<OwnPage>(LONE_PAGES, may))}
    </>
  );
};

const PagesGroup = ({
  label,
  pages,
  slug,
  children,
}: {
  label: string;
  pages: readonly OwnPage[];
  slug: string;
  children: ReactNode;
}) => {
  const open = useLocation({ select: ({ pathname }) => isAmong(pages, slug, pathname) });
  return (
    <NavigationGroup label={label} open={open}>
      {children}
    </NavigationGroup>
  );
};
