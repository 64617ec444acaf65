import {
  createInvitationSchema,
  mayGrantRole,
  ROLES,
  type createdInvitationSchema,
} from '@pitwall/contracts';
import { Button, CopyOnce, Dialog, FieldStack, formatDay } from '@pitwall/ui';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { ROLE_WORDS, withArticle } from '../../../lib/role-words.ts';
import { useCreateInvitation } from '../api/create-invitation.ts';

type CreatedInvitation = z.output<typeof createdInvitationSchema>;

const schema = createInvitationSchema.extend({
  email: emptyAsAbsent(createInvitationSchema.shape.email),
});

/** Makes an invitation, then shows its link this once. */
export const InviteDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug, name, role: own } = useOrganization();
  const create = useCreateInvitation(slug);
  const [created, setCreated] = useState<CreatedInvitation | null>(null);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { role: 'member', email: '', days: 7 },
    save: async (values) => {
      setCreated(await create.mutateAsync(values));
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={created === null ? `Invite someone to ${name}` : 'Send them this link'}
      description={
        created === null
          ? 'You get a link to send. It lets one person in.'
          : `It lets one person in as ${withArticle(created.role)}, until ${formatDay(new Date(created.expiresAt))}.`
      }
      actions={
        created === null ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form={id} variant="primary" busy={busy && 'Making the link'}>
              Make the link
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      {created === null ? (
        <form id={id} onSubmit={submit} noValidate>
          <FieldStack>
            <FormTrouble trouble={trouble} />
            <FormRadioCards
              control={form.control}
              name="role"
              legend="Role"
              showLegend
              options={ROLES.filter((role) => mayGrantRole(own, role)).map((role) => ({
                value: role,
                label: ROLE_WORDS[role].label,
                description: ROLE_WORDS[role].may,
              }))}
            />
            <FormText
              control={form.control}
              name="email"
              label="For whom"
              type="email"
              optional
              placeholder="ana@example.com"
              hint="A note for yourself: the link works for whoever has it, and no mail is sent."
            />
            <FormNumber
              control={form.control}
              name="days"
              label="Open for"
              unit="days"
              steppers
              min={1}
              max={30}
            />
          </FieldStack>
        </form>
      ) : (
        <CopyOnce
          label="Invitation link"
          secret={created.link}
          warning="It is not shown again. If it is lost, revoke the invitation and make another."
        />
      )}
    </Dialog>
  );
};
