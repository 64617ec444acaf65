import {
  changeChannelSchema,
  NOTIFICATION_KINDS,
  type NotificationChannel,
  type NotificationKind,
} from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { listWords } from '../../../lib/list-words.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { channelsQuery, useChangeChannel } from '../api/channels.ts';
import { TopicsField } from './topics-field.tsx';

const schema = changeChannelSchema.extend({ url: emptyAsAbsent(changeChannelSchema.shape.url) });

/** Changes what a channel is called and told of, and where it is when its address has changed. */
export const ChangeChannelDialog = ({
  channel: { id, name, host, kinds, version },
  onClose,
}: {
  channel: NotificationChannel;
  onClose: () => void;
}) => {
  const { slug } = useOrganization();
  const queryClient = useQueryClient();
  const change = useChangeChannel(slug, id);
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema,
    saved: { version, name, url: '', kinds },
    version,
    fields: {
      name: 'Name',
      kinds: {
        label: 'Told of',
        say: (told: NotificationKind[]) =>
          listWords(told.map((kind) => NOTIFICATION_KINDS[kind].topic)),
      },
    },
    readAgain: () => queryClient.invalidateQueries(channelsQuery(slug)),
    save: async (values, version) => {
      const changed = await change.mutateAsync({ ...values, version });
      notify({ title: `${changed.name} is changed` });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Change ${name}`}
      press={{ label: 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <ChangedMeanwhile {...changed} />
      <FormText control={form.control} name="name" label="Name" />
      <FormText
        control={form.control}
        name="url"
        label="Another address"
        type="url"
        optional
        placeholder="https://"
        hint={`Left empty, it stays the one at ${host}.`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <TopicsField control={form.control} name="kinds" />
    </FormDialog>
  );
};
