import { PageHeader, TabLinks, type PageHeaderProps } from '@pitwall/ui';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { TabLink } from '../links.ts';
import { useSystem, useSystemAddress } from './current-system.tsx';
import styles from './system-header.module.css';

/** The head of a page about a system: the way here, the title, and the system's other pages. */
export const SystemHeader = ({
  title,
  ...rest
}: Omit<PageHeaderProps, 'breadcrumb' | 'title'> & {
  /** The page's own; the system's name on its first page. */
  title?: string;
}) => {
  const { name, team } = useSystem();
  const { organization, system } = useSystemAddress();
  const params = { organization, system };
  const { pathname } = useLocation();
  const head = useRef<HTMLDivElement>(null);
  // On a phone the row of pages is wider than the screen: the open one is brought into it.
  useEffect(() => {
    head.current
      ?.querySelector(':scope > nav a[aria-current=page]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div ref={head} className={styles.head}>
      <PageHeader
        {...rest}
        title={title ?? name}
        breadcrumb={[
          {
            key: 'systems',
            link: (
              <Link
                to="/$organization/systems"
                params={{ organization }}
                activeOptions={{ exact: true }}
              >
                Systems
              </Link>
            ),
          },
          title === undefined
            ? {
                key: 'team',
                link: (
                  <Link
                    to="/$organization/systems"
                    params={{ organization }}
                    search={{ team: team.slug }}
                    activeOptions={{ exact: true }}
                  >
                    {team.name}
                  </Link>
                ),
              }
            : {
                key: 'system',
                link: (
                  <Link
                    to="/$organization/systems/$system"
                    params={params}
                    activeOptions={{ exact: true }}
                  >
                    {name}
                  </Link>
                ),
              },
        ]}
      />
      <TabLinks label={`Pages of ${name}`}>
        <TabLink
          to="/$organization/systems/$system"
          params={params}
          activeOptions={{ exact: true }}
        >
          Overview
        </TabLink>
        <TabLink to="/$organization/systems/$system/assessment" params={params}>
          Assessment
        </TabLink>
        <TabLink to="/$organization/systems/$system/tasks" params={params}>
          Tasks
        </TabLink>
        <TabLink to="/$organization/systems/$system/roadmap" params={params}>
          Roadmap
        </TabLink>
        <TabLink to="/$organization/systems/$system/forecast" params={params}>
          Forecast
        </TabLink>
        <TabLink to="/$organization/systems/$system/progress" params={params}>
          Progress
        </TabLink>
        <TabLink to="/$organization/systems/$system/scans" params={params}>
          Scans
        </TabLink>
        <TabLink to="/$organization/systems/$system/snapshots" params={params}>
          Snapshots
        </TabLink>
        <TabLink to="/$organization/systems/$system/incidents" params={params}>
          Incidents
        </TabLink>
        <TabLink to="/$organization/systems/$system/shortcuts" params={params}>
          Shortcuts
        </TabLink>
        <TabLink to="/$organization/systems/$system/discussion" params={params}>
          Discussion
        </TabLink>
        <TabLink to="/$organization/systems/$system/report" params={params}>
          Report
        </TabLink>
        <TabLink to="/$organization/systems/$system/trackers" params={params}>
          Trackers
        </TabLink>
        <TabLink to="/$organization/systems/$system/settings" params={params}>
          Settings
        </TabLink>
      </TabLinks>
    </div>
  );
};
