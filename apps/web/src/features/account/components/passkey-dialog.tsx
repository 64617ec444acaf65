import { addPasskeySchema } from '@pitwall/contracts';
import { FieldStack, NoticeBar } from '@pitwall/ui';
import { useId, useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { passkeyTrouble } from '../../../lib/passkeys/passkeys.ts';
import { useAddPasskey } from '../api/factors.ts';
import { FactorDialog } from './factor-dialog.tsx';

const schema = addPasskeySchema.pick({ name: true });

/** Names a passkey and lets the device make it. */
export const PasskeyDialog = ({ onClose }: { onClose: () => void }) => {
  const id = useId();
  const add = useAddPasskey();
  return (
    <FactorDialog
      titles={{ before: 'Add a passkey', after: 'The passkey is added' }}
      description="Your device keeps it, and asks for your finger, face or PIN. It signs you in without a password. Other browsers are signed out."
      action={{ form: id, words: 'Make the passkey', busy: add.isPending && 'Asking your device' }}
      onClose={onClose}
    >
      {(onAdded) => <PasskeyForm id={id} add={add.mutateAsync} onAdded={onAdded} />}
    </FactorDialog>
  );
};

interface PasskeyFormProps {
  id: string;
  add: (name: string) => Promise<{ recoveryCodes: string[] | null }>;
  onAdded: (codes: string[] | null) => void;
}

const PasskeyForm = ({ id, add, onAdded }: PasskeyFormProps) => {
  const [refused, setRefused] = useState<ReturnType<typeof passkeyTrouble>>(null);
  const { form, submit, trouble } = useApiForm({
    schema,
    defaultValues: { name: '' },
    save: async ({ name }) => {
      setRefused(null);
      try {
        onAdded((await add(name)).recoveryCodes);
      } catch (error) {
        const words = passkeyTrouble(error);
        if (words === null) throw error;
        setRefused(words);
      }
    },
  });
  return (
    <form id={id} onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        {refused === null ? null : (
          <NoticeBar live signal="behind" title={refused.title}>
            {refused.detail}
          </NoticeBar>
        )}
        <FormText
          control={form.control}
          name="name"
          label="Name"
          placeholder="Work laptop"
          hint="So that you know which to remove when a device is lost."
        />
      </FieldStack>
    </form>
  );
};
