import { textSchema, type TaskDetail } from '@pitwall/contracts';
import { Button, Dialog, Markdown, notify, Panel, Prose } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { z } from 'zod';
import { systemChanged } from '../../../lib/api/keys.ts';
import { updateTask } from '../../../lib/api/update-task.ts';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';

/** What people wrote about the task. */
export const TaskDescription = ({ task }: { task: TaskDetail }) => {
  const { may } = useOrganization();
  const [editing, setEditing] = useState(false);
  const empty = task.description.trim() === '';
  const mayWrite = may('tasks:write');
  if (empty && !mayWrite) return null;
  return (
    <Panel
      title="Notes"
      aside={
        mayWrite ? (
          <Button
            size="small"
            variant="quiet"
            aria-haspopup="dialog"
            onClick={() => {
              setEditing(true);
            }}
          >
            {empty ? 'Write…' : 'Change…'}
          </Button>
        ) : undefined
      }
    >
      {empty ? (
        <Prose>
          <p>What the next person should know goes here.</p>
        </Prose>
      ) : (
        <Markdown level={3}>{task.description}</Markdown>
      )}
      {editing ? (
        <EditDialog
          task={task}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </Panel>
  );
};

const schema = z.object({ description: textSchema(20_000) });

const EditDialog = ({ task, onClose }: { task: TaskDetail; onClose: () => void }) => {
  const { slug } = useOrganization();
  const queryClient = useQueryClient();
  const id = useId();
  const readAgain = () => systemChanged(queryClient, slug, task.system.slug);
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema,
    saved: { description: task.description },
    version: task.version,
    fields: { description: 'Notes' },
    readAgain,
    save: async ({ description }, version) => {
      await updateTask(slug, task.id, { description, version });
      await readAgain();
      notify({ title: 'Notes saved' });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Notes"
      description={task.title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Saving'}>
            Save the notes
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FormTrouble trouble={trouble} />
        <ChangedMeanwhile {...changed} />
        <FormTextArea
          control={form.control}
          name="description"
          label="Notes"
          hideLabel
          rows={8}
          hint="Markdown is understood."
        />
      </form>
    </Dialog>
  );
};
