import type { Stage } from '@pitwall/contracts';
import { formatDays, VisuallyHidden } from '@pitwall/ui';
import { clsx } from 'clsx';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import { chainOf, neighbour, type Chain } from '../model/chain.ts';
import type { Frame, Timeline, TimelineTask } from '../model/timeline.ts';
import { taskWords } from '../model/timeline-words.ts';
import { breaksIn, FULL, placeLines, rem } from './rows.ts';
import { TimelineHead } from './timeline-head.tsx';
import { TimelineLines } from './timeline-lines.tsx';
import { BreakMark, GateMark, TaskBars } from './timeline-marks.tsx';
import styles from './timeline.module.css';

/** So wide is a sprint at least. */
const SPRINT = 62;

/** Tasks by stage over the sprints, with what needs what. Arrow keys go from task to task, and along what they need. */
export const TimelinePicture = ({ timeline, frame }: { timeline: Timeline; frame: Frame }) => {
  const tasks = useMemo(() => timeline.groups.flatMap((group) => group.tasks), [timeline]);
  const titles = useMemo(() => new Map(tasks.map(({ id, title }) => [id, title])), [tasks]);
  const { height, lines } = useMemo(
    () => placeLines(timeline, frame.days, FULL),
    [timeline, frame],
  );
  const [focused, setFocused] = useState<string | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const active = lit !== null && titles.has(lit) ? lit : null;
  const chain = useMemo(() => (active === null ? null : chainOf(tasks, active)), [active, tasks]);
  const first = tasks.some(({ id }) => id === focused) ? focused : tasks[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, task: TimelineTask): void => {
    const next = neighbour(event.key, task, tasks);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.currentTarget
      .closest('[data-timeline]')
      ?.querySelector<HTMLElement>(`[data-task="${CSS.escape(next)}"] a`)
      ?.focus();
  };
  return (
    <div className={styles.scroll}>
      <div
        data-timeline=""
        className={styles.picture}
        style={{ minWidth: `calc(var(--titles) + ${rem(timeline.sprints.length * SPRINT)})` }}
        onPointerLeave={() => {
          setLit(null);
        }}
      >
        <TimelineLines
          timeline={timeline}
          frame={frame}
          height={height}
          lines={lines}
          heights={FULL}
          active={active}
          chain={chain}
        />
        <TimelineHead timeline={timeline} frame={frame} />
        <Breaks timeline={timeline} frame={frame} />
        {timeline.groups.map(({ stage, days, gate, tasks: own }) => (
          <section key={stage ?? 'own'} aria-label={groupTitle(stage)}>
            <div className={styles.group}>
              <h3 className={styles.title}>
                {groupTitle(stage)}
                <span className={styles.days}>{formatDays(days)}</span>
              </h3>
              <div className={styles.plot}>
                {gate === null ? null : <GateMark gate={gate} frame={frame} />}
              </div>
            </div>
            <ul>
              {own.map((task) => (
                <li
                  key={task.id}
                  data-task={task.id}
                  className={clsx(styles.row, rowLook(task.id, active, chain))}
                  onPointerEnter={() => {
                    setLit(task.id);
                  }}
                >
                  <div className={styles.title}>
                    <TaskLink
                      task={task}
                      isFirst={task.id === first}
                      onFocus={() => {
                        setFocused(task.id);
                        setLit(task.id);
                      }}
                      onBlur={() => {
                        setLit(null);
                      }}
                      onKeyDown={(event) => {
                        onKeyDown(event, task);
                      }}
                    />
                    <VisuallyHidden>{taskWords(task, titles)}</VisuallyHidden>
                    <span className={styles.days} aria-hidden="true">
                      {formatDays(task.days)}
                    </span>
                  </div>
                  <div className={styles.plot} aria-hidden="true">
                    <TaskBars task={task} frame={frame} />
                    {task.segments.length === 0 ? (
                      <span className={styles.nowhere}>
                        {task.unplanned === 'waits_for' ? 'waits for another' : 'fits no sprint'}
                      </span>
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
};

const groupTitle = (stage: Stage | null): string =>
  stage === null ? 'Tasks of your own' : stageTitle(stage);

const Breaks = ({ timeline, frame }: { timeline: Timeline; frame: Frame }): ReactNode => {
  const address = useSystemAddress();
  if (timeline.breaks.length === 0) return null;
  return (
    <ul aria-label="What breaks when">
      {breaksIn(timeline, FULL).map((mark) => (
        <li key={mark.key} className={styles.lane}>
          <div className={styles.title}>
            <TextLink
              look="plain"
              className={styles.link}
              to="/$organization/systems/$system/forecast"
              params={address}
            >
              {mark.title}
            </TextLink>
            <span className={styles.breaks}>breaks</span>
          </div>
          <div className={styles.plot}>
            <BreakMark mark={mark} frame={frame} />
          </div>
        </li>
      ))}
    </ul>
  );
};

const TaskLink = ({
  task: { id, title },
  isFirst,
  ...rest
}: {
  task: TimelineTask;
  isFirst: boolean;
  onFocus: () => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) => {
  const { slug } = useOrganization();
  return (
    <TextLink
      {...rest}
      look="plain"
      className={styles.link}
      tabIndex={isFirst ? 0 : -1}
      title={title}
      to="/$organization/tasks/$task"
      params={{ organization: slug, task: id }}
    >
      {title}
    </TextLink>
  );
};

const rowLook = (id: string, active: string | null, chain: Chain | null): string | undefined => {
  if (chain === null) return undefined;
  if (id === active) return styles.active;
  return chain.before.has(id) || chain.after.has(id) ? styles.linked : styles.apart;
};
