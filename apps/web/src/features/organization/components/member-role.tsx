import { mayGrantRole, ROLES, type Member, type Role } from '@pitwall/contracts';
import { ConfirmDialog, notify, Select, When, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { ROLE_WORDS, withArticle } from '../../../lib/role-words.ts';
import { useChangeRole } from '../api/change-role.ts';

/** A member's role; to be changed by those who may, up to their own. */
export const MemberRole = ({ member }: { member: Member }) => {
  const { slug, name, role: own, userId, may } = useOrganization();
  const change = useChangeRole(slug);
  /** The lesser role that the reader chose for themselves. */
  const [stepDown, setStepDown] = useState<Role | null>(null);
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
    <>
      <Select<Role>
        label={`Role of ${member.name}`}
        hideLabel
        value={member.role}
        onValueChange={(role) => {
          // Not switched off meanwhile: that would take the focus from whoever chose by keyboard.
          if (role === member.role || change.isPending) return;
          change.reset();
          // Nobody gives themselves back what they gave up: that is asked, the rest can be undone.
          if (member.userId === userId) setStepDown(role);
          else set(role, member.role, true);
        }}
        options={ROLES.filter((role) => role !== 'reviewer' && mayGrantRole(own, role)).map(
          (role) => ({
            value: role,
            label: ROLE_WORDS[role].label,
            detail: ROLE_WORDS[role].may,
          }),
        )}
      />
      {stepDown === null ? null : (
        <ConfirmDialog
          open
          onOpenChange={() => {
            setStepDown(null);
          }}
          title={`Become ${withArticle(stepDown)} of ${name}?`}
          cancel={`Stay ${withArticle(own)}`}
          confirm={`Become ${withArticle(stepDown)}`}
          busy={change.isPending && 'Changing'}
          onConfirm={() => {
            attempt(change.mutateAsync({ user: member.userId, role: stepDown }), () => {
              setStepDown(null);
              notify({ title: `You are now ${withArticle(stepDown)}` });
            });
          }}
        >
          <Stack gap="medium">
            <FormTrouble trouble={change.error === null ? null : troubleOf(change.error)} />
            <p>{`You cannot undo this yourself: only someone who is ${withArticle(own)} can give the role back.`}</p>
          </Stack>
        </ConfirmDialog>
      )}
    </>
  );
};

const ReviewerAccess = ({ access }: { access: NonNullable<Member['access']> }) => (
  <>
    Reviewer of{' '}
    {access.systemIds.length === 1 ? 'one system' : `${access.systemIds.length} systems`}, until{' '}
    <When at={access.until} as="day" />
  </>
);
