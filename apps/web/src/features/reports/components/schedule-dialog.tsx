import { Button, Checkbox, Dialog, EmptyState, NumberField, notify, Stack } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery } from '../../../lib/api/members.ts';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useUnsaved } from '../../../lib/forms/use-unsaved.ts';
import { Paged } from '../../../lib/paged.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useScheduleReport } from '../api/handing-out.ts';
import type { ReportAddress } from '../api/reports.ts';

/** Chooses the members who get this report each month, and the day. */
export const ScheduleDialog = ({
  address: { organization, system },
  onClose,
}: {
  address: ReportAddress;
  onClose: () => void;
}) => {
  const schedule = useScheduleReport(organization);
  const members = useInfiniteQuery(membersQuery(organization));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [day, setDay] = useState<number | null>(1);
  useUnsaved(!schedule.isPending && chosen.length > 0);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Mail this report each month"
      description="In short, with the way to the whole of it. Whoever leaves the organization gets no more."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0 || day === null}
            busy={schedule.isPending && 'Saving'}
            onClick={() => {
              attempt(
                schedule.mutateAsync({
                  day: day ?? 1,
                  recipientIds: [...chosen],
                  ...(system === undefined ? {} : { system }),
                }),
                () => {
                  notify({ title: 'The report will be mailed each month' });
                  onClose();
                },
              );
            }}
          >
            Mail it each month
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <FormTrouble trouble={schedule.error === null ? null : troubleOf(schedule.error)} />
        <NumberField
          label="Day of the month"
          hint="1 to 28, in the organization’s time zone."
          value={day}
          min={1}
          max={28}
          onValueChange={setDay}
        />
        <fieldset>
          <legend>To whom</legend>
          <Paged
            query={members}
            noun="members"
            empty={<EmptyState title="No members">There is nobody to mail it to.</EmptyState>}
          >
            {(rows) => (
              <Stack gap="small">
                {rows
                  .filter(({ role }) => role !== 'reviewer')
                  .map(({ userId, name, email }) => (
                    <Checkbox
                      key={userId}
                      label={name}
                      hint={email}
                      checked={chosen.includes(userId)}
                      onCheckedChange={(on) => {
                        setChosen(
                          on ? [...chosen, userId] : chosen.filter((one) => one !== userId),
                        );
                      }}
                    />
                  ))}
              </Stack>
            )}
          </Paged>
        </fieldset>
      </Stack>
    </Dialog>
  );
};
