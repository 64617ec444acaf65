import { useDroppable } from '@dnd-kit/core';
import type { Sprint, SprintPlanning } from '@pitwall/contracts';
import { Button, formatDays, SearchField } from '@pitwall/ui';
import { clsx } from 'clsx';
import { useState } from 'react';
import type { MoveTasks } from '../api/move-tasks.ts';
import { tasksInWords } from '../model/sprint-words.ts';
import { BACKLOG } from './plan-announcements.ts';
import { PlanCard } from './plan-card.tsx';
import { headingOf } from './plan-column.tsx';
import styles from './planning-board.module.css';

const AT_ONCE = 30;
const WORTH_A_SEARCH = 8;

/** What is in no sprint, in the order of the work. */
export const BacklogColumn = ({
  planning,
  going,
  onMove,
}: {
  planning: SprintPlanning;
  going: readonly Sprint[];
  onMove: MoveTasks;
}) => {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const { setNodeRef, isOver } = useDroppable({ id: BACKLOG });
  const { backlog, backlogCount, backlogDays } = planning;
  const wanted = search.trim().toLowerCase();
  const found = backlog.filter(({ title, practice, system }) =>
    `${title} ${practice ?? ''} ${system.name}`.toLowerCase().includes(wanted),
  );
  const shown = found.slice(0, most);
  const [first] = planning.sprints;
  return (
    <section
      ref={setNodeRef}
      className={clsx(styles.column, styles.backlog, isOver && styles.target)}
      aria-label="Backlog"
    >
      <header className={styles.head}>
        <h2 className={styles.name}>Backlog</h2>
        {first === undefined ? null : (
          <button
            type="button"
            className={styles.past}
            onClick={() => {
              const heading = document.getElementById(headingOf(first.id));
              if (heading === null) return;
              heading.tabIndex = -1;
              heading.focus();
            }}
          >
            {`Past the backlog to ${first.name}`}
          </button>
        )}
        <p className={styles.dates}>
          {backlogCount === 0
            ? 'Every open task has its sprint.'
            : `${tasksInWords(backlogCount)} · ${formatDays(backlogDays)}, what is worth most first`}
        </p>
        {backlog.length < WORTH_A_SEARCH ? null : (
          <SearchField
            label="Find in the backlog"
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
        )}
      </header>
      {wanted !== '' && found.length === 0 ? (
        <p className={styles.empty}>Nothing in the backlog is called that.</p>
      ) : null}
      <ol className={styles.cards} aria-label="Tasks in no sprint">
        {shown.map((task) => (
          <PlanCard
            key={task.id}
            task={task}
            planning={planning}
            going={going}
            early={false}
            onMove={onMove}
          />
        ))}
      </ol>
      {found.length > shown.length ? (
        <p className={styles.foot}>
          <Button
            size="small"
            onClick={() => {
              setMost(most + AT_ONCE);
            }}
          >
            {`Show ${Math.min(AT_ONCE, found.length - shown.length)} more`}
          </Button>
        </p>
      ) : backlogCount > backlog.length && wanted === '' ? (
        <p className={styles.foot}>
          {`These are the first ${backlog.length}; the other ${backlogCount - backlog.length} are in the list of tasks.`}
        </p>
      ) : null}
    </section>
  );
};
