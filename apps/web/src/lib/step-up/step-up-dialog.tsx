import { stepUpSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, NoticeBar, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { answer, api } from '../api/client.ts';
import { meQuery } from '../api/me.ts';
import { waysInQuery } from '../api/ways-in.ts';
import { FormSecret } from '../forms/text-fields.tsx';
import { FormTrouble } from '../forms/form-trouble.tsx';
import { useApiForm } from '../forms/use-api-form.ts';
import { attempt } from '../attempt.ts';
import { passkeysKnown, passkeyTrouble } from '../passkeys/passkeys.ts';
import { useStepUpPasskey } from '../passkeys/use-step-up-passkey.ts';
import { GitHubMark } from '../providers/github-mark.tsx';
import { useConfirmAtProvider } from '../providers/confirm-at-provider.ts';
import { troubleOf } from '../problem-error.ts';
import { stepUpStore } from './step-up.ts';

/** Takes a fresh proof of who the reader is. */
export const StepUpDialog = () => {
  const { data: me } = useQuery(meQuery);
  return me?.through ? <ProviderDialog name={me.through.name} /> : <OwnDialog />;
};

/** A session that an organization's provider made is confirmed there. */
const ProviderDialog = ({ name }: { name: string }) => {
  const confirm = useConfirmAtProvider();
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => {
        if (!open) stepUpStore.turnedBack();
      }}
      title="Confirm that it is you"
      description={`You came through ${name}: confirm at its provider. You come back to this page and do once more what you were about to do.`}
      actions={
        <>
          <Button onClick={stepUpStore.turnedBack}>Cancel</Button>
          <Button
            variant="primary"
            busy={confirm.isPending && 'Going there'}
            onClick={() => {
              confirm.mutate('organization');
            }}
          >
            {`Go to ${name}`}
          </Button>
        </>
      }
    >
      <FormTrouble trouble={confirm.error === null ? null : troubleOf(confirm.error)} />
    </Dialog>
  );
};

const OwnDialog = () => {
  const { data: ways } = useQuery(waysInQuery);
  const gitHub = useConfirmAtProvider();
  const id = useId();
  const passkey = useStepUpPasskey();
  const refused =
    passkey.error === null ? null : (passkeyTrouble(passkey.error) ?? troubleOf(passkey.error));
  const { form, submit, trouble, busy } = useApiForm({
    schema: stepUpSchema,
    defaultValues: { password: '' },
    save: async (body) => {
      await answer(api.POST('/api/v1/account/confirm-again', { body }));
      stepUpStore.proved();
    },
  });
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => {
        if (!open) stepUpStore.turnedBack();
      }}
      title="Confirm that it is you"
      description="Pitwall asks before anything that lets someone in or sends data out. It then does not ask again for 15 minutes."
      actions={
        <>
          <Button onClick={stepUpStore.turnedBack}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Checking'}>
            Confirm
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormSecret
            control={form.control}
            name="password"
            label="Password"
            autoComplete="current-password"
          />
        </FieldStack>
      </form>
      {passkeysKnown() ? (
        <Stack gap="medium">
          {refused === null ? null : (
            <NoticeBar live signal="behind" title={refused.title}>
              {refused.detail}
            </NoticeBar>
          )}
          <Button
            variant="quiet"
            busy={passkey.isPending && 'Asking your device'}
            onClick={() => {
              attempt(passkey.mutateAsync(), stepUpStore.proved);
            }}
          >
            Confirm with a passkey instead
          </Button>
        </Stack>
      ) : null}
      {ways?.github === true ? (
        <Stack gap="medium">
          <FormTrouble trouble={gitHub.error === null ? null : troubleOf(gitHub.error)} />
          <Button
            variant="quiet"
            icon={<GitHubMark />}
            busy={gitHub.isPending && 'Going to GitHub'}
            onClick={() => {
              gitHub.mutate('github');
            }}
          >
            Confirm with GitHub instead
          </Button>
        </Stack>
      ) : null}
    </Dialog>
  );
};
