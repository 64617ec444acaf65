import { Button, ConfirmDialog, notify, Panel, Row } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useArchiveSystem } from '../api/archive-system.ts';

/** The end of a system here, asked about. */
export const ArchivePanel = () => {
  const { name } = useSystem();
  const { organization, system } = useSystemAddress();
  const archive = useArchiveSystem(organization, system);
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title="Archive"
      detail="For a system that is switched off, or was added by mistake. It leaves every list, with its tasks; what was written about it stays in the database and in the audit log."
    >
      <Row>
        <Button
          variant="danger"
          onClick={() => {
            archive.reset();
            setAsking(true);
          }}
        >
          Archive the system…
        </Button>
      </Row>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Archive ${name}?`}
        confirm={`Archive ${name}`}
        busy={archive.isPending && 'Archiving'}
        onConfirm={() => {
          attempt(archive.mutateAsync(), () => {
            notify({ title: `${name} is archived` });
            void router.navigate({
              to: '/$organization/systems',
              params: { organization },
              replace: true,
            });
          });
        }}
      >
        <FormTrouble trouble={archive.error === null ? null : troubleOf(archive.error)} />
        Its pages, answers, scans and tasks are not found any more, and no button brings them back.
      </ConfirmDialog>
    </Panel>
  );
};
