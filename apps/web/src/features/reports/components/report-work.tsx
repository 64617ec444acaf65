import type { Report } from '@pitwall/contracts';
import { Button, Loading, Panel, Segments, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { Later } from '../../../lib/later.tsx';
import { TextLink } from '../../../lib/links.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useDialogAt } from '../../../lib/use-dialog-at.ts';
import { FirstSystem } from '../../../lib/system/first-system.tsx';
import { type ReportAddress, reportQuery } from '../api/reports.ts';
import { momentInDocument } from '../model/document-days.ts';
import { daysBefore, type Span, SPANS, spanOf } from '../model/since.ts';
import { DownloadDialog } from './download-dialog.tsx';
import styles from './report-work.module.css';
import { ReportView } from './report-view.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { SchedulesPanel } from './schedules-panel.tsx';
import { SharesPanel } from './shares-panel.tsx';

/** An organization's, that runs nothing. */
const isEmpty = ({ system, standing }: Report): boolean =>
  system === null && standing.systems.length === 0;

const ScheduleDialog = lazy(async () => ({
  default: (await import('./schedule-dialog.tsx')).ScheduleDialog,
}));

type Open = 'download' | 'schedule' | null;

/** The report with what can be done with it: chosen, printed, taken as a file, shared, mailed. */
export const ReportWork = ({
  address,
  onSince,
}: {
  address: ReportAddress;
  onSince: (since: string | undefined) => void;
}) => {
  const { may } = useOrganization();
  const query = useQuery(reportQuery(address));
  const [open, setOpen] = useState<Open>(null);
  const [sharing, setSharing] = useDialogAt('share', may('reports:manage'));
  // Of nothing there is nothing to hand out; what was handed out before can still be ended.
  const empty = query.data !== undefined && isEmpty(query.data);
  const today = new Date().toISOString().slice(0, 10);
  const close = () => {
    setOpen(null);
  };
  return (
    <Stack>
      {empty ? null : (
        <div className={styles.bar}>
          <Segments<Span | 'other'>
            label="What was done in the last"
            value={spanOf(address.since, today) ?? 'other'}
            options={SPANS.map(({ value, label }) => ({ value, label }))}
            onValueChange={(span) => {
              const days = SPANS.find(({ value }) => value === span)?.days ?? 30;
              onSince(span === 'month' ? undefined : daysBefore(today, days));
            }}
          />
          <div className={styles.ways}>
            <Button
              onClick={() => {
                window.print();
              }}
            >
              Print
            </Button>
            {may('exports:write') ? (
              <Button
                onClick={() => {
                  setOpen('download');
                }}
              >
                Download
              </Button>
            ) : null}
            {may('reports:manage') ? (
              <>
                <Button
                  onClick={() => {
                    setOpen('schedule');
                  }}
                >
                  Mail monthly
                </Button>
                <Button
                  variant="primary"
                  onClick={() => {
                    setSharing(true);
                  }}
                >
                  Share by link
                </Button>
              </>
            ) : null}
          </div>
        </div>
      )}
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the report">
            <Stack>
              <Skeleton shape="title" />
              <Panel flush>
                <Skeleton shape="rows" count={5} />
              </Panel>
            </Stack>
          </Loading>
        }
      >
        {(report) =>
          isEmpty(report) ? (
            <Panel>
              <FirstSystem>
                In plain words for the people who pay, this says where each system stands, what
                breaks next and when, what was done, and what the next quarter costs.
              </FirstSystem>
            </Panel>
          ) : (
            <>
              <p className={styles.onPaper}>
                {report.organization} · as of {momentInDocument(report.at, report.timeZone)}
              </p>
              <ReportView
                report={report}
                nameOf={({ slug, name }) => (
                  <TextLink
                    look="plain"
                    to="/$organization/systems/$system/report"
                    params={{ organization: address.organization, system: slug }}
                  >
                    {name}
                  </TextLink>
                )}
              />
            </>
          )
        }
      </Loaded>
      {may('reports:manage') ? (
        <div className={styles.handedOut}>
          <SharesPanel
            onShare={() => {
              setSharing(true);
            }}
          />
          <SchedulesPanel
            onSchedule={() => {
              setOpen('schedule');
            }}
          />
        </div>
      ) : null}
      {open === 'download' ? <DownloadDialog address={address} onClose={close} /> : null}
      {sharing ? (
        <ShareDialog
          address={address}
          onClose={() => {
            setSharing(false);
          }}
        />
      ) : null}
      <Later>
        {open === 'schedule' ? <ScheduleDialog address={address} onClose={close} /> : null}
      </Later>
    </Stack>
  );
};
