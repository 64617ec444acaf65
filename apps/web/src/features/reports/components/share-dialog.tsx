import type { CreatedReportShare } from '@pitwall/contracts';
import { Button, CopyOnce, Dialog, formatDay, Select, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { OnceDialog } from '../../../lib/once-dialog.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useShareReport } from '../api/handing-out.ts';
import type { ReportAddress } from '../api/reports.ts';
import { sinceInstant } from '../model/since.ts';

const DAYS = [
  { value: '7', label: 'A week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '366', label: 'A year' },
];

/** Makes a link to the report as it is now, and shows it this once. */
export const ShareDialog = ({
  address: { organization, system, since },
  onClose,
}: {
  address: ReportAddress;
  onClose: () => void;
}) => {
  const share = useShareReport(organization);
  const [days, setDays] = useState('30');
  const [made, setMade] = useState<CreatedReportShare | null>(null);
  if (made !== null)
    return (
      <OnceDialog
        title="Copy the link now"
        description={`It works until ${formatDay(new Date(made.expiresAt))}, or until somebody revokes it.`}
        kept="Done"
        what="the link"
        onClose={onClose}
      >
        <CopyOnce
          label="Link"
          secret={made.link}
          warning="It is not shown again. If it is lost, revoke it and make another."
        />
      </OnceDialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Share this report by a link"
      description="Whoever has the link sees this report as it is now, without an account, and nothing else."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={share.isPending && 'Making the link'}
            onClick={() => {
              attempt(
                share.mutateAsync({
                  days: Number(days),
                  ...(system === undefined ? {} : { system }),
                  ...sinceInstant(since),
                }),
                setMade,
              );
            }}
          >
            Make the link
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <FormTrouble trouble={share.error === null ? null : troubleOf(share.error)} />
        <Select label="Works for" value={days} onValueChange={setDays} options={DAYS} />
      </Stack>
    </Dialog>
  );
};
