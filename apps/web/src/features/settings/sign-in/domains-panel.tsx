import { addSignInDomainSchema, type SignInDomain, type SignInSettings } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  Dialog,
  EmptyState,
  FieldStack,
  notify,
  Panel,
  Stack,
  Tag,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useId, useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { Given } from './given.tsx';
import { useAddDomain, useProveDomain, useRemoveDomain } from './sign-in-api.ts';

const STATES: Record<SignInDomain['state'], string> = {
  proven: 'proven',
  trusted: 'trusted here',
  waiting: 'not proven yet',
};

/** The e-mail domains that the provider may speak for. */
export const DomainsPanel = ({ settings: { domains } }: { settings: SignInSettings }) => {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      size="small"
      onClick={() => {
        setAdding(true);
      }}
    >
      Add a domain
    </Button>
  );
  return (
    <Panel
      title="E-mail domains"
      detail="The provider signs in people with an address of these, and nobody else."
      flush
      aside={domains.length === 0 ? undefined : add}
    >
      {domains.length === 0 ? (
        <EmptyState title="First, the domain of your addresses" action={add}>
          A TXT record in its DNS shows that it is yours. Then your provider may say who its people
          are.
        </EmptyState>
      ) : (
        <WorkList label="E-mail domains">
          {domains.map((domain) => (
            <DomainItem key={domain.id} domain={domain} />
          ))}
        </WorkList>
      )}
      {adding ? (
        <AddDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Panel>
  );
};

const DomainItem = ({ domain: { id, domain, state, record } }: { domain: SignInDomain }) => {
  const { slug } = useOrganization();
  const remove = useRemoveDomain(slug);
  const [open, setOpen] = useState<'record' | 'remove' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <WorkItem
        title={domain}
        tags={<Tag signal={state === 'waiting' ? 'disputed' : undefined}>{STATES[state]}</Tag>}
        reason={
          state === 'waiting'
            ? 'Nobody comes in by it before its TXT record is seen.'
            : 'People with an address of it may come in.'
        }
        actions={
          <>
            {state === 'proven' ? null : (
              <Button
                size="small"
                variant={state === 'waiting' ? 'primary' : undefined}
                aria-label={`Prove ${domain}`}
                onClick={() => {
                  setOpen('record');
                }}
              >
                Prove it
              </Button>
            )}
            <Button
              size="small"
              aria-label={`Remove ${domain}`}
              onClick={() => {
                setOpen('remove');
              }}
            >
              Remove…
            </Button>
          </>
        }
      />
      {open === 'record' ? (
        <ProofDialog id={id} domain={domain} record={record} onClose={close} />
      ) : null}
      <ConfirmDialog
        open={open === 'remove'}
        onOpenChange={close}
        title={`Remove ${domain}?`}
        confirm="Remove the domain"
        busy={remove.isPending && 'Removing'}
        onConfirm={() => {
          attempt(remove.mutateAsync(id), () => {
            close();
            notify({ title: `${domain} is removed` });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
          <p>
            People with an address of it come in through your provider no longer. Whoever is signed
            in stays so until their session ends.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};

interface ProofDialogProps extends Pick<SignInDomain, 'id' | 'domain' | 'record'> {
  onClose: () => void;
}

const ProofDialog = ({ id, domain, record, onClose }: ProofDialogProps) => {
  const { slug } = useOrganization();
  const prove = useProveDomain(slug);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Prove that ${domain} is yours`}
      description="Add this TXT record to the domain’s DNS, then let Pitwall look for it. It may take an hour to be seen. It can stay."
      actions={
        <>
          <Button onClick={onClose}>Later</Button>
          <Button
            variant="primary"
            busy={prove.isPending && 'Looking'}
            onClick={() => {
              attempt(prove.mutateAsync(id), () => {
                onClose();
                notify({ title: `${domain} is proven` });
              });
            }}
          >
            Look for it
          </Button>
        </>
      }
    >
      <Stack gap="medium">
        <FormTrouble trouble={prove.error === null ? null : troubleOf(prove.error)} />
        <Given label="Name of the TXT record" text={record.name} />
        <Given label="Value of the TXT record" text={record.value} />
      </Stack>
    </Dialog>
  );
};

const AddDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug } = useOrganization();
  const id = useId();
  const add = useAddDomain(slug);
  const { form, submit, trouble, busy } = useApiForm({
    schema: addSignInDomainSchema,
    defaultValues: { domain: '' },
    save: async ({ domain }) => {
      await add.mutateAsync(domain);
      onClose();
    },
  });
  return (
    <Dialog
      open
      size="small"
      onOpenChange={onClose}
      title="Add a domain"
      description="What stands after the @ in your addresses."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Adding'}>
            Add the domain
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText
            control={form.control}
            name="domain"
            label="Domain"
            placeholder="example.com"
            autoCapitalize="none"
            spellCheck={false}
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
