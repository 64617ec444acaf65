import { mayGrantRole, type Member } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify, Stack } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useRemoveMember } from '../api/remove-member.ts';

/** Leave, or remove another: both are asked about, since only an invitation leads back. */
export const MemberActions = ({ member }: { member: Member }) => {
  const { slug, name, role, userId, may } = useOrganization();
  const remove = useRemoveMember(slug, userId);
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const own = member.userId === userId;
  if (!own && !(may('members:manage') && mayGrantRole(role, member.role))) return null;
  return (
    <>
      <Button
        size="small"
        aria-label={own ? `Leave ${name}` : `Remove ${member.name}`}
        onClick={() => {
          remove.reset();
          setAsking(true);
        }}
      >
        {own ? 'Leave…' : 'Remove…'}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={own ? `Leave ${name}?` : `Remove ${member.name} from ${name}?`}
        confirm={own ? 'Leave' : `Remove ${member.name}`}
        cancel={own ? 'Stay' : 'Keep them'}
        busy={remove.isPending && (own ? 'Leaving' : 'Removing')}
        onConfirm={() => {
          attempt(remove.mutateAsync(member.userId), () => {
            setAsking(false);
            notify({ title: own ? `You left ${name}` : `${member.name} was removed` });
            if (own) void router.navigate({ to: '/' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
          <p>
            {own
              ? 'You see its systems no more, and your API tokens stop working at once. Your answers stay. Only an invitation brings you back.'
              : 'They see its systems no more, and their API tokens stop working at once. Their answers stay. An invitation brings them back.'}
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
