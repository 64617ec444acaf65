import { takeSnapshotSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useTakeSnapshot } from '../api/take-snapshot.ts';

/** Keeps the assessment as it is now, under a name. */
export const TakeSnapshotDialog = ({ onClose }: { onClose: () => void }) => {
  const { name } = useSystem();
  const { organization, system } = useSystemAddress();
  const take = useTakeSnapshot(organization, system);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema: takeSnapshotSchema,
    defaultValues: { name: '' },
    save: async (values) => {
      const snapshot = await take.mutateAsync(values);
      notify({ title: `${snapshot.name} is kept` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Take a snapshot"
      description={`All answers of ${name}, its stage and its score are kept as they are now. A snapshot does not change any more.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Taking it'}>
            Take the snapshot
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText
            control={form.control}
            name="name"
            label="Name"
            placeholder="Before the summer sale"
            hint="What is about to happen, or has just happened."
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
