import type { ChangeScanning } from '@pitwall/contracts';
import { Checkbox, Loading, Panel, Skeleton, Stack, WorkList } from '@pitwall/ui';
import { lazy } from 'react';
import { Later } from '../../../lib/later.tsx';
import { TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useChangeScanning } from '../api/scanning.ts';
import { useServerScans } from '../use-server-scans.ts';
import { RepositoryItem } from './repository-item.tsx';
import { ScanNowButton } from './scan-now-button.tsx';

// Its lists to choose from are not needed before there is a repository.
const ChangeChecks = lazy(async () => ({
  default: (await import('./change-checks.tsx')).ChangeChecks,
}));

/** What the server scans by itself or when it is asked, and how it went. */
export const ServerScansPanel = () => {
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const server = useServerScans();
  const change = useChangeScanning(organization, system);
  const fixed = !may('trackers:manage') || change.isPending;
  const say = (body: ChangeScanning): void => {
    change.mutate(body, { onError: notifyTrouble });
  };
  return (
    <Panel
      title="On the server"
      detail="Pitwall clones the repository, scans the copy and deletes it. None of its code is run."
      aside={<ScanNowButton {...server} />}
    >
      <Loaded
        query={server.query}
        loading={
          <Loading label="Loading the repositories">
            <Skeleton shape="rows" count={1} />
          </Loading>
        }
      >
        {(scanning) =>
          scanning.repositories.length === 0 ? (
            <p>
              Connect the repository under{' '}
              <TextLink
                to="/$organization/systems/$system/trackers"
                params={{ organization, system }}
              >
                Trackers
              </TextLink>
              , or give the address of a public one in the{' '}
              <TextLink
                to="/$organization/systems/$system/settings"
                params={{ organization, system }}
              >
                settings
              </TextLink>{' '}
              of the system.
            </p>
          ) : (
            <Stack gap="medium">
              <WorkList label="Repositories">
                {scanning.repositories.map((scanned) => (
                  <RepositoryItem
                    key={scanned.repository}
                    scanned={scanned}
                    progress={server.progress[scanned.newest?.id ?? '']}
                  />
                ))}
              </WorkList>
              <Checkbox
                label="Scan when the default branch is pushed to"
                hint={
                  scanning.heard
                    ? 'Several pushes at once are one scan, of the newest commit.'
                    : 'Pushes are not told of yet: the connection needs a webhook, under Trackers.'
                }
                checked={scanning.onPush}
                disabled={fixed}
                onCheckedChange={(checked) => {
                  say({ onPush: checked, version: scanning.version });
                }}
              />
              <Later>
                <ChangeChecks scanning={scanning} disabled={fixed} onChange={say} />
              </Later>
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
};
