import type { LinkedIdentities, LinkedIdentity } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  notify,
  Panel,
  Stack,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useLink } from '../../../lib/providers/providers.ts';
import { useUnlink } from '../api/identities.ts';

/** Other places' accounts by which the reader comes in, and those that could be added. */
export const IdentitiesPanel = ({ identities }: { identities: LinkedIdentities }) => {
  const { items, organizations, github } = identities;
  const addGitHub = github.offered && !items.some(({ kind }) => kind === 'github');
  if (items.length === 0 && organizations.length === 0 && !addGitHub) return null;
  return (
    <Panel title="Linked accounts" detail="You sign in through these without a password." flush>
      <WorkList label="Linked accounts">
        {items.map((identity) => (
          <LinkedItem key={identity.id} identity={identity} />
        ))}
        {addGitHub ? (
          <OfferedItem
            name="GitHub"
            reason="Sign in with the account you have there."
            organization={null}
          />
        ) : null}
        {organizations.map(({ slug, name }) => (
          <OfferedItem
            key={slug}
            name={name}
            reason="Its own provider (single sign-on), which opens this organization alone."
            organization={slug}
          />
        ))}
      </WorkList>
    </Panel>
  );
};

const OfferedItem = ({
  name,
  reason,
  organization,
}: {
  name: string;
  reason: string;
  organization: string | null;
}) => {
  const link = useLink();
  return (
    <WorkItem
      title={name}
      reason={reason}
      actions={
        <Button
          size="small"
          aria-label={`Link ${name}`}
          busy={link.isPending && 'Going there'}
          onClick={() => {
            attempt(link.mutateAsync(organization), () => undefined, notifyTrouble);
          }}
        >
          Link
        </Button>
      }
    />
  );
};

const LinkedItem = ({ identity }: { identity: LinkedIdentity }) => {
  const { id, label, organization, createdAt, lastUsedAt } = identity;
  const name = organization?.name ?? 'GitHub';
  const unlink = useUnlink();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <WorkItem
        title={name}
        tags={<Tag>{organization === null ? label : 'single sign-on'}</Tag>}
        reason={
          <>
            {organization === null ? null : `${label} · `}linked <When at={createdAt} as="day" /> ·
            used <When at={lastUsedAt} />
          </>
        }
        actions={
          <Button
            size="small"
            aria-label={`Unlink ${name}`}
            onClick={() => {
              unlink.reset();
              setAsking(true);
            }}
          >
            Unlink…
          </Button>
        }
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Unlink ${name}?`}
        confirm="Unlink it"
        busy={unlink.isPending && 'Unlinking'}
        onConfirm={() => {
          attempt(unlink.mutateAsync(id), () => {
            setAsking(false);
            notify({ title: `${name} is unlinked` });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={unlink.error === null ? null : troubleOf(unlink.error)} />
          <p>
            It signs you in no longer, and every other browser is signed out of it. You can link it
            again.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
