import type { Outcome } from '@pitwall/contracts';
import {
  Disclosure,
  EmptyState,
  FilterBar,
  Loading,
  Panel,
  Sentence,
  Skeleton,
  Stack,
  When,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { useState } from 'react';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { ButtonLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { isProblem } from '../../lib/problem-error.ts';
import { useSystem, useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { sentenceCase } from '../../lib/sentence-case.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { scanQuery } from './api/scan.ts';
import { FindingPanel } from './components/finding-panel.tsx';
import { byPractice } from './findings.ts';
import { countOutcomes, OUTCOME_WORDS } from './outcome-words.ts';
import { SuppressionList } from './components/suppression-list.tsx';
import { DatabaseReportView } from './components/database-report-view.tsx';
import { KIND_WORDS, seenWords } from './scan-words.ts';
import styles from './scan-page.module.css';

const route = getRouteApi('/signed-in/$organization/systems/$system/scans/$scan');

/** What one scan found, practice by practice. */
export const ScanPage = () => {
  const { scan } = route.useParams();
  const params = useSystemAddress();
  const query = useQuery(scanQuery(params.organization, params.system, scan));
  if (isProblem(query.error, 'resource.not_found', 'request.invalid')) throw notFound();
  const title = KIND_WORDS[query.data?.kind ?? 'code'];
  return (
    <>
      <SystemTitle page={title} />
      <SystemHeader
        title={title}
        detail={
          query.data === undefined ? undefined : (
            <>
              <When at={query.data.scannedAt} /> {seenWords(query.data)} · {query.data.tool}
            </>
          )
        }
        actions={
          <ButtonLink
            to="/$organization/systems/$system/assessment"
            params={params}
            search={{ show: 'suggested' }}
          >
            Look at the suggestions
          </ButtonLink>
        }
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the scan">
            <Stack>
              <Panel>
                <Skeleton count={2} />
              </Panel>
              <Panel flush>
                <Skeleton shape="rows" count={4} />
              </Panel>
            </Stack>
          </Loading>
        }
      >
        {(data) =>
          data.kind === 'database' ? (
            <DatabaseReportView scan={data.id} />
          ) : (
            <Findings scan={data} />
          )
        }
      </Loaded>
    </>
  );
};

type FullScan = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof scanQuery>['queryFn']>>>
>;

const Findings = ({ scan }: { scan: FullScan }) => {
  const { catalogueVersion } = useSystem();
  const { organization } = useSystemAddress();
  const { data: catalogue } = useQuery(catalogueQuery(catalogueVersion, organization));
  const [shown, setShown] = useState<Outcome[]>([]);
  const groups = byPractice(scan.findings, shown);
  const practices = byPractice(scan.findings, []).length;
  return (
    <Stack>
      <Sentence
        detail={
          scan.skippedFiles.length === 0
            ? 'No file was left out.'
            : `${scan.skippedFiles.length === 1 ? 'One file was' : `${scan.skippedFiles.length} files were`} left out, listed below.`
        }
      >
        {`${scan.findings.length === 1 ? 'One finding' : `${scan.findings.length} findings`} about ${practices === 1 ? 'one practice' : `${practices} practices`}: ${countOutcomes(scan.outcomes)}.`}
      </Sentence>
      {scan.findings.length === 0 ? (
        <Panel>
          <EmptyState title="The probes found nothing to report">
            Probes are rules that look for practices in the code. It may be in a language that they
            do not read yet, or outside of the folder that was scanned. People answer the rest.
          </EmptyState>
        </Panel>
      ) : (
        <FilterBar
          label="Outcomes"
          selected={shown}
          onChange={setShown}
          options={OUTCOME_WORDS.filter(({ outcome }) =>
            scan.findings.some((finding) => finding.outcome === outcome),
          ).map(({ outcome, words }) => ({
            value: outcome,
            label: sentenceCase(words),
            count: scan.findings.filter((finding) => finding.outcome === outcome).length,
          }))}
        />
      )}
      {groups.map(({ practice, findings }) => (
        <FindingPanel
          key={practice}
          scan={scan}
          practice={practice}
          title={catalogue?.practices.find(({ id }) => id === practice)?.title ?? practice}
          findings={findings}
        />
      ))}
      {scan.suppressions.length === 0 ? null : (
        <Panel
          title="Suppressed"
          flush
          detail="Its authors keep this from being told. It suggests nothing, and never counts as absent."
        >
          <SuppressionList
            suppressions={scan.suppressions.map((one) => ({
              ...one,
              practice: scan.findings.find(({ probe }) => probe === one.probe)?.practice ?? null,
            }))}
          />
        </Panel>
      )}
      {scan.skippedFiles.length === 0 ? null : (
        <Panel title="Files left out">
          <Disclosure
            summary={
              scan.skippedFiles.length === 1 ? 'One file' : `${scan.skippedFiles.length} files`
            }
          >
            <dl className={styles.skipped}>
              {scan.skippedFiles.map(({ path, reason }) => (
                <div key={path}>
                  <dt>
                    <code>{path}</code>
                  </dt>
                  <dd>{reason}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </Panel>
      )}
    </Stack>
  );
};
