import {
  linkIssueSchema,
  type TrackerConnection,
  trackerDefinition,
  type TrackerProvider,
} from '@pitwall/contracts';
import { NoticeBar, notify, SearchField } from '@pitwall/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { linkableTasksQuery, useLinkIssue } from '../api/linking.ts';
import type { TrackerAddress } from '../api/syncs.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSettled } from '../../../lib/use-settled.ts';

/** Where issues are called by numbers alone. */
const IS_NUMBERED: ReadonlySet<TrackerProvider> = new Set(['github', 'gitlab']);

/** Ties an issue that people made to a task. */
export const LinkDialog = ({
  address,
  connection: { provider, project },
  onClose,
}: {
  address: TrackerAddress;
  connection: Pick<TrackerConnection, 'provider' | 'project'>;
  onClose: () => void;
}) => {
  const [typed, setTyped] = useState('');
  const tasks = useQuery({
    ...linkableTasksQuery(address, useSettled(typed.trim(), 250)),
    placeholderData: keepPreviousData,
  });
  const items = tasks.data?.items ?? [];
  // A task that was chosen stays a choice, though the words of the search have left it out.
  const [chosen, setChosen] = useState<{ id: string; title: string } | null>(null);
  const offered =
    chosen === null || items.some(({ id }) => id === chosen.id) ? items : [chosen, ...items];
  const link = useLinkIssue(address);
  const { form, submit, trouble, busy } = useApiForm({
    schema: linkIssueSchema,
    defaultValues: { issue: '' },
    save: async (values) => {
      await link.mutateAsync(values);
      notify({ title: 'Linked' });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Link an issue that is there already"
      description="What people wrote in it stays. The next sync adds Pitwall’s section below."
      press={{ label: 'Link', busy: 'Linking' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      {tasks.error === null ? null : (
        <NoticeBar live signal="behind" title="The tasks could not be read.">
          {troubleOf(tasks.error).detail}
        </NoticeBar>
      )}
      {typed !== '' || (tasks.data?.next ?? null) !== null ? (
        <SearchField
          label="Search tasks"
          value={typed}
          onChange={(event) => {
            const id = form.getValues('taskId');
            setChosen(offered.find((each) => each.id === id) ?? null);
            setTyped(event.target.value);
          }}
        />
      ) : null}
      <FormSelect
        control={form.control}
        name="taskId"
        label="Task"
        placeholder={tasks.isPending ? 'Loading tasks' : 'Choose'}
        disabled={offered.length === 0}
        options={offered.map(({ id: value, title }) => ({ value, label: title }))}
        hint={
          tasks.data !== undefined && items.length === 0
            ? typed === ''
              ? 'The system has no open task.'
              : 'None has these words.'
            : undefined
        }
      />
      <FormText
        control={form.control}
        name="issue"
        label="Issue"
        placeholder={IS_NUMBERED.has(provider) ? '17' : `${project}-17`}
        autoComplete="off"
        hint={`As it is called there: ${trackerDefinition(provider).issue.says}.`}
      />
    </FormDialog>
  );
};
