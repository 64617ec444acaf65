import { renameAccountSchema } from '@pitwall/contracts';
import { Button, FieldStack, notify } from '@pitwall/ui';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useRenameAccount } from '../api/rename-account.ts';

/** What the reader is called. */
export const NameForm = ({ name }: { name: string }) => {
  const rename = useRenameAccount();
  const { form, submit, trouble, busy } = useApiForm({
    schema: renameAccountSchema,
    defaultValues: { name },
    save: async (values) => {
      await rename.mutateAsync(values.name);
      form.reset(values);
      notify({ title: `You are called ${values.name} now` });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        <FormText
          control={form.control}
          name="name"
          label="Name"
          autoComplete="name"
          hint="Those you work with read it at your tasks, answers and comments."
        />
        <div>
          <Button type="submit" busy={busy && 'Changing'}>
            Change the name
          </Button>
        </div>
      </FieldStack>
    </form>
  );
};
