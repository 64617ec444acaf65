import { Button, Dialog, TextField } from '@pitwall/ui';
import { useId, useState, type FormEvent } from 'react';
import { dayWords } from '../days.ts';
import { HeldButton } from '../forms/held-button.tsx';
import type { TaskDialogProps } from './task-dialog.ts';

/** Until when a task is to be done. */
export const DueDialog = ({ task, change, onClose }: TaskDialogProps) => {
  const id = useId();
  const [day, setDay] = useState(task.dueOn ?? '');
  const save = (dueOn: string | null) => {
    change({
      task,
      change: { dueOn },
      shown: { dueOn },
      back: { dueOn: task.dueOn },
      says: dueOn === null ? 'Due on no day now' : `Due on ${dayWords(dueOn)}`,
    });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '') save(day);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title="Set the due day"
      description={task.title}
      aside={
        task.dueOn === null ? undefined : (
          <Button
            variant="quiet"
            onClick={() => {
              save(null);
            }}
          >
            On no day
          </Button>
        )
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <HeldButton type="submit" form={id} why={day === '' ? 'No day is chosen.' : null}>
            Set the day
          </HeldButton>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        <TextField
          label="Day"
          type="date"
          value={day}
          onChange={(event) => {
            setDay(event.target.value);
          }}
        />
      </form>
    </Dialog>
  );
};
