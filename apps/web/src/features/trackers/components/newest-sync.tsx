import type { LiveEvent, TrackerSync } from '@pitwall/contracts';
import { Button, Loading, NoticeBar, ProgressBar, Row, Skeleton, Stack, When } from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { asSentence } from '../../../lib/forms/issue-words.ts';
import { useLiveEvents } from '../../../lib/live/live-updates.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { useTrackersChanged } from '../api/connections.ts';
import {
  isUnderWay,
  newestSyncQuery,
  type TrackerAddress,
  useApplySync,
  usePlanSync,
} from '../api/syncs.ts';
import {
  costSentence,
  noticeWords,
  summarySentence,
  takenSentence,
  waitingSentence,
} from '../model/sync-words.ts';
import { AskedInVain } from './asked-in-vain.tsx';
import { SyncSteps } from './sync-steps.tsx';
import styles from './tracker.module.css';

/** The newest sync of a connection: begun, previewed, applied, followed. */
export const NewestSync = ({ address }: { address: TrackerAddress }) => {
  const { may } = useOrganization();
  const { id: systemId } = useSystem();
  const queryClient = useQueryClient();
  const changed = useTrackersChanged(address.organization, address.system);
  const query = newestSyncQuery(address);
  const newest = useQuery(query);
  const plan = usePlanSync(address);
  const id = newest.data?.id;
  const { queryKey } = query;
  const keyText = JSON.stringify(queryKey);
  const heard = useRef<string>(undefined);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'tracker.progress' || event.systemId !== systemId) return;
      const isOver = event.state === 'finished' || event.state === 'failed';
      const isNew = event.trackerSyncId !== id && event.trackerSyncId !== heard.current;
      heard.current = event.trackerSyncId;
      // One that is not known here was begun by another person, or by itself.
      if (isOver || isNew) void changed();
      else if (event.trackerSyncId === id)
        queryClient.setQueryData(JSON.parse(keyText) as unknown[], (now: TrackerSync | null) =>
          now?.state === 'applying' ? { ...now, done: event.done, total: event.total } : now,
        );
    },
    [changed, id, keyText, queryClient, systemId],
  );
  useLiveEvents(hear);
  const begin = (sync: TrackerSync | null) => (
    <Button
      variant={sync?.state === 'planned' && sync.total > 0 ? undefined : 'primary'}
      busy={(plan.isPending || sync?.state === 'planning') && 'Comparing'}
      disabled={sync?.state === 'applying'}
      onClick={() => {
        plan.mutate(undefined, { onError: notifyTrouble });
      }}
    >
      {sync === null ? 'See what a sync would do' : 'Compare again'}
    </Button>
  );
  return (
    <Loaded
      query={newest}
      loading={
        <Loading label="Loading the newest sync">
          <Skeleton shape="rows" count={1} />
        </Loading>
      }
    >
      {(sync) => (
        <Stack gap="medium">
          {sync === null ? (
            <>
              {may('trackers:manage') ? <AskedInVain id={address.tracker} /> : null}
              <p>Nothing was synchronized yet. The first look writes nothing.</p>
            </>
          ) : (
            <SyncState address={address} sync={sync} />
          )}
          {may('exports:write') ? (
            <Row>
              {sync?.state === 'planned' && sync.total > 0 ? (
                <Apply address={address} sync={sync} words="Do it" />
              ) : null}
              {begin(sync)}
            </Row>
          ) : null}
        </Stack>
      )}
    </Loaded>
  );
};

/** Does what was previewed, or goes on with it. */
const Apply = ({
  address,
  sync,
  words,
}: {
  address: TrackerAddress;
  sync: TrackerSync;
  words: string;
}) => {
  const apply = useApplySync(address);
  return (
    <Button
      variant="primary"
      busy={apply.isPending && 'Starting'}
      onClick={() => {
        apply.mutate(sync.id, { onError: notifyTrouble });
      }}
    >
      {words}
    </Button>
  );
};

const SyncState = ({ address, sync }: { address: TrackerAddress; sync: TrackerSync }) => {
  const { may } = useOrganization();
  if (sync.resumesAt !== null && isUnderWay(sync.state))
    return (
      <NoticeBar live signal="suggested" title={waitingSentence(sync)}>
        Nothing is lost and nobody needs to wait here: it goes on by itself.
      </NoticeBar>
    );
  if (isUnderWay(sync.state)) {
    const applying = sync.state === 'applying';
    return (
      <ProgressBar
        label={applying ? `${sync.done} of ${sync.total} steps done` : 'Comparing tasks and issues'}
        value={applying && sync.total > 0 ? sync.done : null}
        max={sync.total}
      />
    );
  }
  if (sync.state === 'failed')
    return (
      <NoticeBar live signal="behind" title="The comparison failed.">
        {asSentence(sync.error ?? 'the reason was not told')} Nothing was written. Compare again
        once it is mended.
      </NoticeBar>
    );
  if (sync.state === 'stopped')
    return (
      <NoticeBar
        live
        signal="behind"
        title={`The sync stopped after ${sync.done} of ${sync.total} steps.`}
        action={
          may('exports:write') ? <Apply address={address} sync={sync} words="Go on" /> : undefined
        }
      >
        {asSentence(sync.error ?? 'the reason was not told')} What was done is written down; it goes
        on there.
      </NoticeBar>
    );
  return (
    <>
      {sync.state === 'finished' ? (
        <NoticeBar
          live
          signal={sync.failed > 0 ? 'disputed' : 'verified'}
          title={
            sync.failed > 0
              ? `${sync.total - sync.failed} of ${sync.total} steps done; ${sync.failed} were not.`
              : sync.automatic
                ? takenSentence(sync)
                : 'In step.'
          }
        >
          <When at={sync.finishedAt ?? sync.createdAt} />
        </NoticeBar>
      ) : (
        <p>
          <strong>{summarySentence(sync)}</strong> {costSentence(sync)}
          {sync.state === 'outdated' ? ' Something changed since: compare again.' : ''}
        </p>
      )}
      {sync.notices.length === 0 ? null : (
        <ul className={styles.notices}>
          {sync.notices.slice(0, 20).map((notice) => (
            <li key={`${notice.kind}${notice.issue.key}${notice.field ?? ''}`}>
              {noticeWords(notice)}
            </li>
          ))}
          {sync.notices.length > 20 ? <li>and {sync.notices.length - 20} more</li> : null}
        </ul>
      )}
      {sync.total > 0 ? <SyncSteps address={address} sync={sync} /> : null}
    </>
  );
};
