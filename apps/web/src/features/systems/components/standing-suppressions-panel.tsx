import { EmptyState, Loading, Panel, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { suppressionsQuery } from '../api/suppressions.ts';
import { SuppressionList } from './suppression-list.tsx';

/** What the system's code keeps from being told, as of the newest scan of each repository. */
export const StandingSuppressionsPanel = () => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(suppressionsQuery(organization, system));
  const total = query.data?.total ?? 0;
  return (
    <Panel
      title="Suppressed"
      flush
      {...(total > 0 ? { aside: total === 1 ? 'one' : String(total) } : {})}
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading what is suppressed">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Nothing is suppressed">
              A comment or <code>.pitwall.yml</code> can keep a finding from being told. It needs a
              reason, and is listed here. It never counts as absent.
            </EmptyState>
          ) : (
            <SuppressionList suppressions={items} />
          )
        }
      </Loaded>
    </Panel>
  );
};
