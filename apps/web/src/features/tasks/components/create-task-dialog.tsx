import { createTaskSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useCreateTask } from '../api/create-task.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** A task that no practice asks for. */
export const CreateTaskDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const create = useCreateTask(organization);
  const { form, submit, trouble, busy } = useApiForm({
    schema: createTaskSchema,
    defaultValues: { title: '', description: '', days: 1 },
    save: async (values) => {
      const task = await create.mutateAsync({ ...values, system });
      notify({ title: 'Task added', detail: task.title });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Task of your own"
      description="It comes after the tasks of the practices, and takes its days in the plan like them."
      press={{ label: 'Add the task', busy: 'Adding' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText control={form.control} name="title" label="What is to be done" />
      <FormNumber
        control={form.control}
        name="days"
        label="Days of work"
        unit="days"
        min={0.25}
        step={0.5}
        steppers
      />
      <FormTextArea
        control={form.control}
        name="description"
        label="Notes"
        optional
        rows={4}
        hint="Markdown is understood."
      />
    </FormDialog>
  );
};
