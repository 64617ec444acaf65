import { createTeamSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useCreateTeam } from '../api/create-team.ts';

const schema = createTeamSchema.extend({ slug: emptyAsAbsent(createTeamSchema.shape.slug) });

export const CreateTeamDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug } = useOrganization();
  const create = useCreateTeam(slug);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { name: '', slug: '' },
    save: async (values) => {
      const team = await create.mutateAsync(values);
      notify({ title: `Team ${team.name} made` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="New team"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Making the team'}>
            Make the team
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText control={form.control} name="name" label="Name" placeholder="Payments" />
          <FormText
            control={form.control}
            name="slug"
            label="Address"
            optional
            placeholder="payments"
            hint="How it stands in links and commands. Made from the name when you leave it empty."
            autoCapitalize="none"
            spellCheck={false}
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
