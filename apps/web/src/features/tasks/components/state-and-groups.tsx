import type { TaskViewSettings } from '@pitwall/contracts';
import { Select } from '@pitwall/ui';
import {
  TASK_GROUPS,
  TASK_STATE_CHOICES,
  type TaskSearch,
} from '../../../lib/tasks/task-search.ts';
import { TASK_STATE_CHOICE_WORDS } from '../../../lib/tasks/task-words.ts';
import { GROUP_WORDS } from '../model/task-words.ts';
import styles from './task-explorer.module.css';

const GROUPS = ['none', ...TASK_GROUPS] as const;

/** Which tasks by their state, and by what they are grouped. */
export const StateAndGroups = ({
  search,
  onChange,
  system,
  hideLabels = false,
}: {
  search: TaskSearch;
  onChange: (settings: TaskViewSettings) => void;
  system: string | undefined;
  hideLabels?: boolean;
}) => (
  <>
    <Select
      label="State"
      hideLabel={hideLabels}
      className={hideLabels ? styles.select : undefined}
      value={search.state ?? 'open'}
      options={TASK_STATE_CHOICES.map((value) => ({
        value,
        label: TASK_STATE_CHOICE_WORDS[value],
      }))}
      onValueChange={(state) => {
        onChange({ state: state === 'open' ? undefined : state });
      }}
    />
    <Select
      label="Groups"
      hideLabel={hideLabels}
      className={hideLabels ? styles.select : undefined}
      value={search.group ?? 'none'}
      options={GROUPS.filter((value) => value !== 'system' || system === undefined).map(
        (value) => ({ value, label: GROUP_WORDS[value] }),
      )}
      onValueChange={(group) => {
        onChange({ group: group === 'none' ? undefined : group });
      }}
    />
  </>
);
