import { addPasskeySchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, NoticeBar } from '@pitwall/ui';
import { useId, useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { passkeyTrouble } from '../../../lib/passkeys/passkeys.ts';
import { useAddPasskey } from '../api/factors.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const schema = addPasskeySchema.pick({ name: true });

/** Names a passkey, lets the device make it, and shows the codes for paper where it is the first factor. */
export const PasskeyDialog = ({ onClose }: { onClose: () => void }) => {
  const id = useId();
  const add = useAddPasskey();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [refused, setRefused] = useState<ReturnType<typeof passkeyTrouble>>(null);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { name: '' },
    save: async ({ name }) => {
      setRefused(null);
      try {
        const { recoveryCodes } = await add.mutateAsync(name);
        if (recoveryCodes === null) onClose();
        else setCodes(recoveryCodes);
      } catch (error) {
        const words = passkeyTrouble(error);
        if (words === null) throw error;
        setRefused(words);
      }
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={codes === null ? 'Add a passkey' : 'The passkey is added'}
      description={
        codes === null
          ? 'Your device keeps it, and asks for your finger, face or PIN. It signs you in without a password.'
          : undefined
      }
      actions={
        codes === null ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form={id} variant="primary" busy={busy && 'Asking your device'}>
              Make the passkey
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            I have kept them
          </Button>
        )
      }
    >
      {codes === null ? (
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
      ) : (
        <RecoveryCodes codes={codes} />
      )}
    </Dialog>
  );
};
