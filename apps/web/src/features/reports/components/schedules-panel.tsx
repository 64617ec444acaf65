import type { ReportSchedule } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  Loading,
  notify,
  NoticeBar,
  Panel,
  Skeleton,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { schedulesQuery, useEndSchedule } from '../api/handing-out.ts';

/** Reports that are mailed each month: to whom, when, and the way to end it. */
export const SchedulesPanel = ({ onSchedule }: { onSchedule: () => void }) => {
  const { slug } = useOrganization();
  const query = useQuery(schedulesQuery(slug));
  return (
    <Panel title="Monthly mails" detail="Reports that members get by mail each month." flush>
      <Loaded
        query={query}
        loading={
          <Loading label="Loading monthly mails">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {({ items, delivers }) => (
          <>
            {delivers ? null : (
              <NoticeBar signal="disputed" title="This Pitwall sends no mail.">
                Reports are mailed once its operator has set up a mail server.
              </NoticeBar>
            )}
            {items.length === 0 ? (
              <EmptyState
                title="Nobody gets a report by mail"
                action={<Button onClick={onSchedule}>Mail it each month</Button>}
              >
                Choose members and a day. Each gets the report in short, with the way to this page.
              </EmptyState>
            ) : (
              <WorkList label="Monthly mails">
                {items.map((schedule) => (
                  <ScheduleItem key={schedule.id} schedule={schedule} />
                ))}
              </WorkList>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const titleOf = ({ system }: ReportSchedule): string =>
  system === null ? 'The whole organization' : system.name;

const ScheduleItem = ({ schedule }: { schedule: ReportSchedule }) => {
  const { recipients, day, lastSentAt } = schedule;
  return (
    <WorkItem
      title={titleOf(schedule)}
      reason={
        <>
          on day {day} of each month ·{' '}
          {recipients.length === 0
            ? 'to nobody: all who were chosen have left'
            : `to ${recipients.map(({ name }) => name).join(', ')}`}{' '}
          ·{' '}
          {lastSentAt === null ? (
            'not mailed yet'
          ) : (
            <>
              mailed <When at={lastSentAt} as="day" />
            </>
          )}
        </>
      }
      actions={<End schedule={schedule} />}
    />
  );
};

const End = ({ schedule }: { schedule: ReportSchedule }) => {
  const { slug } = useOrganization();
  const end = useEndSchedule(slug);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`End the mails about ${titleOf(schedule)}`}
        onClick={() => {
          end.reset();
          setAsking(true);
        }}
      >
        End…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="End these mails?"
        confirm="End the mails"
        busy={end.isPending && 'Ending'}
        onConfirm={() => {
          attempt(end.mutateAsync(schedule.id), () => {
            setAsking(false);
            notify({ title: 'The report is no longer mailed' });
          });
        }}
      >
        <FormTrouble trouble={end.error === null ? null : troubleOf(end.error)} />
        Nobody is told. You can choose members again at any time.
      </ConfirmDialog>
    </>
  );
};
