import { Button, PageHeader, Stack } from '@pitwall/ui';
import { UserPlus } from 'lucide-react';
import { lazy } from 'react';
import { Later } from '../../lib/later.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { InvitationsPanel } from './components/invitations-panel.tsx';
import { MembersPanel } from './components/members-panel.tsx';

const InviteDialog = lazy(async () => ({
  default: (await import('./components/invite-dialog.tsx')).InviteDialog,
}));

/** Who belongs to the organization, and how others come in. */
export const MembersPage = () => {
  const { name, may } = useOrganization();
  const [inviting, setInviting] = useDialogAt('invite', may('members:manage'));
  const manages = may('members:manage');
  return (
    <>
      <title>{`Members · ${name} · Pitwall`}</title>
      <PageHeader
        title="Members"
        detail={
          manages
            ? 'Who sees the systems of this organization, and what each may do.'
            : 'Who sees the systems of this organization. Admins invite people and change roles.'
        }
        actions={
          manages ? (
            <Button
              variant="primary"
              icon={<UserPlus size={15} aria-hidden="true" />}
              onClick={() => {
                setInviting(true);
              }}
            >
              Invite someone
            </Button>
          ) : undefined
        }
      />
      <Stack>
        <MembersPanel />
        {manages ? <InvitationsPanel /> : null}
      </Stack>
      {inviting ? (
        <Later>
          <InviteDialog
            onClose={() => {
              setInviting(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};
