import type { Scan, Scanning } from '@pitwall/contracts';
import { EmptyState, Loading, Panel, Skeleton, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rowsOf } from '../../../lib/api/pages.ts';
import { ButtonLink, TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { scansQuery } from '../api/list-scans.ts';
import { isUnderWay } from '../api/scanning.ts';
import { countOutcomes } from '../outcome-words.ts';
import { hasFailed } from '../repository-words.ts';
import { seenWords } from '../scan-words.ts';
import { type ServerScans, useServerScans } from '../use-server-scans.ts';
import { RepositoryItem } from './repository-item.tsx';
import { ScanNowButton } from './scan-now-button.tsx';
import { SuggestionItems, type ScanVerdict } from './suggestion-items.tsx';

/** What stands on the page of the system; the page Scans shows the others. */
const SHOWN = 5;

/** How the last scan of each repository went, and what the newest says about the answers. */
export const LatestScanPanel = (verdict: ScanVerdict) => {
  const params = useSystemAddress();
  const query = useInfiniteQuery(scansQuery(params.organization, params.system));
  const server = useServerScans();
  const loading = (
    <Loading label="Loading the latest scans">
      <Skeleton shape="rows" count={1} />
    </Loading>
  );
  return (
    <Panel
      title="Latest scans"
      flush
      aside={
        <>
          <ScanNowButton {...server} />
          <TextLink look="onward" to="/$organization/systems/$system/scans" params={params}>
            Scans
          </TextLink>
        </>
      }
    >
      <Loaded query={query} loading={loading}>
        {(data) => (
          <Loaded query={server.query} loading={loading}>
            {({ repositories }) => (
              <Latest
                {...verdict}
                newest={rowsOf(data)[0]}
                repositories={repositories}
                progress={server.progress}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Panel>
  );
};

interface LatestProps extends ScanVerdict {
  /** Of all that was sent or made. */
  newest: Scan | undefined;
  repositories: Scanning['repositories'];
  progress: ServerScans['progress'];
}

const Latest = ({ newest, repositories, progress, ...verdict }: LatestProps) => {
  const params = useSystemAddress();
  if (newest === undefined && repositories.length === 0)
    return (
      <EmptyState
        title="No scan yet"
        action={
          <ButtonLink size="small" to="/$organization/systems/$system/scans" params={params}>
            How to scan
          </ButtonLink>
        }
      >
        A scan reads the code where it is and suggests answers with file and line.
      </EmptyState>
    );
  // What goes on or needs somebody stands first.
  const ranked = [...repositories].sort((a, b) => rankOf(a) - rankOf(b));
  const more = ranked.length - SHOWN;
  return (
    <WorkList label="Latest scans">
      {ranked.slice(0, SHOWN).map((scanned) => (
        <RepositoryItem
          key={scanned.repository}
          scanned={scanned}
          progress={progress[scanned.newest?.id ?? '']}
        />
      ))}
      {more > 0 && (
        <WorkItem
          title={
            <TextLink look="plain" to="/$organization/systems/$system/scans" params={params}>
              {more === 1 ? 'One more repository' : `${more} more repositories`}
            </TextLink>
          }
        />
      )}
      {newest === undefined ||
      repositories.some(({ latest }) => latest?.id === newest.id) ? null : (
        <WorkItem
          title={
            <TextLink
              look="plain"
              to="/$organization/systems/$system/scans/$scan"
              params={{ ...params, scan: newest.id }}
            >
              {countOutcomes(newest.outcomes)}
            </TextLink>
          }
          reason={
            <>
              <When at={newest.scannedAt} /> {seenWords(newest)}
            </>
          }
        />
      )}
      <SuggestionItems {...verdict} />
    </WorkList>
  );
};

const rankOf = (scanned: Scanning['repositories'][number]): number =>
  isUnderWay(scanned.newest) ? 0 : hasFailed(scanned) ? 1 : 2;
