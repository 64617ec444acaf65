import type { TaskView } from '@pitwall/contracts';
import { Button, IconButton, Menu, MenuGroup, MenuItem, MenuSeparator, notify } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, Check } from 'lucide-react';
import { lazy, useEffect, useState, type ReactNode } from 'react';
import { Later } from '../../../lib/later.tsx';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import type { TaskSearch } from '../../../lib/tasks/task-search.ts';
import { useViewChanges, viewsQuery } from '../api/task-views.ts';
import { isSame, settingsOf } from '../model/task-settings.ts';

const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog }));

export interface ViewsMenuProps {
  search: TaskSearch;
  onSearch: (search: TaskSearch) => void;
  system: string | undefined;
  /** A mark without words, where there is little room. */
  small?: boolean;
  /** More about how the tasks are shown, after the views. */
  children?: ReactNode;
}

/** Saved ways of looking at tasks: opens, keeps, overwrites, renames and deletes them. */
export const ViewsMenu = ({
  search,
  onSearch,
  system,
  small = false,
  children,
}: ViewsMenuProps) => {
  const { slug, may } = useOrganization();
  const { data } = useQuery(viewsQuery(slug));
  const { create, update, remove } = useViewChanges(slug);
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null);
  const settings = settingsOf(search, system);
  const views = (data ?? []).filter(
    (view) =>
      system === undefined || view.settings.system === undefined || view.settings.system === system,
  );
  const current = views.find(({ id }) => id === search.view);
  // A page of one system shows the view for that system.
  const shownBy = (view: TaskView) => settingsOf(view.settings, system);
  const changed = current !== undefined && !isSame(shownBy(current), settings);
  const open = (view: TaskView) => {
    const { system: named, ...rest } = view.settings;
    onSearch({
      ...rest,
      ...(system === undefined && named ? { system: named } : {}),
      view: view.id,
    });
  };
  // An address may name a view and nothing else.
  const bare = Object.values({ ...search, view: undefined }).every((value) => value === undefined);
  const named = bare && changed ? current : undefined;
  useEffect(() => {
    if (named !== undefined) open(named);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each address
  }, [named?.id]);

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifyTrouble(error);
    }
  };
  const overwrite = (view: TaskView) =>
    attempt(async () => {
      const saved = await update.mutateAsync({ id: view.id, version: view.version, settings });
      notify({
        title: `“${view.name}” shows this now`,
        action: {
          label: 'Undo',
          onAction: () =>
            void attempt(async () => {
              const back = { id: view.id, version: saved.version, settings: view.settings };
              open(await update.mutateAsync(back));
            }),
        },
      });
    });
  const forget = (view: TaskView) =>
    attempt(async () => {
      await remove.mutateAsync({ id: view.id });
      onSearch({ ...search, view: undefined });
      const { name, shared } = view;
      notify({
        title: `“${name}” is deleted`,
        detail: 'The tasks stay as they are.',
        action: {
          label: 'Undo',
          onAction: () =>
            void attempt(async () => {
              open(await create.mutateAsync({ name, shared, settings: view.settings }));
            }),
        },
      });
    });
  const mayChange = current !== undefined && (!current.shared || may('tasks:write'));
  const group = (label: string, some: readonly TaskView[]) =>
    some.length === 0 ? null : (
      <MenuGroup label={label}>
        {some.map((view) => (
          <MenuItem
            key={view.id}
            icon={view.id === current?.id ? <Check size={15} aria-hidden="true" /> : undefined}
            {...(view.own || view.by === null ? {} : { detail: `by ${view.by}` })}
            onSelect={() => {
              open(view);
            }}
          >
            {view.name}
          </MenuItem>
        ))}
      </MenuGroup>
    );
  const label = current === undefined ? 'Views' : `${current.name}${changed ? ', changed' : ''}`;
  return (
    <>
      <Menu
        align={small ? 'end' : 'start'}
        trigger={
          small ? (
            <IconButton label={label} variant="secondary" icon={<Bookmark size={17} />} />
          ) : (
            <Button icon={<Bookmark size={15} aria-hidden="true" />}>{label}</Button>
          )
        }
      >
        {group(
          'Your views',
          views.filter(({ shared }) => !shared),
        )}
        {group(
          'Shared',
          views.filter(({ shared }) => shared),
        )}
        {views.length === 0 ? null : <MenuSeparator />}
        <MenuItem
          onSelect={() => {
            setDialog('save');
          }}
        >
          Save as a view…
        </MenuItem>
        {current !== undefined && mayChange ? (
          <>
            {changed ? (
              <MenuItem onSelect={() => void overwrite(current)}>
                Overwrite “{current.name}”
              </MenuItem>
            ) : null}
            <MenuItem
              onSelect={() => {
                setDialog('rename');
              }}
            >
              {current.own && may('tasks:write') ? 'Rename or share…' : 'Rename…'}
            </MenuItem>
            <MenuItem danger onSelect={() => void forget(current)}>
              Delete “{current.name}”
            </MenuItem>
          </>
        ) : null}
        {children}
      </Menu>
      {dialog === null ? null : (
        <Later>
          <ViewDialog
            view={dialog === 'rename' ? current : undefined}
            settings={settings}
            onSaved={(view) => {
              onSearch({ ...search, view: view.id });
            }}
            onClose={() => {
              setDialog(null);
            }}
          />
        </Later>
      )}
    </>
  );
};
