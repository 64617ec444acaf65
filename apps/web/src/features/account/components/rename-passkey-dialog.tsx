import { type Passkey, renamePasskeySchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useRenamePasskey } from '../api/factors.ts';

/** Another name, so that its owner knows which passkey it is. */
export const RenamePasskeyDialog = ({
  passkey,
  onClose,
}: {
  passkey: Passkey;
  onClose: () => void;
}) => {
  const rename = useRenamePasskey(passkey.id);
  const { form, ...sending } = useApiForm({
    schema: renamePasskeySchema,
    defaultValues: { name: passkey.name },
    save: async ({ name }) => {
      await rename.mutateAsync(name);
      notify({ title: `Renamed to ${name}` });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Rename ${passkey.name}`}
      press={{ label: 'Rename it', busy: 'Renaming' }}
      onClose={onClose}
      {...sending}
    >
      <FormText
        control={form.control}
        name="name"
        label="Name"
        hint="So that you know which to remove when a device is lost."
      />
    </FormDialog>
  );
};
