import { linkIssueSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { linkableTasksQuery, useLinkIssue } from '../api/linking.ts';
import type { TrackerAddress } from '../api/syncs.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** Ties an issue that people made to a task. */
export const LinkDialog = ({
  address,
  onClose,
}: {
  address: TrackerAddress;
  onClose: () => void;
}) => {
  const tasks = useQuery(linkableTasksQuery(address));
  const link = useLinkIssue(address);
  const { form, submit, trouble, busy } = useApiForm({
    schema: linkIssueSchema,
    defaultValues: { issue: '' },
    save: async (values) => {
      await link.mutateAsync(values);
      notify({ title: 'Linked' });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Link an issue that is there already"
      description="What people wrote in it stays. The next sync adds Pitwall’s section below."
      press={{ label: 'Link', busy: 'Linking' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="taskId"
        label="Task"
        options={(tasks.data?.items ?? []).map(({ id: value, title }) => ({
          value,
          label: title,
        }))}
      />
      <FormText
        control={form.control}
        name="issue"
        label="Issue"
        placeholder="17"
        autoComplete="off"
        hint="As it is called there, without a #."
      />
    </FormDialog>
  );
};
