import { PageHeader, type PageHeaderProps } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import { useSystem, useSystemAddress } from './current-system.tsx';
import styles from './system-header.module.css';
import { SystemTabs } from './system-tabs.tsx';

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
  return (
    <div className={styles.head}>
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
      <SystemTabs />
    </div>
  );
};
