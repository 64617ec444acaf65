import { createSprintSchema, fitsAYear, SPRINT_TOO_LONG, type Sprint } from '@pitwall/contracts';
import { formatDays, notify } from '@pitwall/ui';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useCreateSprint } from '../api/create-sprint.ts';
import { nextSprint } from '../model/next-sprint.ts';
import styles from './create-sprint-dialog.module.css';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** As the server takes it, with the share in percent. */
const schema = z
  .object({
    ...createSprintSchema.shape,
    debtShare: z
      .number()
      .gt(0)
      .max(100)
      .transform((percent) => percent / 100),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'a sprint ends after it starts',
  })
  .refine(fitsAYear, SPRINT_TOO_LONG);

export interface CreateSprintDialogProps {
  team: { slug: string; name: string };
  /** The newest sprint that the team has. */
  last: Sprint | undefined;
  onMade: (sprint: Sprint) => void;
  onClose: () => void;
}

export const CreateSprintDialog = ({ team, last, onMade, onClose }: CreateSprintDialogProps) => {
  const { slug } = useOrganization();
  const create = useCreateSprint(slug, team.slug);
  const { debtShare, ...suggested } = nextSprint(last);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { ...suggested, debtShare: Math.round(debtShare * 1000) / 10 },
    save: async (values) => {
      const sprint = await create.mutateAsync(values);
      notify({ title: `${sprint.name} made`, detail: 'Fill it to see what should come next.' });
      onMade(sprint);
      onClose();
    },
  });
  const [capacity, share] = useWatch({
    control: form.control,
    name: ['capacityDays', 'debtShare'],
  }) as [number | null | undefined, number | null | undefined];
  return (
    <FormDialog
      title="New sprint"
      description={`A stretch of time in which ${team.name} works off its tasks.`}
      press={{ label: 'Make the sprint', busy: 'Making the sprint' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText control={form.control} name="name" label="Name" placeholder="Sprint 12" />
      <div className={styles.pair}>
        <FormText control={form.control} name="startsOn" label="First day" type="date" />
        <FormText control={form.control} name="endsOn" label="Last day" type="date" />
      </div>
      <FormNumber
        control={form.control}
        name="capacityDays"
        label="Capacity"
        unit="days"
        min={0}
        hint="Working days of all people together: four people over two weeks are 40, less holidays."
      />
      <FormNumber
        control={form.control}
        name="debtShare"
        label="Share for this work"
        unit="%"
        min={0}
        max={100}
        hint="The rest is for features and for what comes up."
      />
      <p className={styles.sum} role="status">
        {capacity && share ? (
          <>
            Leaves <b>{formatDays((capacity * share) / 100)}</b> for this work.
          </>
        ) : null}
      </p>
    </FormDialog>
  );
};
