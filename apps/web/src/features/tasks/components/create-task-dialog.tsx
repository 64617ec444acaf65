import { createTaskSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useCreateTask } from '../api/create-task.ts';

/** A task that no practice asks for. */
export const CreateTaskDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const create = useCreateTask(organization);
  const id = useId();
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
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Task of your own"
      description="It comes after the tasks of the practices, and takes its days in the plan like them."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Adding'}>
            Add the task
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
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
            label="Description"
            optional
            rows={4}
            hint="Markdown."
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
