import type { TaskColumn, TaskGrouping, TaskGroups, TaskSort } from '@pitwall/contracts';
import { Button, NoticeBar } from '@pitwall/ui';
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { troubleOf } from '../../../lib/problem-error.ts';
import { usePrinted } from '../../../lib/use-printed.ts';
import type { Narrowed } from '../api/task-lists.ts';
import { ListRows } from '../model/list-rows.ts';
import { COLUMN_WORDS, groupTitle } from '../model/task-words.ts';
import { GroupRow } from './group-row.tsx';
import styles from './task-table.module.css';
import { TaskTableRow } from './task-table-row.tsx';
import { useTaskPages } from './use-task-pages.ts';

/** So many rows around those on the screen are printed. */
const ON_PAPER = 500;

/** Columns beside the title; the others stand with it. */
const BESIDE = [
  'stage',
  'topic',
  'owner',
  'sprint',
  'due',
  'days',
  'practice',
] as const satisfies readonly TaskColumn[];
type BesideColumn = (typeof BESIDE)[number];

export interface TaskTableProps {
  filter: Narrowed;
  by: TaskGrouping | undefined;
  sort: TaskSort | undefined;
  groups: TaskGroups;
  columns: ReadonlySet<TaskColumn>;
  withSystem: boolean;
}

/**
 * Tasks as rows. Only those near the screen are there, and only their pages are read; assistive technology is told
 * how many there are, and the arrow keys lead from one to the next.
 */
export const TaskTable = ({ filter, by, sort, groups, columns, withSystem }: TaskTableProps) => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () =>
      new ListRows(by === undefined ? [{ key: null, count: groups.count }] : groups.groups, closed),
    [by, groups, closed],
  );
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const isPrinted = usePrinted();
  useLayoutEffect(() => {
    const place = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      setMargin(Math.round(top + window.scrollY));
    };
    place();
    // What stands above the list grows and shrinks.
    const watched = new ResizeObserver(place);
    if (body.current?.parentElement?.parentElement)
      watched.observe(body.current.parentElement.parentElement);
    return () => {
      watched.disconnect();
    };
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by what it gives
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows.at(index).kind === 'group' ? 44 : 70),
    overscan: isPrinted ? ON_PAPER : 4,
    scrollMargin: margin,
    useFlushSync: false,
    // The row with the focus stays, or the keyboard would lose its place.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        if (focused === null || focused >= range.count || shown.includes(focused)) return shown;
        return [...shown, focused].sort((one, other) => one - other);
      },
      [focused],
    ),
  });
  const items = virtualizer.getVirtualItems();
  const shown = items.map(({ index }) => rows.at(index));
  // What was asked for by a print is read to its end, also after it.
  const [printed, setPrinted] = useState({ rows, shown: shown.slice(0, 0) });
  if (isPrinted && (printed.rows !== rows || printed.shown.length !== shown.length))
    setPrinted({ rows, shown });
  const read = isPrinted || printed.rows !== rows ? shown : [...shown, ...printed.shown];
  const { taskAt, failed } = useTaskPages({ filter, by, sort }, rows.groups, read);
  const unread = isPrinted
    ? shown.filter((row) => row.kind === 'task' && taskAt(row.group, row.place) === undefined)
        .length
    : 0;
  const beside = BESIDE.filter((column) => columns.has(column));

  const goTo = (index: number) => {
    virtualizer.scrollToIndex(index, { align: 'auto' });
    setFocused(index);
    requestAnimationFrame(() => {
      body.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (row === null || !(event.target as HTMLElement).matches('a')) return;
    const at = Number(row.dataset['index']);
    const steps: Record<string, () => number | null> = {
      ArrowDown: () => rows.task(at + 1, 1),
      ArrowUp: () => rows.task(at - 1, -1),
      Home: () => rows.task(0, 1),
      End: () => rows.task(rows.length - 1, -1),
    };
    const next = steps[event.key]?.();
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) goTo(next);
  };

  return (
    <>
      {failed === undefined ? null : (
        <NoticeBar
          live
          signal="behind"
          title="Some tasks could not be read."
          action={
            <Button
              size="small"
              onClick={() => {
                void failed.refetch();
              }}
            >
              Try again
            </Button>
          }
        >
          {troubleOf(failed.error).detail}
        </NoticeBar>
      )}
      {unread === 0 ? null : (
        <NoticeBar
          signal="behind"
          title={`${unread === 1 ? 'One more task' : `${unread} more tasks`} had not been read when this was printed.`}
        >
          Print the list again in a moment; they will have been read by then.
        </NoticeBar>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys lead between its links */}
      <div
        role="table"
        aria-label="Tasks"
        aria-rowcount={rows.length + 1}
        className={styles.table}
        style={{ ['--beside' as string]: beside.map((column) => WIDTHS[column]).join(' ') }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const row = event.target.closest<HTMLElement>('[data-index]');
          setFocused(row === null ? null : Number(row.dataset['index']));
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
        }}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          <span role="columnheader">Place</span>
          <span role="columnheader">Task</span>
          {beside.map((column) => (
            <span key={column} role="columnheader" data-column={column}>
              {COLUMN_WORDS[column]}
            </span>
          ))}
          <span role="columnheader" className={styles.unseen}>
            Change
          </span>
        </div>
        <div
          ref={body}
          role="rowgroup"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, start }, position) => {
            const row = shown[position] ?? rows.at(index);
            const group = groups.groups[row.group];
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                ref={virtualizer.measureElement}
                className={styles.place}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                {row.kind === 'task' ? (
                  <TaskTableRow
                    task={taskAt(row.group, row.place)}
                    place={row.place + 1}
                    columns={columns}
                    beside={beside.length}
                    withSystem={withSystem}
                  />
                ) : by === undefined || group === undefined ? null : (
                  <GroupRow
                    title={groupTitle(by, group)}
                    count={group.count}
                    days={group.days}
                    open={!closed.has(group.key)}
                    onToggle={() => {
                      setClosed((before) => {
                        const after = new Set(before);
                        if (!after.delete(group.key)) after.add(group.key);
                        return after;
                      });
                    }}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
};

const WIDTHS: Record<BesideColumn, string> = {
  stage: '112px',
  topic: '112px',
  owner: '116px',
  sprint: '92px',
  due: '72px',
  days: '52px',
  practice: '64px',
};
