import type { Sprint } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify } from '@pitwall/ui';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useDeleteSprint } from '../api/delete-sprint.ts';

/** Deletes a sprint in which nothing is. */
export const DeleteSprint = ({
  team,
  sprint: { id, name },
}: {
  team: string;
  sprint: Pick<Sprint, 'id' | 'name'>;
}) => {
  const { slug } = useOrganization();
  const remove = useDeleteSprint(slug, team);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Delete ${name}`}
        onClick={() => {
          remove.reset();
          setAsking(true);
        }}
      >
        Delete…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${name}?`}
        confirm="Delete the sprint"
        busy={remove.isPending && 'Deleting'}
        onConfirm={() => {
          remove.mutate(id, {
            onSuccess: () => {
              setAsking(false);
              notify({ title: `${name} is deleted` });
            },
          });
        }}
      >
        <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
        Nothing is in it, so no task loses its place. Plans no longer count its days.
      </ConfirmDialog>
    </>
  );
};
