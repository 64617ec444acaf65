import { EmptyState, Panel, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { pinsQuery } from '../api/versions.ts';
import { PinButton } from './pin-button.tsx';

/** Systems that stay where they are, and why. */
export const PinsPanel = () => {
  const { slug, may } = useOrganization();
  const query = useInfiniteQuery(pinsQuery(slug));
  return (
    <Panel title="Pinned systems" detail="They stay on their release whatever is taken." flush>
      <Paged
        query={query}
        noun="pinned systems"
        empty={
          <EmptyState title="No system is pinned">
            Pin one where it must stay, such as while an audit runs.
          </EmptyState>
        }
      >
        {(rows) => (
          <WorkList label="Pinned systems">
            {rows.map(({ system, version, reason, createdBy, createdAt }) => (
              <WorkItem
                key={system.id}
                title={
                  <TextLink
                    to="/$organization/systems/$system"
                    params={{ organization: slug, system: system.slug }}
                  >
                    {system.name}
                  </TextLink>
                }
                reason={
                  <>
                    {`On ${version}: ${reason} (`}
                    <When at={createdAt} />
                    {createdBy === null ? ')' : ` by ${createdBy})`}
                  </>
                }
                actions={
                  may('catalogue:write') ? <PinButton system={system} pinned={reason} /> : undefined
                }
              />
            ))}
          </WorkList>
        )}
      </Paged>
    </Panel>
  );
};
