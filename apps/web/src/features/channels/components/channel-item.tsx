import type { NotificationChannel } from '@pitwall/contracts';
import {
  Button,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  notify,
  Tag,
  When,
  WorkItem,
} from '@pitwall/ui';
import { Ellipsis } from 'lucide-react';
import { lazy, useState } from 'react';
import { Later } from '../../../lib/later.tsx';
import { attempt } from '../../../lib/attempt.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useChangeChannel } from '../api/channels.ts';
import { CHANNEL_WORDS, topicsInWords } from '../model/channel-words.ts';
import { AnotherSecret, RemoveChannel } from './channel-questions.tsx';

const ChangeChannelDialog = lazy(async () => ({
  default: (await import('./change-channel-dialog.tsx')).ChangeChannelDialog,
}));
const DeliveriesDialog = lazy(async () => ({
  default: (await import('./deliveries-dialog.tsx')).DeliveriesDialog,
}));

/** One channel: where, what it is told, how it fares, and what can be done. */
export const ChannelItem = ({ channel }: { channel: NotificationChannel }) => {
  const { slug } = useOrganization();
  const { id, kind, name, host, kinds, state, trouble, failingSince, version } = channel;
  const change = useChangeChannel(slug, id);
  const [open, setOpen] = useState<'log' | 'change' | 'secret' | 'remove' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const active = state === 'active';
  const turn = () => {
    attempt(
      change.mutateAsync({ version, state: active ? 'paused' : 'active' }),
      () => {
        notify(
          active
            ? { title: `${name} rests`, detail: 'What happens meanwhile is not told there.' }
            : { title: `${name} is told again` },
        );
      },
      notifyTrouble,
    );
  };
  return (
    <>
      <WorkItem
        title={name}
        tags={
          active ? undefined : (
            <Tag {...(state === 'disabled' ? { signal: 'behind' as const } : {})}>{state}</Tag>
          )
        }
        reason={
          <>
            {CHANNEL_WORDS[kind]} at {host} · told of {topicsInWords(kinds)}
            {failingSince === null ? null : (
              <>
                {' '}
                · failing since <When at={failingSince} />
              </>
            )}
            {trouble === null ? null : ` · ${trouble}`}
          </>
        }
        actions={
          <>
            {state === 'disabled' ? (
              <Button
                size="small"
                aria-label={`Resume ${name}`}
                busy={change.isPending && 'Saving'}
                onClick={turn}
              >
                Resume
              </Button>
            ) : null}
            <Button
              size="small"
              aria-label={`Messages to ${name}`}
              onClick={() => {
                setOpen('log');
              }}
            >
              Messages
            </Button>
            <Menu
              align="end"
              trigger={
                <IconButton
                  size="small"
                  label={`Actions: ${name}`}
                  icon={<Ellipsis size={16} aria-hidden="true" />}
                />
              }
            >
              <MenuItem
                onSelect={() => {
                  setOpen('change');
                }}
              >
                Change…
              </MenuItem>
              {state === 'disabled' ? null : (
                <MenuItem disabled={change.isPending} onSelect={turn}>
                  {active ? 'Pause' : 'Resume'}
                </MenuItem>
              )}
              {kind === 'webhook' ? (
                <MenuItem
                  onSelect={() => {
                    setOpen('secret');
                  }}
                >
                  Another secret…
                </MenuItem>
              ) : null}
              <MenuSeparator />
              <MenuItem
                danger
                onSelect={() => {
                  setOpen('remove');
                }}
              >
                Remove…
              </MenuItem>
            </Menu>
          </>
        }
      />
      <Later>
        {open === 'log' ? <DeliveriesDialog channel={channel} onClose={close} /> : null}
        {open === 'change' ? <ChangeChannelDialog channel={channel} onClose={close} /> : null}
      </Later>
      {open === 'secret' ? <AnotherSecret channel={channel} onClose={close} /> : null}
      {open === 'remove' ? <RemoveChannel channel={channel} onClose={close} /> : null}
    </>
  );
};
