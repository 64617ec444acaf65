import type { AnswerState } from '@pitwall/contracts';
import { AnswerMark, WorkItem, WorkList } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import type { Group } from '../model/groups.ts';
import type { Show } from '../model/shows.ts';
import { Initials, type Person } from '../presence/who-is-here.tsx';
import styles from './question-list.module.css';

export interface QuestionListProps {
  groups: readonly Group[];
  current: string | null;
  /** False while the question beside it, which gives the list its height, is on its way. */
  settled: boolean;
  show: Show | undefined;
  /** Who else is at which of them. */
  people: readonly Person[];
  /** What the reader chose and the server does not have yet. */
  chosen: Readonly<Record<string, { change: { state: AnswerState } }>>;
  onChoose?: () => void;
}

/** All questions by topic, each with its answer as a mark. */
export const QuestionList = ({
  groups,
  current,
  settled,
  show,
  people,
  chosen,
  onChoose,
}: QuestionListProps) => {
  const address = useSystemAddress();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (settled)
      keepInView(list.current?.parentElement, list.current?.querySelector('[aria-current=true]'));
  }, [current, settled]);
  return (
    <div ref={list}>
      {groups.map((group) => (
        <section key={group.key} aria-label={group.title}>
          <p className={styles.group} aria-hidden="true">
            {group.title}
            {group.later ? ` · ${group.items.length}` : ''}
          </p>
          <WorkList label={group.title} dense>
            {group.items.map((item) => (
              <WorkItem
                key={item.practice}
                lead={
                  <AnswerMark
                    state={
                      chosen[item.practice]?.change.state ?? item.answer?.state ?? 'not_assessed'
                    }
                    notYet={item.standing.dueness === 'not_yet'}
                    disputed={item.contradiction && chosen[item.practice] === undefined}
                  />
                }
                title={
                  <Link
                    to="/$organization/systems/$system/assessment/$practice"
                    params={{ ...address, practice: item.practice }}
                    search={show === undefined ? {} : { show }}
                    onClick={onChoose}
                    preload={false}
                  >
                    {item.title}
                  </Link>
                }
                tags={initialsAt(people, item.practice)}
                id={item.practice}
                current={item.practice === current}
              />
            ))}
          </WorkList>
        </section>
      ))}
    </div>
  );
};

const initialsAt = (people: readonly Person[], practice: string) => {
  const there = people.filter((one) => one.practice === practice);
  return there.length === 0
    ? undefined
    : there.map(({ id, name }) => <Initials key={id} name={name} />);
};

/** Scrolls the list alone: the page stays where the reader has it. */
const keepInView = (frame: Element | null | undefined, item: Element | null | undefined): void => {
  if (!frame || !item) return;
  const around = frame.getBoundingClientRect();
  const at = item.getBoundingClientRect();
  const above = at.top - around.top - ROOM;
  // The list may go on below the window.
  const below = at.bottom - Math.min(around.bottom, window.innerHeight) + ROOM;
  if (above < 0) frame.scrollTop += above;
  else if (below > 0) frame.scrollTop += below;
};

/** Of the neighbors something is seen too. */
const ROOM = 56;
