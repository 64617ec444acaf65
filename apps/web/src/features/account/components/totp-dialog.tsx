import { givenTotpSchema, type TotpSetup } from '@pitwall/contracts';
import { CopyOnce, FieldStack, Stack } from '@pitwall/ui';
import { useId } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useConfirmTotp } from '../api/factors.ts';
import { FactorDialog } from './factor-dialog.tsx';
import { QrCode } from './qr-code.tsx';

/** Sets up an authenticator app: its secret, then a code as proof. */
export const TotpDialog = ({ setup, onClose }: { setup: TotpSetup; onClose: () => void }) => {
  const id = useId();
  const confirm = useConfirmTotp();
  return (
    <FactorDialog
      titles={{ before: 'Set up an authenticator app', after: 'The app is set up' }}
      description="Scan this with an app such as your password manager, then type the code it shows. Other browsers are signed out."
      action={{ form: id, words: 'Set it up', busy: confirm.isPending && 'Checking' }}
      onClose={onClose}
    >
      {(onAdded) => (
        <Stack gap="medium">
          <QrCode text={setup.uri} label="QR code of the secret below" />
          <p>
            Is the app on this device? <a href={setup.uri}>Open it there</a>.
          </p>
          <CopyOnce
            label="Or type this secret"
            secret={setup.secret}
            warning="It is not shown again. Whoever has it can make your codes."
          />
          <CodeForm id={id} confirm={confirm.mutateAsync} onAdded={onAdded} />
        </Stack>
      )}
    </FactorDialog>
  );
};

interface CodeFormProps {
  id: string;
  confirm: (code: string) => Promise<{ recoveryCodes: string[] | null }>;
  onAdded: (codes: string[] | null) => void;
}

const CodeForm = ({ id, confirm, onAdded }: CodeFormProps) => {
  const { form, submit, trouble } = useApiForm({
    schema: givenTotpSchema,
    defaultValues: { code: '' },
    save: async ({ code }) => {
      onAdded((await confirm(code)).recoveryCodes);
    },
  });
  return (
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
  );
};
