import { stepUpSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, Loading, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { accountQuery, factorsQuery, identitiesQuery } from '../api/account.ts';
import { answer, api } from '../api/client.ts';
import { meQuery } from '../api/me.ts';
import { waysInQuery } from '../api/ways-in.ts';
import { FormSecret } from '../forms/text-fields.tsx';
import { FormTrouble } from '../forms/form-trouble.tsx';
import { useApiForm } from '../forms/use-api-form.ts';
import { attempt } from '../attempt.ts';
import { TextLink } from '../links.ts';
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

/** Only what the account has is offered: who came by GitHub or by a link may have no password. */
const OwnDialog = () => {
  const account = useQuery(accountQuery);
  const factors = useQuery(factorsQuery);
  const identities = useQuery(identitiesQuery);
  if (account.isPending || factors.isPending || identities.isPending)
    return (
      <StepUp actions={<Button onClick={stepUpStore.turnedBack}>Cancel</Button>}>
        <Loading label="Loading your ways to confirm">
          <Skeleton count={2} />
        </Loading>
      </StepUp>
    );
  // What could not be read may be there: its own refusal says that it is not.
  const others = {
    passkey: passkeysKnown() && factors.data?.passkeys.length !== 0,
    gitHub: identities.data?.items.some(({ kind }) => kind === 'github') ?? true,
  };
  return account.data?.hasPassword === false ? (
    <WithoutPassword {...others} />
  ) : (
    <WithPassword {...others} />
  );
};

const StepUp = ({ actions, children }: { actions: ReactNode; children: ReactNode }) => (
  <Dialog
    open
    size="small"
    onOpenChange={(open) => {
      if (!open) stepUpStore.turnedBack();
    }}
    title="Confirm that it is you"
    description="Pitwall asks before anything that lets someone in or sends data out. It then does not ask again for 15 minutes."
    actions={actions}
  >
    {children}
  </Dialog>
);

interface OtherWays {
  passkey: boolean;
  gitHub: boolean;
}

const WithPassword = ({ passkey, gitHub }: OtherWays) => {
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema: stepUpSchema,
    defaultValues: { password: '' },
    save: async (body) => {
      await answer(api.POST('/api/v1/account/confirm-again', { body }));
      stepUpStore.proved();
    },
  });
  return (
    <StepUp
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
      {passkey ? <ByPasskey instead /> : null}
      {gitHub ? <ByGitHub instead /> : null}
    </StepUp>
  );
};

const WithoutPassword = ({ passkey, gitHub }: OtherWays) => {
  const { data: ways } = useQuery(waysInQuery);
  return (
    <StepUp actions={<Button onClick={stepUpStore.turnedBack}>Cancel</Button>}>
      {passkey ? <ByPasskey /> : null}
      {gitHub ? <ByGitHub /> : null}
      {passkey || gitHub ? null : (
        <p>
          Your account has no password, passkey or linked account to confirm with.{' '}
          {ways?.mail === true ? (
            <>
              <TextLink to="/forgot-password">Choose a password</TextLink> by a mailed link, or sign
              out and in again the way you came.
            </>
          ) : (
            'Sign out and in again the way you came: that confirms it too.'
          )}
        </p>
      )}
    </StepUp>
  );
};

/** `instead` of the password that stands above it. */
const ByPasskey = ({ instead = false }: { instead?: boolean }) => {
  const passkey = useStepUpPasskey();
  const refused =
    passkey.error === null ? null : (passkeyTrouble(passkey.error) ?? troubleOf(passkey.error));
  return (
    <Stack gap="medium">
      <FormTrouble trouble={refused} />
      <Button
        {...look(instead)}
        busy={passkey.isPending && 'Asking your device'}
        onClick={() => {
          attempt(passkey.mutateAsync(), stepUpStore.proved);
        }}
      >
        Confirm with a passkey{instead ? ' instead' : ''}
      </Button>
    </Stack>
  );
};

const ByGitHub = ({ instead = false }: { instead?: boolean }) => {
  const gitHub = useConfirmAtProvider();
  return (
    <Stack gap="medium">
      <FormTrouble trouble={gitHub.error === null ? null : troubleOf(gitHub.error)} />
      <Button
        {...look(instead)}
        icon={<GitHubMark />}
        busy={gitHub.isPending && 'Going to GitHub'}
        onClick={() => {
          gitHub.mutate('github');
        }}
      >
        Confirm with GitHub{instead ? ' instead' : ''}
      </Button>
    </Stack>
  );
};

const look = (instead: boolean) => (instead ? { variant: 'quiet' as const } : { wide: true });
