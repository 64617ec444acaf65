import type { ChangeScanning, LiveEvent, ScannedRepository, ScanStep } from '@pitwall/contracts';
import {
  Button,
  Checkbox,
  Loading,
  Panel,
  Skeleton,
  Stack,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, useCallback } from 'react';
import { Later } from '../../../lib/later.tsx';
import { systemKey } from '../../../lib/api/keys.ts';
import { TextLink } from '../../../lib/links.ts';
import { useLiveEvents } from '../../../lib/live/live-updates.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { isUnderWay, scanningQuery, useChangeScanning, useScanNow } from '../api/scanning.ts';

// Its lists to choose from are not needed before there is a repository.
const ChangeChecks = lazy(async () => ({
  default: (await import('./change-checks.tsx')).ChangeChecks,
}));

/** What the server scans by itself or when it is asked, and how it went. */
export const ServerScansPanel = () => {
  const { id: systemId } = useSystem();
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const queryClient = useQueryClient();
  const query = useQuery(scanningQuery(organization, system));
  const scan = useScanNow(organization, system);
  const change = useChangeScanning(organization, system);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'scan.progress' || event.systemId !== systemId) return;
      if (event.state === 'finished' || event.state === 'failed')
        void queryClient.invalidateQueries({ queryKey: systemKey(organization, system) });
    },
    [organization, queryClient, system, systemId],
  );
  useLiveEvents(hear);
  const underWay = query.data?.repositories.some(({ newest }) => isUnderWay(newest)) ?? false;
  const fixed = !may('trackers:manage') || change.isPending;
  const say = (body: ChangeScanning): void => {
    change.mutate(body, { onError: notifyTrouble });
  };
  const some = (query.data?.repositories.length ?? 0) > 0;
  return (
    <Panel
      title="On the server"
      detail="Pitwall clones the repository, scans it and removes it. Nothing of it is run."
      aside={
        may('scans:write') && some ? (
          <Button
            size="small"
            busy={(scan.isPending || underWay) && 'Scanning'}
            onClick={() => {
              scan.mutate(undefined, { onError: notifyTrouble });
            }}
          >
            Scan now
          </Button>
        ) : undefined
      }
    >
      <Loaded
        query={query}
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
                {scanning.repositories.map((repository) => (
                  <RepositoryItem key={repository.repository} {...repository} />
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

const ACCESS = {
  app: 'read by the organization’s app',
  token: 'read by the connection’s token',
  public: 'read as a public repository',
} as const;

const STEPS: Record<ScanStep, string> = {
  asking: 'Asking for the newest commit',
  fetching: 'Fetching the code',
  history: 'Fetching the history',
  writing: 'Writing the files',
  reading: 'Reading the code',
  keeping: 'Keeping the report',
};

const RepositoryItem = ({ repository, access, newest }: ScannedRepository) => {
  const params = useSystemAddress();
  const title =
    newest?.scanId == null ? (
      repository
    ) : (
      <TextLink
        look="plain"
        to="/$organization/systems/$system/scans/$scan"
        params={{ ...params, scan: newest.scanId }}
      >
        {repository}
      </TextLink>
    );
  return (
    <WorkItem
      title={title}
      tags={newest?.state === 'failed' ? <Tag signal="behind">failed</Tag> : undefined}
      reason={<Newest newest={newest} access={access} />}
      cost={newest?.finishedAt == null ? undefined : <When at={newest.finishedAt} />}
    />
  );
};

const Newest = ({ newest, access }: Pick<ScannedRepository, 'newest' | 'access'>) => {
  if (newest === null) return `Never scanned by the server; ${ACCESS[access]}.`;
  if (newest.state === 'failed') return newest.error ?? 'It failed.';
  if (newest.state === 'finished') {
    const at = `${(newest.commit ?? '').slice(0, 7)} on ${newest.branch ?? 'its branch'}`;
    return newest.known ? `Nothing new since ${at}` : `Scanned at ${at}`;
  }
  return (
    <span role="status">{newest.step === null ? 'Waits for a worker' : STEPS[newest.step]} …</span>
  );
};
