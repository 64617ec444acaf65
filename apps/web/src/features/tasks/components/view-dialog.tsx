import { taskViewNameSchema, type TaskView, type TaskViewSettings } from '@pitwall/contracts';
import { Checkbox, notify } from '@pitwall/ui';
import { Controller } from 'react-hook-form';
import { z } from 'zod';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useViewChanges } from '../api/task-views.ts';

const schema = z.object({ name: taskViewNameSchema, shared: z.boolean() });

/** Keeps a view by a name, or gives another to one that is there. */
export const ViewDialog = ({
  view,
  settings,
  onSaved,
  onClose,
}: {
  /** Renamed; without it a new one is kept. */
  view: TaskView | undefined;
  settings: TaskViewSettings;
  onSaved: (view: TaskView) => void;
  onClose: () => void;
}) => {
  const { slug, may } = useOrganization();
  const { create, update } = useViewChanges(slug);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { name: view?.name ?? '', shared: view?.shared ?? false },
    save: async (values) => {
      const saved =
        view === undefined
          ? await create.mutateAsync({ ...values, settings })
          : await update.mutateAsync({ ...values, id: view.id, version: view.version });
      notify({ title: view === undefined ? `“${saved.name}” is kept` : `Now “${saved.name}”` });
      onSaved(saved);
      onClose();
    },
  });
  const mayShare = may('tasks:write') && (view?.own ?? true);
  return (
    <FormDialog
      size="small"
      title={view === undefined ? 'Save as a view' : 'Rename the view'}
      description="Filters, groups, order and columns come back under this name."
      press={{ label: view === undefined ? 'Save the view' : 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText control={form.control} name="name" label="Name" maxLength={80} />
      {mayShare ? (
        <Controller
          control={form.control}
          name="shared"
          render={({ field }) => (
            <Checkbox
              label="Everybody of the organization sees it"
              checked={field.value ?? false}
              onCheckedChange={field.onChange}
            />
          )}
        />
      ) : null}
    </FormDialog>
  );
};
