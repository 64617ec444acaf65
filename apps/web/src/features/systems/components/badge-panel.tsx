import { Checkbox, CopyOnce, Loading, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { badgeQuery, useChangeBadge } from '../api/badge.ts';

/** Where the system stands, for a README. */
export const BadgePanel = () => {
  const { name } = useSystem();
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const query = useQuery(badgeQuery(organization, system));
  const change = useChangeBadge(organization, system);
  return (
    <Panel title="Badge" detail="Where the system stands, as a picture for its README.">
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the badge">
            <Skeleton shape="rows" count={1} />
          </Loading>
        }
      >
        {({ public: isPublic, url, markdown }) => (
          <Stack gap="medium">
            <Checkbox
              label="Everybody who has its address sees the badge"
              hint="It shows the system’s name, what it is ready for and how far its load is ahead. Switched off, its address shows nothing."
              checked={isPublic}
              disabled={!may('reports:manage')}
              onCheckedChange={(checked) => {
                change.mutate(checked, { onError: notifyTrouble });
              }}
            />
            {url === null || markdown === null ? null : (
              <>
                {/* Its width follows from its words. */}
                <div>
                  <img src={url} alt={`Readiness of ${name}`} height={28} />
                </div>
                <CopyOnce
                  label="Line for the README"
                  secret={markdown}
                  warning="The picture is at most five minutes old."
                />
              </>
            )}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
};
