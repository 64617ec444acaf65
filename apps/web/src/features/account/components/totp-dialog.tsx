import { givenTotpSchema, type TotpSetup } from '@pitwall/contracts';
import { Button, CopyOnce, Dialog, FieldStack, Stack } from '@pitwall/ui';
import { useId, useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useConfirmTotp } from '../api/factors.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Sets up an authenticator app: its secret, a code as proof, then the codes for paper. */
export const TotpDialog = ({ setup, onClose }: { setup: TotpSetup; onClose: () => void }) => {
  const id = useId();
  const confirm = useConfirmTotp();
  const [codes, setCodes] = useState<string[] | null>(null);
  const { form, submit, trouble, busy } = useApiForm({
    schema: givenTotpSchema,
    defaultValues: { code: '' },
    save: async ({ code }) => {
      const { recoveryCodes } = await confirm.mutateAsync(code);
      if (recoveryCodes === null) onClose();
      else setCodes(recoveryCodes);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={codes === null ? 'Set up an authenticator app' : 'The app is set up'}
      description={
        codes === null
          ? 'Scan this with an app such as your password manager, then type the code it shows.'
          : undefined
      }
      actions={
        codes === null ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form={id} variant="primary" busy={busy && 'Checking'}>
              Set it up
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
        <Stack gap="medium">
          <QrCode text={setup.uri} label="QR code of the secret below" />
          <CopyOnce
            label="Or type this secret"
            secret={setup.secret}
            warning="It is not shown again. Whoever has it can make your codes."
          />
          <form id={id} onSubmit={submit} noValidate>
            <FieldStack>
              <FormTrouble trouble={trouble} />
              <FormText
                control={form.control}
                name="code"
                label="Code that the app shows"
                inputMode="numeric"
                autoComplete="one-time-code"
              />
            </FieldStack>
          </form>
        </Stack>
      ) : (
        <RecoveryCodes codes={codes} />
      )}
    </Dialog>
  );
};
