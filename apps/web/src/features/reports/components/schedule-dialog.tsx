import { scheduleReportSchema } from '@pitwall/contracts';
import { NoticeBar, notify } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { schedulesQuery, useScheduleReport } from '../api/handing-out.ts';
import type { ReportAddress } from '../api/reports.ts';
import { RecipientsField } from './recipients-field.tsx';

/** Chooses the members who get this report each month, and the day. */
export const ScheduleDialog = ({
  address: { organization, system },
  onClose,
}: {
  address: ReportAddress;
  onClose: () => void;
}) => {
  const schedule = useScheduleReport(organization);
  const schedules = useQuery(schedulesQuery(organization));
  const { form, submit, trouble, busy } = useApiForm({
    schema: scheduleReportSchema,
    defaultValues: { day: 1, recipientIds: [], ...(system === undefined ? {} : { system }) },
    save: async (values) => {
      await schedule.mutateAsync(values);
      notify({ title: 'The report will be mailed each month' });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Mail this report each month"
      description="In short, with the way to the whole of it. Whoever leaves the organization gets no more."
      press={{ label: 'Mail it each month', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      {schedules.data?.delivers === false ? (
        <NoticeBar signal="disputed" title="This Pitwall sends no mail yet.">
          What you choose here is kept, and mailed once its operator has set up a mail server.
        </NoticeBar>
      ) : null}
      <FormNumber
        control={form.control}
        name="day"
        label="Day of the month"
        hint="1 to 28, in the organization’s time zone."
        min={1}
        max={28}
      />
      <RecipientsField control={form.control} name="recipientIds" />
    </FormDialog>
  );
};
