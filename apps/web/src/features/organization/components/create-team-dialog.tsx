import { createTeamSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { emptyAsAbsent } from '../../../lib/forms/empty-as-absent.ts';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useCreateTeam } from '../api/create-team.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

const schema = createTeamSchema.extend({ slug: emptyAsAbsent(createTeamSchema.shape.slug) });

export const CreateTeamDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug } = useOrganization();
  const create = useCreateTeam(slug);
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
    <FormDialog
      title="New team"
      press={{ label: 'Make the team', busy: 'Making the team' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
