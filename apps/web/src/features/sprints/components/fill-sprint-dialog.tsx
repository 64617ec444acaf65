import type { Sprint } from '@pitwall/contracts';
import { Button, Dialog, Loading, notify, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { fillPreviewQuery } from '../api/fill-preview.ts';
import { useFillSprint } from '../api/fill-sprint.ts';
import { tasksInWords } from '../model/sprint-words.ts';
import { FillPreview } from './fill-preview.tsx';

export interface FillSprintDialogProps {
  sprint: Sprint;
  onClose: () => void;
}

/** What filling a sprint would put into it, before it does. */
export const FillSprintDialog = ({ sprint, onClose }: FillSprintDialogProps) => {
  const { slug } = useOrganization();
  const preview = useQuery(fillPreviewQuery(slug, sprint.id));
  const fill = useFillSprint(slug, sprint.id);
  const act = useRef<HTMLButtonElement>(null);
  const there = new Set(sprint.tasks.map(({ id }) => id));
  const added = preview.data?.tasks.filter(({ id }) => !there.has(id)) ?? [];
  const save = () => {
    fill.mutate(undefined, {
      onSuccess: (filled) => {
        const count = filled.tasks.filter(({ id }) => !there.has(id)).length;
        notify({
          title: `${sprint.name} is filled`,
          detail: `${tasksInWords(count)} went in.`,
        });
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="large"
      // What it would do is read above; what does it is under the hand.
      initialFocus={act}
      title={`Fill ${sprint.name}`}
      description="The most worthwhile tasks of all the team’s systems that fit, each after what it needs. What is in the sprint stays. Nothing is saved until you say so."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            ref={act}
            variant="primary"
            disabled={preview.data !== undefined && added.length === 0}
            busy={preview.isLoading ? 'Working out what fits' : fill.isPending && 'Filling'}
            onClick={save}
          >
            {added.length === 0 ? 'Put in' : `Put in ${tasksInWords(added.length)}`}
          </Button>
        </>
      }
    >
      <FormTrouble trouble={fill.error === null ? null : troubleOf(fill.error)} />
      <Loaded
        query={preview}
        loading={
          <Loading label="Working out what fits">
            <Skeleton shape="rows" count={4} />
          </Loading>
        }
      >
        {(filled) => <FillPreview sprint={sprint} filled={filled} added={added} />}
      </Loaded>
    </Dialog>
  );
};
