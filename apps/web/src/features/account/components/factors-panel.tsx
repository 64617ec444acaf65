import type { Factors, TotpSetup } from '@pitwall/contracts';
import { Button, ConfirmDialog, Panel, Stack, Tag, When, WorkItem, WorkList } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { OnceDialog } from '../../../lib/once-dialog.tsx';
import { passkeysKnown } from '../../../lib/passkeys/passkeys.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useBeginTotp, useRemoveTotp, useRenewRecoveryCodes } from '../api/factors.ts';
import { PasskeyDialog } from './passkey-dialog.tsx';
import { PasskeyItem } from './passkey-item.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RemoveFactor } from './remove-factor.tsx';
import { TotpDialog } from './totp-dialog.tsx';

/** What is asked for after the password: passkeys, an app, codes on paper. */
export const FactorsPanel = ({ factors }: { factors: Factors }) => {
  const [adding, setAdding] = useState(false);
  const some = factors.totpSince !== null || factors.passkeys.length > 0;
  return (
    <Panel
      title="Second factor"
      detail={
        some
          ? 'Your password alone does not sign in. A passkey does without it.'
          : 'With one, whoever learns your password still cannot sign in.'
      }
      flush
      aside={
        passkeysKnown() ? (
          <Button
            size="small"
            onClick={() => {
              setAdding(true);
            }}
          >
            Add a passkey
          </Button>
        ) : undefined
      }
    >
      <WorkList label="Second factors">
        {factors.passkeys.map((passkey) => (
          <PasskeyItem key={passkey.id} passkey={passkey} />
        ))}
        <TotpItem since={factors.totpSince} />
        {some ? <RecoveryItem left={factors.recoveryCodes} /> : null}
      </WorkList>
      {adding ? (
        <PasskeyDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Panel>
  );
};

const TotpItem = ({ since }: { since: string | null }) => {
  const begin = useBeginTotp();
  const remove = useRemoveTotp();
  const [setup, setSetup] = useState<TotpSetup | null>(null);
  return (
    <>
      <WorkItem
        title="Authenticator app"
        reason={
          since === null ? (
            'A code that changes every 30 seconds. None is set up.'
          ) : (
            <>
              Set up <When at={since} as="day" />
            </>
          )
        }
        actions={
          since === null ? (
            <Button
              size="small"
              busy={begin.isPending && 'Making a secret'}
              onClick={() => {
                attempt(begin.mutateAsync(), setSetup, notifyTrouble);
              }}
            >
              Set up an app
            </Button>
          ) : (
            <RemoveFactor
              name="the authenticator app"
              {...remove}
              onRemove={() => remove.mutateAsync()}
            />
          )
        }
      />
      {setup === null ? null : (
        <TotpDialog
          setup={setup}
          onClose={() => {
            setSetup(null);
          }}
        />
      )}
    </>
  );
};

const RecoveryItem = ({ left }: { left: number }) => {
  const renew = useRenewRecoveryCodes();
  const [asking, setAsking] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <>
      <WorkItem
        title="Recovery codes"
        tags={left <= 2 ? <Tag signal="disputed">{`${left} left`}</Tag> : undefined}
        reason={`${left} unused, for when your device is lost. New ones replace them.`}
        actions={
          <Button
            size="small"
            onClick={() => {
              renew.reset();
              setAsking(true);
            }}
          >
            Make new codes…
          </Button>
        }
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Make new recovery codes?"
        confirm="Make new codes"
        cancel="Keep the old ones"
        busy={renew.isPending && 'Making codes'}
        onConfirm={() => {
          attempt(renew.mutateAsync(), (made) => {
            setAsking(false);
            setCodes(made.codes);
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={renew.error === null ? null : troubleOf(renew.error)} />
          <p>The {left} that you have kept work no longer. The new ones are shown once.</p>
        </Stack>
      </ConfirmDialog>
      {codes === null ? null : (
        <OnceDialog
          title="New recovery codes"
          kept="I have kept them"
          what="the recovery codes"
          onClose={() => {
            setCodes(null);
          }}
        >
          <RecoveryCodes codes={codes} />
        </OnceDialog>
      )}
    </>
  );
};
