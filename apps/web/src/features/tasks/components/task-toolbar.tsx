import type { TaskViewSettings } from '@pitwall/contracts';
import { Button, SearchField, Segments, Select } from '@pitwall/ui';
import { Columns3, Funnel } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import {
  TASK_GROUPS,
  TASK_STATE_CHOICES,
  type TaskSearch,
} from '../../../lib/tasks/task-search.ts';
import { TASK_STATE_CHOICE_WORDS } from '../../../lib/tasks/task-words.ts';
import { filterCount } from '../model/task-settings.ts';
import { GROUP_WORDS } from '../model/task-words.ts';
import styles from './task-explorer.module.css';
import { ViewsMenu } from './views-menu.tsx';

const FiltersDialog = lazy(async () => ({
  default: (await import('./filters-dialog.tsx')).FiltersDialog,
}));
const ColumnsDialog = lazy(async () => ({
  default: (await import('./columns-dialog.tsx')).ColumnsDialog,
}));

const GROUPS = ['none', ...TASK_GROUPS] as const;

/** What chooses which tasks are shown, and how. */
export const TaskToolbar = ({
  search,
  onSearch,
  onChange,
  system,
}: {
  search: TaskSearch;
  onSearch: (search: TaskSearch) => void;
  onChange: (settings: TaskViewSettings) => void;
  system: string | undefined;
}) => {
  const [open, setOpen] = useState<'filters' | 'columns' | null>(null);
  const [typed, setTyped] = useState(search.search ?? '');
  const [before, setBefore] = useState(search.search);
  // The address may change under the field: by the back button, by a link.
  if (before !== search.search) {
    setBefore(search.search);
    if ((search.search ?? '') !== typed.trim()) setTyped(search.search ?? '');
  }
  const isBoard = search.layout === 'board';
  const filters = filterCount(search);
  const close = () => {
    setOpen(null);
  };
  return (
    <div className={styles.bar}>
      <ViewsMenu search={search} onSearch={onSearch} system={system} />
      <SearchField
        label="Search tasks"
        value={typed}
        maxLength={100}
        className={styles.search}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          onChange({ search: next.trim() === '' ? undefined : next.trim() });
        }}
      />
      {isBoard ? null : (
        <>
          <Select
            label="State"
            hideLabel
            className={styles.select}
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
            hideLabel
            className={styles.select}
            value={search.group ?? 'none'}
            options={GROUPS.filter((value) => value !== 'system' || system === undefined).map(
              (value) => ({ value, label: GROUP_WORDS[value] }),
            )}
            onValueChange={(group) => {
              onChange({ group: group === 'none' ? undefined : group });
            }}
          />
        </>
      )}
      <Button
        icon={<Funnel size={15} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen('filters');
        }}
      >
        {filters === 0 ? 'Filters' : `Filters: ${filters}`}
      </Button>
      <Button
        icon={<Columns3 size={15} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen('columns');
        }}
      >
        {isBoard ? 'Order' : 'Columns and order'}
      </Button>
      <div className={styles.layout}>
        <Segments
          label="Shown as"
          value={isBoard ? 'board' : 'list'}
          options={[
            { value: 'list', label: 'List' },
            { value: 'board', label: 'Board' },
          ]}
          onValueChange={(layout) => {
            onChange({ layout: layout === 'board' ? 'board' : undefined });
          }}
        />
      </div>
      {open === null ? null : (
        <Suspense fallback={null}>
          {open === 'filters' ? (
            <FiltersDialog search={search} onChange={onChange} system={system} onClose={close} />
          ) : (
            <ColumnsDialog search={search} onChange={onChange} onClose={close} />
          )}
        </Suspense>
      )}
    </div>
  );
};
