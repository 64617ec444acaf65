import {
  type ChannelKind,
  createChannelSchema,
  type CreatedChannel,
  NOTIFICATION_KIND_NAMES,
} from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { SecretDialog } from '../../../lib/secret-dialog.tsx';
import { useAddChannel } from '../api/channels.ts';
import { CHANNEL_KINDS, CHANNEL_WORDS } from '../model/channel-words.ts';
import { TopicsField } from './topics-field.tsx';

const HINTS: Record<ChannelKind, string> = {
  slack: 'The address of an incoming webhook of Slack.',
  teams: 'The address of the workflow that posts to a channel when a webhook request is received.',
  webhook:
    'A server of the organization. Messages are signed as the Standard Webhooks specification says.',
};
const NAMES: Record<ChannelKind, string> = {
  slack: '#reliability',
  teams: 'Reliability',
  webhook: 'Our event hub',
};
/** What concerns one person alone is told to that person. */
const OF_ALL = NOTIFICATION_KIND_NAMES.filter(
  (kind) => kind !== 'mentioned' && kind !== 'assigned',
);

/** Adds a channel; the secret of a webhook is shown this once. */
export const AddChannelDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug } = useOrganization();
  const add = useAddChannel(slug);
  const [made, setMade] = useState<CreatedChannel | null>(null);
  const { form, submit, trouble, busy } = useApiForm({
    schema: createChannelSchema,
    defaultValues: { kind: 'slack', name: '', url: '', kinds: [...OF_ALL] },
    save: async (values) => {
      const created = await add.mutateAsync(values);
      if (created.secret !== null) {
        setMade(created);
        return;
      }
      notify({ title: `${created.name} is told from now on` });
      onClose();
    },
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  if (made !== null)
    return (
      <SecretDialog
        secret={made.secret ?? ''}
        description="The server checks with it that messages come from here."
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title="New channel"
      description="Its address is kept encrypted and never shown again."
      press={{ label: 'Add the channel', busy: 'Adding' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="kind"
        label="Where"
        options={CHANNEL_KINDS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
      />
      <FormText control={form.control} name="name" label="Name" placeholder={NAMES[kind]} />
      <FormText
        control={form.control}
        name="url"
        label="Address"
        type="url"
        placeholder="https://"
        hint={HINTS[kind]}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <TopicsField control={form.control} name="kinds" />
    </FormDialog>
  );
};
