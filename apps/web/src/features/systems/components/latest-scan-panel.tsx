import { EmptyState, Loading, Panel, Skeleton, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rowsOf } from '../../../lib/api/pages.ts';
import { ButtonLink, TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { scansQuery } from '../api/list-scans.ts';
import { countOutcomes } from '../outcome-words.ts';
import { seenWords } from '../scan-words.ts';
import { SuggestionItems, type ScanVerdict } from './suggestion-items.tsx';

/** What the newest scan saw, and what it says about the answers. */
export const LatestScanPanel = (verdict: ScanVerdict) => {
  const params = useSystemAddress();
  const query = useInfiniteQuery(scansQuery(params.organization, params.system));
  return (
    <Panel
      title="Latest scan"
      flush
      aside={
        <TextLink look="onward" to="/$organization/systems/$system/scans" params={params}>
          Scans
        </TextLink>
      }
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the latest scan">
            <Skeleton shape="rows" count={1} />
          </Loading>
        }
      >
        {(data) => {
          const [scan] = rowsOf(data);
          return scan === undefined ? (
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
          ) : (
            <WorkList label="Latest scan">
              <WorkItem
                title={
                  <TextLink
                    look="plain"
                    to="/$organization/systems/$system/scans/$scan"
                    params={{ ...params, scan: scan.id }}
                  >
                    {countOutcomes(scan.outcomes)}
                  </TextLink>
                }
                reason={
                  <>
                    <When at={scan.scannedAt} /> {seenWords(scan)}
                  </>
                }
              />
              <SuggestionItems {...verdict} />
            </WorkList>
          );
        }}
      </Loaded>
    </Panel>
  );
};
