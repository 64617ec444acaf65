import { Button, EmptyState, Loading, PageHeader, Panel, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Loaded } from '../../lib/loaded.tsx';
import { sharedReportQuery } from './api/reports.ts';
import { ReportView } from './components/report-view.tsx';
import { momentInDocument } from './model/document-days.ts';
import styles from './components/report-work.module.css';

/** The one report that a link leads to, for whoever has it. */
export const SharedReportPage = () => {
  // It stays in the address: whoever has the link may come back by it, and no server sees it there.
  const token = useLocation({ select: ({ hash }) => hash });
  const query = useQuery(sharedReportQuery(token));
  return (
    <>
      <title>
        {query.data === undefined ? 'Shared report · Pitwall' : query.data.report.title}
      </title>
      <meta name="robots" content="noindex, nofollow" />
      {query.data === undefined && <PageHeader title="Shared report" />}
      {token === '' ? (
        <Panel>
          <EmptyState large title="This link is not complete">
            Open the whole link as you got it, with everything after the sign #.
          </EmptyState>
        </Panel>
      ) : (
        <Loaded
          query={query}
          loading={
            <Loading label="Loading the report">
              <Panel flush>
                <Skeleton shape="rows" count={5} />
              </Panel>
            </Loading>
          }
        >
          {({ report, expiresAt }) => (
            <Stack>
              <PageHeader
                title={report.title}
                detail={
                  <>
                    {report.organization} · as of {momentInDocument(report.at, report.timeZone)}
                    <span className={styles.onScreen}>
                      {` · this link works until ${momentInDocument(expiresAt, report.timeZone)}`}
                    </span>
                  </>
                }
              />
              <div className={styles.bar}>
                <Button
                  onClick={() => {
                    window.print();
                  }}
                >
                  Print
                </Button>
              </div>
              <ReportView report={report} />
            </Stack>
          )}
        </Loaded>
      )}
    </>
  );
};
