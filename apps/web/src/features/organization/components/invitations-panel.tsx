import type { Invitation } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  notify,
  Panel,
  Tag,
  When,
  WorkItem,
  WorkList,
  Stack,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { ROLE_WORDS } from '../../../lib/role-words.ts';
import { invitationsQuery } from '../api/list-invitations.ts';
import { useResendInvitation } from '../api/resend-invitation.ts';
import { useRevokeInvitation } from '../api/revoke-invitation.ts';

/** Invitations that were made, the open ones to be revoked. */
export const InvitationsPanel = () => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(invitationsQuery(slug));
  return (
    <Panel
      title="Invitations"
      detail="Each link lets one person in, until it runs out or is revoked."
      flush
    >
      <Paged
        query={query}
        noun="invitations"
        empty={
          <EmptyState title="No invitations yet">
            Invite someone to get a link, and pass it on or have it mailed.
          </EmptyState>
        }
      >
        {(rows) => (
          <WorkList label="Invitations">
            {rows.map((invitation) => (
              <InvitationItem key={invitation.id} invitation={invitation} />
            ))}
          </WorkList>
        )}
      </Paged>
    </Panel>
  );
};

const STATE_WORDS: Record<Invitation['state'], string> = {
  open: 'open',
  accepted: 'accepted',
  declined: 'declined',
  revoked: 'revoked',
  expired: 'ran out',
};

const InvitationItem = ({ invitation }: { invitation: Invitation }) => {
  const { slug } = useOrganization();
  const resend = useResendInvitation(slug);
  const { id, email, role, state, createdAt, expiresAt, sentAt } = invitation;
  const forWhom = email ?? 'anyone with the link';
  return (
    <WorkItem
      title={email ?? 'Anyone with the link'}
      tags={<Tag>{STATE_WORDS[state]}</Tag>}
      reason={
        <>
          {ROLE_WORDS[role].label} · made <When at={createdAt} />
          {state === 'open' ? (
            <>
              {' '}
              · open until <When at={expiresAt} as="day" />
            </>
          ) : null}
        </>
      }
      actions={
        state === 'open' ? (
          <>
            {email === null ? null : (
              <Button
                size="small"
                aria-label={`Mail it again to ${email}`}
                busy={resend.isPending && 'Sending'}
                onClick={() => {
                  attempt(
                    resend.mutateAsync(id),
                    () => {
                      notify({
                        title: `Sent to ${email}`,
                        detail: 'With a new link; the one before lets nobody in.',
                      });
                    },
                    notifyTrouble,
                  );
                }}
              >
                {sentAt === null ? 'Mail it' : 'Mail again'}
              </Button>
            )}
            <Revoke id={id} forWhom={forWhom} />
          </>
        ) : undefined
      }
    />
  );
};

const Revoke = ({ id, forWhom }: { id: string; forWhom: string }) => {
  const { slug } = useOrganization();
  const revoke = useRevokeInvitation(slug);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`Revoke the invitation for ${forWhom}`}
        onClick={() => {
          revoke.reset();
          setAsking(true);
        }}
      >
        Revoke…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Revoke the invitation for ${forWhom}?`}
        confirm="Revoke it"
        busy={revoke.isPending && 'Revoking'}
        onConfirm={() => {
          attempt(revoke.mutateAsync(id), () => {
            setAsking(false);
            notify({ title: 'Invitation revoked', detail: 'Its link lets nobody in.' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={revoke.error === null ? null : troubleOf(revoke.error)} />
          <p>
            Its link stops working at once, wherever you sent it. You can invite them again by
            another link.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
