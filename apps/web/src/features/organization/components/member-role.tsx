import { mayGrantRole, ROLES, type Member, type Role } from '@pitwall/contracts';
import { notify, Select, When } from '@pitwall/ui';
import { attempt } from '../../../lib/attempt.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { ROLE_WORDS, withArticle } from '../../../lib/role-words.ts';
import { useChangeRole } from '../api/change-role.ts';

/** A member's role; to be changed by those who may, up to their own. */
export const MemberRole = ({ member }: { member: Member }) => {
  const { slug, role: own, may } = useOrganization();
  const change = useChangeRole(slug);
  if (member.access !== null) return <ReviewerAccess access={member.access} />;
  if (!may('members:manage') || !mayGrantRole(own, member.role)) {
    return <>{ROLE_WORDS[member.role].label}</>;
  }
  const set = (role: Role, before: Role, undo: boolean) => {
    attempt(
      change.mutateAsync({ user: member.userId, role }),
      () => {
        notify({
          title: `${member.name} is now ${withArticle(role)}`,
          ...(undo
            ? {
                action: {
                  label: 'Undo',
                  onAction: () => {
                    set(before, role, false);
                  },
                },
              }
            : {}),
        });
      },
      notifyTrouble,
    );
  };
  return (
    <Select<Role>
      label={`Role of ${member.name}`}
      hideLabel
      disabled={change.isPending}
      value={member.role}
      onValueChange={(role) => {
        if (role !== member.role) set(role, member.role, true);
      }}
      options={ROLES.filter((role) => role !== 'reviewer' && mayGrantRole(own, role)).map(
        (role) => ({
          value: role,
          label: ROLE_WORDS[role].label,
          detail: ROLE_WORDS[role].may,
        }),
      )}
    />
  );
};

const ReviewerAccess = ({ access }: { access: NonNullable<Member['access']> }) => (
  <>
    Reviewer of{' '}
    {access.systemIds.length === 1 ? 'one system' : `${access.systemIds.length} systems`}, until{' '}
    <When at={access.until} as="day" />
  </>
);
