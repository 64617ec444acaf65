import type { TaskGrouping, TaskViewSettings } from '@pitwall/contracts';
import { Button, Dialog, FieldGrid, Select } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import { TASK_STAGES, TASK_TOPICS, type TaskSearch } from '../../../lib/tasks/task-search.ts';
import { groupsQuery } from '../api/task-lists.ts';
import { groupTitle, TOPIC_WORDS } from '../model/task-words.ts';

const ANY = 'any';

/** What narrows the tasks, apart from their state and what is typed. Every choice counts at once. */
export const FiltersDialog = ({
  search,
  onChange,
  system,
  onClose,
  children,
}: {
  search: TaskSearch;
  onChange: (settings: TaskViewSettings) => void;
  system: string | undefined;
  onClose: () => void;
  /** More choices, before the filters. */
  children?: ReactNode;
}) => {
  const people = useGroupOptions('owner', system, search.owner);
  const sprints = useGroupOptions('sprint', system, search.sprint);
  const systems = useGroupOptions('system', undefined, search.system);
  const choose =
    <Key extends keyof TaskViewSettings>(key: Key) =>
    (value: string) => {
      onChange({ [key]: value === ANY ? undefined : value } as TaskViewSettings);
    };
  const any = (label: string) => ({ value: ANY, label });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Filters"
      description="A task is shown where all of these fit it. Each choice counts at once."
      aside={
        <Button
          variant="quiet"
          onClick={() => {
            onChange({
              system: undefined,
              stage: undefined,
              topic: undefined,
              owner: undefined,
              sprint: undefined,
              source: undefined,
              blocked: undefined,
            });
          }}
        >
          Clear all
        </Button>
      }
      actions={
        <Button variant="primary" onClick={onClose}>
          Show the tasks
        </Button>
      }
    >
      <FieldGrid>
        {children}
        {system === undefined ? (
          <Select
            label="System"
            value={search.system ?? ANY}
            options={[any('Every system'), ...systems]}
            onValueChange={choose('system')}
          />
        ) : null}
        <Select
          label="Owner"
          value={search.owner ?? ANY}
          options={[
            any('Anybody'),
            { value: 'me', label: 'Me' },
            { value: 'none', label: 'Nobody yet' },
            ...people,
          ]}
          onValueChange={choose('owner')}
        />
        <Select
          label="Sprint"
          value={search.sprint ?? ANY}
          options={[any('Any or none'), { value: 'none', label: 'In no sprint' }, ...sprints]}
          onValueChange={choose('sprint')}
        />
        <Select
          label="Stage"
          value={search.stage ?? ANY}
          options={[
            any('Every stage'),
            ...TASK_STAGES.map((value) => ({
              value,
              label: value === 'none' ? 'Of no stage' : stageTitle(value),
            })),
          ]}
          onValueChange={choose('stage')}
        />
        <Select
          label="Topic"
          value={search.topic ?? ANY}
          options={[
            any('Every topic'),
            ...TASK_TOPICS.map((value) => ({
              value,
              label: value === 'none' ? 'Of no topic' : TOPIC_WORDS[value],
            })),
          ]}
          onValueChange={choose('topic')}
        />
        <Select
          label="Made from"
          value={search.source ?? ANY}
          options={[
            any('Practices and people'),
            { value: 'practice', label: 'Practices' },
            { value: 'own', label: 'People: tasks of your own' },
          ]}
          onValueChange={choose('source')}
        />
        <Select
          label="Needs others first"
          value={search.blocked ?? ANY}
          options={[
            any('Either'),
            { value: 'yes', label: 'Waits for other tasks' },
            { value: 'no', label: 'Can be begun today' },
          ]}
          onValueChange={choose('blocked')}
        />
      </FieldGrid>
    </Dialog>
  );
};

/** Those that tasks name, with how many; and the one that is chosen, though no task names it. */
function useGroupOptions(by: TaskGrouping, system: string | undefined, chosen: string | undefined) {
  const { slug } = useOrganization();
  const { data } = useQuery(groupsQuery(slug, system === undefined ? {} : { system }, by));
  const known = (data?.groups ?? [])
    .filter(({ key }) => key !== 'none')
    .map((group) => ({
      value: group.key,
      label: groupTitle(by, group),
      detail: `${group.count} open`,
    }));
  const isKnown =
    chosen === undefined ||
    chosen === 'me' ||
    chosen === 'none' ||
    known.some(({ value }) => value === chosen);
  return isKnown
    ? known
    : [...known, { value: chosen, label: 'Chosen before', detail: 'none open' }];
}
