import { TRACKER_NAMES, type TrackerConnection } from '@pitwall/contracts';
import { Button, ConfirmDialog, NoticeBar, notify, Panel, Row, Stack } from '@pitwall/ui';
import { lazy, useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { Later } from '../../../lib/later.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useDisconnectTracker } from '../api/connections.ts';
import { ConflictsPanel } from './conflicts-panel.tsx';
import { ConnectionWebhook } from './connection-webhook.tsx';
import { LinksPanel } from './links-panel.tsx';
import { NewestSync } from './newest-sync.tsx';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog.tsx')).LinkDialog }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./settings-dialog.tsx')).SettingsDialog,
}));

/** One repository: its newest sync, what waits for a person, and its links. */
export const ConnectionPanel = ({ connection }: { connection: TrackerConnection }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const [open, setOpen] = useState<'link' | 'settings' | 'disconnect' | null>(null);
  const tracker = TRACKER_NAMES[connection.provider];
  const disconnect = useDisconnectTracker(organization, system, connection.id);
  const address = { organization, system, tracker: connection.id };
  const close = () => {
    setOpen(null);
  };
  const aside = (
    <Row>
      {may('tasks:write') && connection.state !== 'needs_credential' ? (
        <Button
          size="small"
          onClick={() => {
            setOpen('link');
          }}
        >
          Link an issue
        </Button>
      ) : null}
      {may('trackers:manage') ? (
        <>
          <Button
            size="small"
            onClick={() => {
              setOpen('settings');
            }}
          >
            Settings
          </Button>
          <Button
            size="small"
            onClick={() => {
              disconnect.reset();
              setOpen('disconnect');
            }}
          >
            Disconnect
          </Button>
        </>
      ) : null}
    </Row>
  );
  return (
    <Stack>
      <Panel title={`${tracker} · ${connection.project}`} aside={aside}>
        <Stack gap="medium">
          {connection.state === 'unauthorized' ? (
            <NoticeBar signal="behind" title={`${tracker} refuses the credential.`}>
              It has expired or was revoked. Give another in the settings; what was under way goes
              on where it stopped.
            </NoticeBar>
          ) : null}
          {connection.state === 'needs_credential' ? (
            <NoticeBar signal="behind" title="It needs a credential.">
              It came with an imported file, which holds none. Look whether {connection.baseUrl} is
              yours, and give the credential in the settings; nothing is called before.
            </NoticeBar>
          ) : (
            <NewestSync address={address} />
          )}
        </Stack>
      </Panel>
      {connection.conflicts > 0 ? <ConflictsPanel address={address} /> : null}
      {connection.links > 0 ? <LinksPanel address={address} /> : null}
      {may('trackers:manage') && connection.state !== 'needs_credential' ? (
        <ConnectionWebhook connection={connection} />
      ) : null}
      <Later>
        {open === 'link' ? (
          <LinkDialog address={address} connection={connection} onClose={close} />
        ) : null}
        {open === 'settings' ? <SettingsDialog connection={connection} onClose={close} /> : null}
      </Later>
      <ConfirmDialog
        open={open === 'disconnect'}
        onOpenChange={close}
        title={`Disconnect ${connection.project}?`}
        confirm="Disconnect"
        busy={disconnect.isPending && 'Disconnecting'}
        onConfirm={() => {
          attempt(disconnect.mutateAsync(undefined), () => {
            close();
            notify({
              title: `${connection.project} is disconnected`,
              detail: `Its issues stay in ${tracker} as they are.`,
            });
          });
        }}
      >
        <FormTrouble trouble={disconnect.error === null ? null : troubleOf(disconnect.error)} />
        Its token and the links are forgotten here. The issues stay there as they are; connected
        again, they are found by their markers.
      </ConfirmDialog>
    </Stack>
  );
};
