import type { Incident } from '@pitwall/contracts';
import { ConfirmDialog, IconButton, Menu, MenuItem, MenuSeparator, notify } from '@pitwall/ui';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useDeleteIncident } from '../api/delete-incident.ts';
import { useUpdateIncident } from '../api/update-incident.ts';
import { ChangeIncidentDialog } from './change-incident-dialog.tsx';

/** Change it, say that it is over, or delete it. */
export const IncidentActions = ({
  incident,
  onDeleted,
}: {
  incident: Incident;
  /** Where the page is about the incident alone. */
  onDeleted?: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const update = useUpdateIncident(organization, system, incident.id);
  const [asked, setAsked] = useState<'change' | 'delete' | null>(null);
  const remove = useDeleteIncident(organization, system, () => {
    setAsked(null);
    notify({ title: 'Incident deleted' });
    onDeleted?.();
  });
  const end = () => {
    update.mutate(
      { version: incident.version, endedAt: new Date().toISOString() },
      {
        onSuccess: ({ version }) => {
          notify({
            title: `${incident.title} is over`,
            action: {
              label: 'Undo',
              onAction: () => {
                update.mutate({ version, endedAt: null }, { onError: notifyTrouble });
              },
            },
          });
        },
        onError: notifyTrouble,
      },
    );
  };
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="small"
            label={`Actions: ${incident.title}`}
            icon={<Ellipsis size={16} aria-hidden="true" />}
          />
        }
      >
        {incident.endedAt === null ? <MenuItem onSelect={end}>It is over now</MenuItem> : null}
        <MenuItem
          onSelect={() => {
            setAsked('change');
          }}
        >
          Change…
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          danger
          onSelect={() => {
            remove.reset();
            setAsked('delete');
          }}
        >
          Delete…
        </MenuItem>
      </Menu>
      {asked === 'change' ? (
        <ChangeIncidentDialog
          incident={incident}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : null}
      <ConfirmDialog
        open={asked === 'delete'}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        title={`Delete ${incident.title}?`}
        confirm="Delete the incident"
        busy={remove.isPending && 'Deleting'}
        onConfirm={() => {
          remove.mutate(incident.id);
        }}
      >
        <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
        What was written down about it is gone for good, and the order of tasks forgets it.
      </ConfirmDialog>
    </>
  );
};
