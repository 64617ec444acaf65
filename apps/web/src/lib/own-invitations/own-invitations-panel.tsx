import type { OwnInvitation } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify, Panel, Stack, When, WorkItem, WorkList } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { attempt } from '../attempt.ts';
import { FormTrouble } from '../forms/form-trouble.tsx';
import { notifyTrouble } from '../notices.ts';
import { troubleOf } from '../problem-error.ts';
import { withArticle } from '../role-words.ts';
import {
  ownInvitationsQuery,
  useAcceptOwnInvitation,
  useDeclineOwnInvitation,
} from './own-invitations.ts';

/** Who invites the reader by their address; nothing where nobody does. */
export const OwnInvitationsPanel = () => {
  const { data } = useQuery(ownInvitationsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel
      title={data.items.length === 1 ? 'You are invited' : 'Invitations to you'}
      detail="To your address. You need not look for the mail."
      flush
    >
      <WorkList label="Invitations to you">
        {data.items.map((invitation) => (
          <Item key={invitation.id} invitation={invitation} />
        ))}
      </WorkList>
    </Panel>
  );
};

const Item = ({ invitation }: { invitation: OwnInvitation }) => {
  const { id, organizationName, role, expiresAt } = invitation;
  const router = useRouter();
  const accept = useAcceptOwnInvitation();
  const decline = useDeclineOwnInvitation();
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <WorkItem
        title={organizationName}
        reason={
          <>
            as {withArticle(role)} · open until <When at={expiresAt} as="day" />
          </>
        }
        actions={
          <>
            <Button
              size="small"
              variant="primary"
              aria-label={`Join ${organizationName}`}
              busy={accept.isPending && 'Joining'}
              onClick={() => {
                attempt(
                  accept.mutateAsync(id),
                  ({ organization }) => {
                    notify({ title: `You joined ${organizationName}` });
                    void router.navigate({
                      to: '/$organization/systems',
                      params: { organization },
                    });
                  },
                  notifyTrouble,
                );
              }}
            >
              Join
            </Button>
            <Button
              size="small"
              aria-label={`Decline the invitation to ${organizationName}`}
              onClick={() => {
                decline.reset();
                setDeclining(true);
              }}
            >
              Decline…
            </Button>
          </>
        }
      />
      <ConfirmDialog
        open={declining}
        onOpenChange={setDeclining}
        title={`Decline the invitation to ${organizationName}?`}
        confirm="Decline it"
        cancel="Decide later"
        busy={decline.isPending && 'Declining'}
        onConfirm={() => {
          attempt(decline.mutateAsync(id), () => {
            setDeclining(false);
            notify({ title: 'Invitation declined' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={decline.error === null ? null : troubleOf(decline.error)} />
          <p>
            Its link stops working, and whoever invited you sees that you declined. They can invite
            you again.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
