import {
  createInvitationSchema,
  mayGrantRole,
  ROLES,
  type createdInvitationSchema,
} from '@pitwall/contracts';
import { Button, Checkbox, CopyOnce, Dialog, FieldStack, formatDay } from '@pitwall/ui';
import { useId, useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormSystems } from '../../../lib/forms/systems-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { OnceDialog } from '../../../lib/once-dialog.tsx';
import { ROLE_WORDS, withArticle } from '../../../lib/role-words.ts';
import { useCreateInvitation } from '../api/create-invitation.ts';

type CreatedInvitation = z.output<typeof createdInvitationSchema>;

const fields = createInvitationSchema.shape;
/** What the dialog asks for, and what is sent: a reviewer's part counts for reviewers alone. */
const schema = z
  .object({
    role: fields.role,
    email: emptyAsAbsent(fields.email),
    send: fields.send,
    days: fields.days,
    systemIds: z.array(z.string()),
    accessUntil: z.string(),
  })
  .superRefine(({ role, systemIds, accessUntil, send, email }, context) => {
    const need = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (role === 'reviewer' && systemIds.length === 0) need('systemIds', 'Choose a system.');
    if (role === 'reviewer' && !(Date.parse(accessUntil) > Date.now()))
      need('accessUntil', 'Choose a day to come.');
    if (send && email === undefined) need('email', 'Where to send it.');
  });

/** The last moment of a day, where the reader is. */
const endOfDay = (day: string): Date => new Date(`${day}T23:59:59`);

/** Makes an invitation, then shows its link this once. */
export const InviteDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug, name, role: own } = useOrganization();
  const create = useCreateInvitation(slug);
  const [created, setCreated] = useState<CreatedInvitation | null>(null);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      role: 'member',
      email: '',
      send: false,
      days: 7,
      systemIds: [],
      accessUntil: '',
    },
    save: async ({ systemIds, accessUntil, ...values }) => {
      const access =
        values.role === 'reviewer'
          ? { systemIds, accessUntil: endOfDay(accessUntil).toISOString() }
          : {};
      setCreated(await create.mutateAsync({ ...values, ...access }));
    },
  });
  const reviews = useWatch({ control: form.control, name: 'role' }) === 'reviewer';
  const send = useController({ control: form.control, name: 'send' });
  if (created !== null)
    return (
      <OnceDialog
        title="Send them this link"
        description={`It lets one person in as ${withArticle(created.role)}, until ${formatDay(new Date(created.expiresAt))}.`}
        kept="Done"
        what="the link"
        onClose={onClose}
      >
        <CopyOnce
          label="Invitation link"
          secret={created.link}
          warning="It is not shown again. If it is lost, revoke the invitation and make another."
        />
      </OnceDialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Invite someone to ${name}`}
      description="You get a link to pass on, or have it mailed. It lets one person in."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Making the link'}>
            Make the link
          </Button>
        </>
      }
    >
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
          {reviews ? (
            <>
              <FormSystems control={form.control} name="systemIds" legend="Systems to see" />
              <FormText
                control={form.control}
                name="accessUntil"
                label="Sees them until the end of"
                type="date"
              />
            </>
          ) : null}
          <FormText
            control={form.control}
            name="email"
            label="For whom"
            type="email"
            optional
            placeholder="ana@example.com"
            hint="The link works for whoever has it."
          />
          <Checkbox
            label="Mail the link to this address"
            checked={send.field.value ?? false}
            onCheckedChange={send.field.onChange}
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
    </Dialog>
  );
};
