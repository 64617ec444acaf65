import { mayGrantRole, saveSignInConnectionSchema, type SignInSettings } from '@pitwall/contracts';
import {
  Button,
  Checkbox,
  ConfirmDialog,
  FieldStack,
  notify,
  Panel,
  Row,
  Stack,
  Tag,
  When,
} from '@pitwall/ui';
import { useState } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import { attempt } from '../../../lib/attempt.ts';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { ROLE_WORDS } from '../../../lib/role-words.ts';
import { Given } from './given.tsx';
import styles from './given.module.css';
import { useRemoveConnection, useSaveConnection } from './sign-in-api.ts';

const fields = saveSignInConnectionSchema.shape;
const schema = saveSignInConnectionSchema.extend({
  clientSecret: emptyAsAbsent(fields.clientSecret),
});
const ROLES = ['viewer', 'member', 'admin'] as const;

/** The provider itself: who it is, what Pitwall is called there, and whether it is the only way in. */
export const ConnectionPanel = ({ settings }: { settings: SignInSettings }) => {
  const { connection, domains, callbackUrl } = settings;
  const { slug, role: own } = useOrganization();
  const save = useSaveConnection(slug);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      issuer: connection?.issuer ?? '',
      clientId: connection?.clientId ?? '',
      clientSecret: '',
      role: connection?.role ?? 'member',
      enabled: connection?.enabled ?? true,
      enforced: connection?.enforced ?? false,
    },
    save: async (values) => {
      await save.mutateAsync(values);
      form.reset({ ...form.getValues(), clientSecret: '' });
      notify({
        title: 'Saved',
        detail: 'The provider was asked and describes itself as it should.',
      });
    },
  });
  const role = useWatch({ control: form.control, name: 'role' }) ?? 'member';
  const provable = domains.some(({ state }) => state !== 'waiting');
  return (
    <Panel
      title="Provider"
      detail={
        connection === null ? (
          'None is set up.'
        ) : (
          <>
            Checked <When at={connection.checkedAt} /> · {peopleWords(connection.people)}
          </>
        )
      }
      aside={
        connection === null ? undefined : (
          <Tag signal={connection.enabled ? 'verified' : undefined}>
            {connection.enabled ? 'on' : 'off'}
          </Tag>
        )
      }
    >
      <div className={styles.given}>
        <Given label="Callback address" text={callbackUrl}>
          Register Pitwall at your provider as a web application that sends people back to it.
        </Given>
      </div>
      <form onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText
            control={form.control}
            name="issuer"
            label="Issuer"
            type="url"
            placeholder="https://login.example.com"
            hint="As the provider writes it, to the letter. Pitwall reads its description when you save."
            autoCapitalize="none"
            spellCheck={false}
          />
          <FormText
            control={form.control}
            name="clientId"
            label="Client id"
            autoCapitalize="none"
            spellCheck={false}
          />
          <FormSecret
            control={form.control}
            name="clientSecret"
            label="Client secret"
            autoComplete="off"
            hint={
              connection === null
                ? 'It is kept encrypted and never shown again.'
                : 'Kept, and not shown. Type one only to replace it, or with another issuer or client id.'
            }
          />
          <FormSelect
            control={form.control}
            name="role"
            label="Role of who comes for the first time"
            options={ROLES.filter((one) => mayGrantRole(own, one)).map((one) => ({
              value: one,
              label: ROLE_WORDS[one].label,
            }))}
            hint={ROLE_WORDS[role].may}
          />
          <FormCheckbox
            control={form.control as never}
            name="enabled"
            label="Let people come in this way"
            hint="Switched off, whoever came this way is signed out at once."
          />
          <FormCheckbox
            control={form.control as never}
            name="enforced"
            label="Make it the only way for addresses of your domains"
            hint={
              provable
                ? 'Members with such an address must come through the provider. Owners keep their own way in, so that nobody locks the organization.'
                : 'Prove a domain first: without one nobody could come in.'
            }
          />
          <Row>
            <Button type="submit" variant="primary" busy={busy && 'Asking the provider'}>
              {connection === null ? 'Set it up' : 'Save'}
            </Button>
            {connection === null ? null : <Remove />}
          </Row>
        </FieldStack>
      </form>
    </Panel>
  );
};

const peopleWords = (people: number): string =>
  people === 0 ? 'nobody has come this way yet' : people === 1 ? '1 person' : `${people} people`;

interface FormCheckboxProps {
  control: Control;
  name: string;
  label: string;
  hint: string;
}

const FormCheckbox = ({ control, name, label, hint }: FormCheckboxProps) => {
  const { field, fieldState } = useController({ control, name });
  return (
    <Checkbox
      label={label}
      hint={fieldState.error?.message ?? hint}
      checked={field.value === true}
      onCheckedChange={field.onChange}
    />
  );
};

const Remove = () => {
  const { slug, name } = useOrganization();
  const remove = useRemoveConnection(slug);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        Remove the provider…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${name}’s provider?`}
        confirm="Remove the provider"
        busy={remove.isPending && 'Removing'}
        onConfirm={() => {
          attempt(remove.mutateAsync(undefined), () => {
            setAsking(false);
            notify({ title: 'The provider is removed' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
          <p>
            Whoever came through it is signed out at once and stays a member. People without a
            password get back in by choosing one from a mailed link.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
