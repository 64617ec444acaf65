import { Columns, EmptyState, Panel, Stack, When, WorkItem, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../lib/links.ts';
import { Paged } from '../../lib/paged.tsx';
import { useSystem, useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { scansQuery } from './api/list-scans.ts';
import { ServerScansPanel } from './components/server-scans-panel.tsx';
import { HowToScan } from './components/how-to-scan.tsx';
import { StandingSuppressionsPanel } from './components/standing-suppressions-panel.tsx';
import { countOutcomes } from './outcome-words.ts';
import { seenWords } from './scan-words.ts';

/** What scans of the code saw, and how to make one. */
export const ScansPage = () => {
  const { name } = useSystem();
  const params = useSystemAddress();
  const query = useInfiniteQuery(scansQuery(params.organization, params.system));
  return (
    <>
      <SystemTitle page="Scans" />
      <SystemHeader
        title="Scans"
        detail="A scan reads the code where it is and suggests answers with file and line. A person accepts them."
      />
      <Columns>
        <Stack>
          <Panel title="Scans" flush>
            <Paged
              query={query}
              noun="scans"
              empty={
                <EmptyState title="No scan yet">
                  Run the commands beside this. What the scan finds is here a moment after it was
                  sent, and its suggestions wait in the assessment.
                </EmptyState>
              }
            >
              {(rows) => (
                <WorkList label="Scans">
                  {rows.map((scan) => (
                    <WorkItem
                      key={scan.id}
                      title={
                        <TextLink
                          look="plain"
                          to="/$organization/systems/$system/scans/$scan"
                          params={{ ...params, scan: scan.id }}
                        >
                          {countOutcomes(scan.outcomes)}
                        </TextLink>
                      }
                      reason={`${seenWords(scan)}${scan.kind !== 'code' || scan.skipped === 0 ? '' : `, ${scan.skipped} skipped`}${scan.suppressed === 0 ? '' : `, ${scan.suppressed} suppressed`} · ${scan.tool}`}
                      cost={<When at={scan.scannedAt} />}
                    />
                  ))}
                </WorkList>
              )}
            </Paged>
          </Panel>
          <StandingSuppressionsPanel />
        </Stack>
        <Stack>
          <ServerScansPanel />
          <Panel title="How to scan">
            <HowToScan system={params.system} systemName={name} />
          </Panel>
        </Stack>
      </Columns>
    </>
  );
};
