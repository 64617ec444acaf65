import { lineSchema, type Task } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { z } from 'zod';
import { systemChanged } from '../api/keys.ts';
import { pinTask, unpinTask } from '../api/pin-task.ts';
import { FormTrouble } from '../forms/form-trouble.tsx';
import { FormNumber } from '../forms/number-field.tsx';
import { FormText } from '../forms/text-fields.tsx';
import { useApiForm } from '../forms/use-api-form.ts';
import { notifyTrouble } from '../notices.ts';
import { useOrganization } from '../organization/current-organization.tsx';

const schema = z.object({ rank: z.number().int().min(1).max(10_000), reason: lineSchema(300) });

/** Moves a task to a place by a person's word, who says why. */
export const PinDialog = ({ task, onClose }: { task: Task; onClose: () => void }) => {
  const id = useId();
  const { slug } = useOrganization();
  const queryClient = useQueryClient();
  const [freeing, setFreeing] = useState(false);
  const readAgain = () => systemChanged(queryClient, slug, task.system.slug);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      rank: task.pin?.rank ?? task.rank ?? undefined,
      reason: task.pin?.reason ?? '',
    },
    save: async (values) => {
      const saved = await pinTask(slug, task.id, { ...values, version: task.version });
      await readAgain();
      notify({ title: `Moved to place ${saved.rank ?? values.rank}`, detail: task.title });
      onClose();
    },
  });
  const free = async () => {
    setFreeing(true);
    try {
      await unpinTask(slug, task.id, task.version);
      await readAgain();
      notify({ title: 'Back where the rules have it', detail: task.title });
      onClose();
    } catch (error) {
      notifyTrouble(error);
    } finally {
      setFreeing(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Move the task"
      description={`“${task.title}” stands at place ${task.computedRank ?? task.rank ?? '–'} by the rules. What it needs comes along; your reason stands beside it.`}
      aside={
        task.pin === null ? undefined : (
          <Button variant="quiet" busy={freeing && 'Putting back'} onClick={() => void free()}>
            Put back by the rules
          </Button>
        )
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Moving'}>
            Move the task
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormNumber control={form.control} name="rank" label="Place" min={1} hint="1 is first." />
          <FormText
            control={form.control}
            name="reason"
            label="Why, in a sentence"
            hint="Such as “promised to a customer for May”."
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
