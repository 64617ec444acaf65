import { takeSnapshotSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useTakeSnapshot } from '../api/take-snapshot.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** Keeps the assessment as it is now, under a name. */
export const TakeSnapshotDialog = ({ onClose }: { onClose: () => void }) => {
  const { name } = useSystem();
  const { organization, system } = useSystemAddress();
  const take = useTakeSnapshot(organization, system);
  const { form, submit, trouble, busy } = useApiForm({
    schema: takeSnapshotSchema,
    defaultValues: { name: '' },
    save: async (values) => {
      const snapshot = await take.mutateAsync(values);
      notify({ title: `${snapshot.name} is kept` });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Take a snapshot"
      description={`All answers of ${name}, its stage and its score are kept as they are now. A snapshot does not change any more.`}
      press={{ label: 'Take the snapshot', busy: 'Taking it' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText
        control={form.control}
        name="name"
        label="Name"
        placeholder="Before the summer sale"
        hint="What is about to happen, or has just happened."
      />
    </FormDialog>
  );
};
