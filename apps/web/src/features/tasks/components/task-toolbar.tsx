import type { TaskViewSettings } from '@pitwall/contracts';
import { Button, MenuChoice, MenuItem, MenuSeparator, SearchField, Segments } from '@pitwall/ui';
import { Columns3, Funnel } from 'lucide-react';
import { lazy, useState } from 'react';
import { Later } from '../../../lib/later.tsx';
import type { TaskSearch } from '../../../lib/tasks/task-search.ts';
import { useMedia } from '../../../lib/use-media.ts';
import { filterCount } from '../model/task-settings.ts';
import { StateAndGroups } from './state-and-groups.tsx';
import styles from './task-explorer.module.css';
import { ViewsMenu } from './views-menu.tsx';

const FiltersDialog = lazy(async () => ({
  default: (await import('./filters-dialog.tsx')).FiltersDialog,
}));
const ColumnsDialog = lazy(async () => ({
  default: (await import('./columns-dialog.tsx')).ColumnsDialog,
}));

/** Narrower, the toolbar is one row: what chooses is in sheets. */
const PHONE = '(width < 640px)';

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
  const isPhone = useMedia(PHONE);
  const isBoard = search.layout === 'board';
  const filters = filterCount(search);
  const openFilters = () => {
    setOpen('filters');
  };
  const openColumns = () => {
    setOpen('columns');
  };
  const close = () => {
    setOpen(null);
  };
  const layout = {
    value: isBoard ? ('board' as const) : ('list' as const),
    options: LAYOUTS,
    onValueChange: (next: 'list' | 'board') => {
      onChange({ layout: next === 'board' ? 'board' : undefined });
    },
  };
  const columnsWords = isBoard ? 'Order' : 'Columns and order';
  return (
    <div className={styles.bar}>
      {isPhone ? (
        <>
          <SearchTyped search={search} onChange={onChange} />
          <Button
            aria-label={filters === 0 ? 'Filters' : `Filters: ${filters}`}
            icon={<Funnel size={17} aria-hidden="true" />}
            aria-haspopup="dialog"
            onClick={openFilters}
          >
            {filters === 0 ? null : filters}
          </Button>
          <ViewsMenu search={search} onSearch={onSearch} system={system} small>
            <MenuSeparator />
            <MenuChoice label="Shown as" {...layout} />
            <MenuSeparator />
            <MenuItem onSelect={openColumns}>{columnsWords}…</MenuItem>
          </ViewsMenu>
        </>
      ) : (
        <>
          <ViewsMenu search={search} onSearch={onSearch} system={system} />
          <SearchTyped search={search} onChange={onChange} />
          {isBoard ? null : (
            <StateAndGroups search={search} onChange={onChange} system={system} hideLabels />
          )}
          <Button
            icon={<Funnel size={15} aria-hidden="true" />}
            aria-haspopup="dialog"
            onClick={openFilters}
          >
            {filters === 0 ? 'Filters' : `Filters: ${filters}`}
          </Button>
          <Button
            icon={<Columns3 size={15} aria-hidden="true" />}
            aria-haspopup="dialog"
            onClick={openColumns}
          >
            {columnsWords}
          </Button>
          <div className={styles.layout}>
            <Segments label="Shown as" {...layout} />
          </div>
        </>
      )}
      {open === null ? null : (
        <Later>
          {open === 'filters' ? (
            <FiltersDialog search={search} onChange={onChange} system={system} onClose={close}>
              {isPhone && !isBoard ? (
                <StateAndGroups search={search} onChange={onChange} system={system} />
              ) : null}
            </FiltersDialog>
          ) : (
            <ColumnsDialog search={search} onChange={onChange} onClose={close} />
          )}
        </Later>
      )}
    </div>
  );
};

const LAYOUTS = [
  { value: 'list', label: 'List' },
  { value: 'board', label: 'Board' },
] as const;

/** What is typed counts at once; the address may change under the field, by the back button or a link. */
const SearchTyped = ({
  search,
  onChange,
}: {
  search: TaskSearch;
  onChange: (settings: TaskViewSettings) => void;
}) => {
  const [typed, setTyped] = useState(search.search ?? '');
  const [before, setBefore] = useState(search.search);
  if (before !== search.search) {
    setBefore(search.search);
    if ((search.search ?? '') !== typed.trim()) setTyped(search.search ?? '');
  }
  return (
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
  );
};
